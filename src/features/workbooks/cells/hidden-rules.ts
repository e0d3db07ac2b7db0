import { isLanguage } from '#kernel/i18n'
import type { ReadCell, ReadRow, ReadSheet } from '#kernel/sheets'
import { aboutNames, format, rowsBegin } from '../template/columns.ts'
import type { About, SheetKind } from './schema.ts'

/** Where a row stood when the workbook was downloaded, and the version that its field had. */
export interface Known {
  readonly revision: number
  readonly sheet: SheetKind
  readonly row: number
}

/** What the hidden sheet says: which report it is, and its rows by their ids. */
export interface Hidden {
  readonly about: About
  readonly rows: ReadonlyMap<string, Known>
}

/** The cell of a row in a column. */
export const cellAt = (row: ReadRow | undefined, column: number): ReadCell | undefined =>
  row?.cells.get(column)

/** A cell as a text; empty for what is none. */
export function said(cell: ReadCell | undefined): string {
  const value = cell?.value
  if (value?.kind === 'text') return value.text
  return value?.kind === 'number' ? value.number : ''
}

/** Reads the hidden sheet; undefined where it says too little to be ours. */
export function readHidden({ rows: all }: ReadSheet): Hidden | undefined {
  if (said(cellAt(all[0], 2)) !== format) return undefined
  const begin = all.findIndex((row) => said(cellAt(row, 1)) === rowsBegin)
  const pairs = new Map(
    all.slice(1, begin).map((row) => [said(cellAt(row, 1)), said(cellAt(row, 2))]),
  )
  if (begin < 0 || aboutNames.some((name) => !pairs.get(name))) return undefined
  const text = (name: (typeof aboutNames)[number]): string => pairs.get(name) ?? ''
  const [downloadedAt, language] = [text('downloadedAt'), text('language')]
  if (Number.isNaN(Date.parse(downloadedAt)) || !isLanguage(language)) return undefined
  const rows = all.slice(begin + 1).map((row): readonly [string, Known] => {
    const [revision, at] = [Number(said(cellAt(row, 2))), Number(said(cellAt(row, 4)))]
    const sheet = said(cellAt(row, 3)) === 'figures' ? 'figures' : 'text'
    return [
      said(cellAt(row, 1)),
      { revision: Number.isInteger(revision) ? revision : -1, sheet, row: at },
    ]
  })
  const about = {
    plan: text('plan'),
    organisation: text('organisation'),
    round: text('round'),
    edition: Number(text('edition')),
    version: Number(text('version')),
    language,
    downloadedAt,
  }
  return { about, rows: new Map(rows) }
}
