import type { Cell } from '#kernel/csv'
import { isLanguage, speaker } from '#kernel/i18n'
import type { YardstickRecord } from '#features/yardsticks'
import { yardstickSource } from '#features/yardsticks'
import type { FileColumn } from './table.ts'

/**
 * A row for each of some indicators that others have set: its number and name, the document that it is from, and whether
 * anybody has compared it with that document. It has no value.
 */
export const yardstickRows = (
  yardsticks: readonly YardstickRecord[],
  columns: readonly FileColumn[],
): readonly (readonly Cell[])[] =>
  yardsticks.map((one) => columns.map((column) => cellIn(column, one)))

function cellIn({ name, about, language = '' }: FileColumn, one: YardstickRecord): Cell {
  if (about === 'name') return one.name[language] ?? null
  if (about === 'source')
    return yardstickSource(speaker(isLanguage(language) ? language : 'en'), one)
  return cells(one)[name] ?? null
}

const cells = ({ id, number, source }: YardstickRecord): Readonly<Record<string, Cell>> => ({
  fact_id: id,
  what: 'yardstick',
  hidden: 'no',
  document: source.document,
  page: source.pages ? String(source.pages[0]) : null,
  number,
  checked: source.checked,
})
