import { compare } from '#kernel/decimal'
import { reportRules } from '#features/reporting'
import type { CellWords, EntryCell, PartName } from './schema.ts'
import { isNumber, tidy } from './parts-rules.ts'

/** What a cell says, or why it cannot be taken. */
export type Entry =
  | { readonly value: string }
  | { readonly code: string; readonly values: Readonly<Record<string, string | number>> }

const fault = (code: string, values: Readonly<Record<string, string | number>> = {}): Entry => ({
  code,
  values,
})

const longest: Readonly<Partial<Record<PartName, number>>> = {
  text: 10_000,
  reason: 10_000,
  source: 500,
  correction: 2000,
}

/** What of its figure a cell is read by; of a text nothing. */
interface Figure {
  readonly unit: string
  readonly measure: { readonly countsPeople: string } | null
}

const noFigure: Figure = { unit: '', measure: null }

/** Reads a cell for entry. */
export function readEntry(
  part: PartName,
  cell: EntryCell,
  { statuses }: CellWords,
  figure: Figure = noFigure,
): Entry {
  const { said } = cell
  if (cell.formula !== undefined)
    return fault('formula', { formula: `=${cell.formula}`, came: said === '' ? 'none' : said })
  if (cell.merged !== undefined) return fault('merged', { area: cell.merged })
  if (cell.kind === 'error') return fault('broken', { typed: said })
  if (cell.kind === 'empty') return { value: '' }
  if (isNumber(part)) return readCount(part, cell, figure)
  if (part === 'status') {
    const status = statuses.get(tidy(said).toLowerCase())
    return status ? { value: status } : fault('status', { typed: shortened(said) })
  }
  if (part === 'unchanged') return readMark(cell)
  if (cell.kind === 'date') return fault('date-in-text', { day: said })
  const words = tidy(wordsOf(cell))
  const most = longest[part] ?? 10_000
  return words.length > most ? fault('too-long', { most }) : { value: words }
}

const wordsOf = ({ kind, said }: EntryCell): string => (kind === 'percent' ? `${said} %` : said)

const yes = ['ja', 'yes', 'x', 'uændret', 'unchanged', 'true', '1']
const no = ['nej', 'no', 'false', '0', '-']

function readMark({ said }: EntryCell): Entry {
  const word = tidy(said).toLowerCase()
  if (yes.includes(word)) return { value: 'yes' }
  return no.includes(word) || word === ''
    ? { value: '' }
    : fault('mark', { typed: shortened(said) })
}

function readCount(part: PartName, { kind, said }: EntryCell, { unit, measure }: Figure): Entry {
  const isPercent = kind === 'percent' || (kind === 'text' && said.trim().endsWith('%'))
  if (kind === 'date') return fault('date', { day: said })
  if (kind === 'truth') return fault('no-number', { typed: said })
  if (isPercent && (part !== 'value' || unit !== 'percent'))
    return fault('percent', { typed: said.replace(/\s*%$/, '') })
  const typed = said.trim().replace(/\s*%$/, '')
  const number = reportRules.readNumber(typed)
  if (number === null) return { value: '' }
  if (number === undefined || typed.length > 40)
    return fault('no-number', { typed: shortened(said) })
  const counts = part !== 'value' && measure?.countsPeople !== 'no'
  if (kind === 'text' && reportRules.isAmbiguous(number)) {
    const either = { typed: said.trim(), thousands: number.replace('.', '') }
    // People are whole: a fraction would be refused as soon as it was chosen.
    return counts ? fault('thousands', either) : fault('two-ways', { ...either, fraction: number })
  }
  if (counts && !reportRules.isWhole(number))
    return fault('not-whole', { typed: kind === 'text' ? shortened(said) : number })
  if (part !== 'value' && compare(number, '0') < 0) return fault('negative', { typed: number })
  return { value: number }
}

const shortened = (said: string): string => (said.length > 60 ? `${said.slice(0, 57)}…` : said)
