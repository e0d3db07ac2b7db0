import { readEntry } from '../cells/entry-rules.ts'
import { saysSame, tidy } from '../cells/parts-rules.ts'
import type { CellFault, CellWords, FileRow, PartName, SheetKind } from '../cells/schema.ts'
import { cellId } from './row-rules.ts'
import type { FieldState } from './schema.ts'

/** Fewer might be somebody who puts right what stood in each other's place. */
const fewest = 3

interface Standing {
  readonly row: FileRow
  readonly part: PartName
  readonly base: string
  readonly said: string
}

/** What a column is read with. */
export interface Sorting {
  readonly sheets: Readonly<Record<SheetKind, string>>
  readonly words: CellWords
}

/**
 * Cells of a column that holds all it held and none where it stood: it was sorted without its rows. Each is
 * named, and none is taken.
 */
export function sortedAlone(
  rows: readonly FileRow[],
  states: ReadonlyMap<string, FieldState>,
  { sheets, words }: Sorting,
): readonly CellFault[] {
  const columns = Map.groupBy(standings(rows, states, words), ({ row, part }) => {
    const [, column = ''] = /^([A-Z]+)/.exec(row.cells[part]?.at ?? '') ?? []
    return `${row.sheet} ${column}`
  })
  return [...columns.values()].flatMap((column) => {
    const moved = column.filter(({ part, base, said }) => !saysSame(part, base, said))
    const isSorted = moved.length >= fewest && sameWords(column, words)
    return (isSorted ? moved : strayed(column, moved)).map(({ row, part }) => ({
      sheet: sheets[row.sheet],
      at: row.cells[part]?.at ?? '',
      code: isSorted ? 'column-sorted' : 'answer-strayed',
      values: {},
      cell: cellId(row.key, part),
    }))
  })
}

/** Answers that stood beside other ids, several and different ones: too many to have been copied by hand. */
function strayed(column: readonly Standing[], moved: readonly Standing[]): readonly Standing[] {
  const held = new Set(column.flatMap(({ part, base }) => (part === 'text' ? [tidy(base)] : [])))
  const found = moved.filter(
    ({ part, said }) => part === 'text' && tidy(said) !== '' && held.has(tidy(said)),
  )
  return new Set(found.map(({ said }) => tidy(said))).size >= fewest ? found : []
}

const columnParts = ['text', 'status', 'numerator', 'denominator', 'value', 'source'] as const

const standings = (
  rows: readonly FileRow[],
  states: ReadonlyMap<string, FieldState>,
  words: CellWords,
): readonly Standing[] =>
  rows.flatMap((row) => {
    const state = states.get(row.key)
    const base = state?.at(row.seen)
    if (!state || !base) return []
    return columnParts.flatMap((part): Standing[] => {
      const cell = row.cells[part]
      if (!cell || (cell.kind === 'empty' && base[part] === undefined)) return []
      const entry = readEntry(part, cell, words, state)
      return [
        { row, part, base: base[part] ?? '', said: 'value' in entry ? entry.value : cell.said },
      ]
    })
  })

/** Whether the same words stand in a column as stood there, in whatever order. */
function sameWords(column: readonly Standing[], { statuses }: CellWords): boolean {
  const plain = (one: string): string =>
    statuses.get(one.toLowerCase()) ?? (one.includes('.') ? one.replace(/\.?0+$/, '') : one)
  const ordered = (words: readonly string[]): string =>
    words
      .filter((one) => one !== '')
      .map(plain)
      .toSorted()
      .join('\u0000')
  return ordered(column.map(({ said }) => said)) === ordered(column.map(({ base }) => base))
}
