import { z } from 'zod'
import type { Say } from '#kernel/i18n'
import { rowErrorWords } from '#features/figure-rows'
import { figureWords } from '#features/figure-tables'
import type { RowsImported, RowTrouble } from '../schema.ts'

const counts = {
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.number(),
}

const trouble = z.strictObject({
  row: z.number().describe('Of the file; 0 where it is of the file itself'),
  column: z.string().describe('The heading; empty where it is of the row'),
  cell: z.string(),
  code: z.string(),
  message: z.string(),
})

/** What becomes, or became, of a file of rows. */
export const rowsShape = z.strictObject({
  plan: z.string(),
  file: z.string(),
  digest: z.string().describe('SHA-256'),
  dryRun: z.boolean(),
  rows: z.number(),
  ...counts,
  written: z.number().describe('Figures that were written; 0 where anything is refused'),
  indicators: z.array(
    z.strictObject({ indicator: z.string(), organisation: z.string().nullable(), ...counts }),
  ),
  errors: z.array(trouble).describe('The first 1,000'),
  warnings: z.array(trouble).describe('The first 1,000'),
  notRead: z.array(z.string()).describe('Columns that are known and not read'),
})
export type ShownRows = z.output<typeof rowsShape>

interface Told {
  readonly file: string
  readonly dryRun: boolean
  /** Why figures are changed, as whoever imports says; empty where he says nothing. */
  readonly reason: string
}

/** Shows to a program what becomes, or became, of a file of rows. */
export function shownRows(
  say: Say,
  imported: RowsImported,
  { file, dryRun, reason }: Told,
): ShownRows {
  const { plan, digest, rows, indicators, isWritten } = imported
  const sum = (kind: keyof typeof counts): number =>
    indicators.reduce((all, one) => all + one[kind], 0)
  const [added, changed, unchanged] = [sum('added'), sum('changed'), sum('unchanged')]
  const about = imported.about.map((one) => ({
    row: 0,
    column: '',
    cell: one.at[0]?.cell ?? '',
    code: one.code,
    message: figureWords.warningWords(say, one),
  }))
  const isSame = added + changed + imported.refusedRows === 0
  return {
    plan,
    file,
    digest,
    dryRun,
    rows,
    added,
    changed,
    unchanged,
    refused: imported.refusedRows,
    written: isWritten ? added + changed : 0,
    indicators: indicators.map((one) => ({ ...one })),
    errors: imported.errors.map((one) => shownTrouble(say, one)),
    warnings: [
      ...unkept(say, isSame ? reason : ''),
      ...about,
      ...imported.warnings.map((one) => shownTrouble(say, one)),
    ],
    notRead: [...imported.unread],
  }
}

/** A reason for nothing is kept nowhere, and that is said. */
const unkept = (say: Say, reason: string): ShownRows['warnings'] =>
  reason === ''
    ? []
    : [
        {
          row: 0,
          column: '',
          cell: '',
          code: 'reason-unused',
          message: say('figure-desk.reason-unused'),
        },
      ]

function shownTrouble(say: Say, one: RowTrouble) {
  const { row, cell, column } = one
  return 'refused' in one
    ? { row, column, cell, code: one.refused, message: say(`refusal.${one.refused}`, one.values) }
    : { row, column, cell, code: one.code, message: rowErrorWords(say, one) }
}

type Counts = Pick<ShownRows, 'added' | 'changed' | 'unchanged' | 'refused'>

const numbersOf = ({ added, changed, unchanged, refused }: Counts) => ({
  added,
  changed,
  unchanged,
  refused,
})
const countsOf = (one: Counts & { readonly indicator: string }) => ({
  indicator: one.indicator,
  ...numbersOf(one),
})

/** So many indicators and troubles are told in words; `--json` has them all. */
const mostTold = 100

/** What came of a file of rows in words, line by line: what is wrong stands as `file:row:column: …`. */
export function rowsLines(say: Say, shown: ShownRows): readonly string[] {
  const { file, indicators, errors, warnings, notRead, dryRun, written, refused } = shown
  const place = ({ row, column }: ShownRows['errors'][number]): string =>
    [file, ...(row === 0 ? [] : [row]), ...(column === '' ? [] : [column])].join(':')
  const told = (all: ShownRows['errors']): readonly string[] =>
    all.slice(0, mostTold).map((one) => `${place(one)}: ${one.message}`)
  const isSame = shown.added + shown.changed === 0 && refused === 0
  return [
    ...indicators.slice(0, mostTold).map((one) => say('row-imports.told-indicator', countsOf(one))),
    ...(indicators.length > mostTold
      ? [say('row-imports.told-more', { count: indicators.length - mostTold })]
      : []),
    ...told(errors),
    ...(errors.length > mostTold ? [say('row-imports.told-errors', { count: refused })] : []),
    ...told(warnings),
    ...(notRead.length > 0 ? [say('row-imports.not-read', { columns: notRead.join(', ') })] : []),
    say('row-imports.told', { rows: shown.rows, ...numbersOf(shown) }),
    isSame ? say('row-imports.told-same') : '',
    say(dryRun ? 'figure-desk.told-dry' : 'figure-desk.told-written', { written }),
  ].filter((line) => line !== '')
}
