import type { Table } from '#kernel/word'
import type { ToldHeadings } from '#features/word-readings'
import type { Ledger } from './ledger.ts'
import { account, blame, headed, refuse } from './ledger.ts'
import { figuresOf } from './figure-rules.ts'
import type { Figure } from './schema.ts'
import type { Carried } from './above-rules.ts'
import type { Grid } from './grid-rules.ts'
import { gridOf, ownPieces } from './grid-rules.ts'
import type { Head } from './header-rules.ts'
import { findHead } from './header-rules.ts'
import type { TableKind } from './kind-rules.ts'
import { kindOf } from './kind-rules.ts'
import type { Raw } from './raw.ts'
import { activitiesOf } from './row-rules.ts'
import { asPairs } from './pair-rules.ts'
import { headSaid } from './sentence-head-rules.ts'
import { activitiesOfBox } from './vertical-rules.ts'

/** What a table holds. */
export interface TableRead {
  readonly kind: TableKind
  readonly raws: readonly Raw[]
  readonly figures: readonly Figure[]
  readonly head: Head | undefined
  readonly carried: Carried
}

interface Before {
  readonly carried: Carried
  /** The head of the table before, which this one may continue. */
  readonly before: Head | undefined
  /** What the paragraph above it says of its columns. */
  readonly said: string | null
  /** What somebody said that headings are for. */
  readonly told: ToldHeadings
}

/**
 * Reads a table. One without a head has the columns that a sentence above it names, as a guess; else it continues
 * another of as many columns.
 */
export function readTable(
  table: Table,
  { carried, before, said, told }: Before,
  ledger: Ledger,
): TableRead {
  const grid = gridOf(table, told)
  const kind = kindOf(grid)
  const nothing = { kind, raws: [], figures: [], head: undefined, carried }
  switch (kind) {
    case 'activities': {
      const head = findHead(grid)
      return head === undefined
        ? nothing
        : { ...nothing, head, ...activitiesOf(grid, head, carried, ledger) }
    }
    case 'box':
      blame(ledger, 'table-transposed', table.rows[0]?.cells[1]?.at ?? table.at)
      return { ...nothing, raws: activitiesOfBox(asPairs(grid), carried, ledger) }
    case 'figures':
      blame(ledger, 'table-without-activities', table.rows[0]?.cells[0]?.at ?? table.at)
      return { ...nothing, figures: figuresOf(grid, ledger) }
    case 'money':
      blame(ledger, 'table-without-activities', table.rows[0]?.cells[0]?.at ?? table.at)
      passed(grid, kind, ledger)
      return nothing
    case 'units':
    case 'legend':
    case 'facts':
    case 'contents':
      passed(grid, kind, ledger)
      return nothing
    case 'unknown':
      return headless(grid, { carried, before, said }, ledger)
  }
}

function passed(grid: Grid, kind: TableKind, ledger: Ledger): void {
  const as = kind === 'units' ? 'unit' : 'furniture'
  for (const row of grid.rows)
    for (const piece of ownPieces(row))
      if (piece.text !== '') account(ledger, piece.at, { as, role: kind })
}

function headless(
  grid: Grid,
  { carried, before, said }: Omit<Before, 'told'>,
  ledger: Ledger,
): TableRead {
  const head = said === null ? undefined : headSaid(said, grid)
  if (head !== undefined) {
    blame(ledger, 'columns-said-above', grid.table.rows[0]?.at ?? grid.table.at)
    const { raws, carried: last } = activitiesOf(grid, head, carried, ledger)
    const doubted = raws.map((raw) => ({ ...raw, doubt: 'columns-said' }))
    return { kind: 'activities', figures: [], head, raws: doubted, carried: last }
  }
  if (before !== undefined && before.roles.length === grid.columns) {
    const head = { ...before, rows: [], below: 0 }
    blame(ledger, 'head-missing', grid.table.rows[0]?.at ?? grid.table.at)
    return { kind: 'activities', figures: [], head, ...activitiesOf(grid, head, carried, ledger) }
  }
  for (const row of grid.rows)
    for (const piece of ownPieces(row)) refuse(ledger, piece, 'table-unknown')
  const [first, ...below] = grid.rows
  for (const { at, text } of first && below.length > 0 && grid.columns > 1 ? ownPieces(first) : [])
    headed(ledger, { at, text: text.replaceAll('\n', ' '), roles: [] }, grid.told)
  return { kind: 'unknown', raws: [], figures: [], head: undefined, carried }
}
