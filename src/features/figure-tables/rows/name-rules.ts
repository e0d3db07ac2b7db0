import { lowered } from '#kernel/names'
import { liker, matcher } from '../names/match-rules.ts'
import type { Notes } from '../notes.ts'
import type { Dimension, GridCell, Matched } from '../schema.ts'

/** What a name came to; null for all together, `left-out` where a person said so, undefined while it is asked. */
export type NameRead = { readonly category: string | null } | 'left-out' | undefined

/** So many unknown names in a column are the wrong column: from then on the likeliest is not sought. */
const mostLikened = 200

/** Reads the names in a column, each once: matched where that can be seen, else asked with the likeliest first. */
export function readNames(
  dimension: Dimension,
  cells: readonly GridCell[],
  notes: Notes,
): ReadonlyMap<string, NameRead> {
  const [match, like] = [matcher(dimension), liker(dimension)]
  let asked = 0
  const read = new Map<string, NameRead>()
  for (const [key, all] of Map.groupBy(cells, ({ said }) => lowered(said))) {
    const unknown = all.filter(({ said }) => match(said) === undefined)
    if (unknown.length > 0) asked += 1
    const isLikened = unknown.length > 0 && asked <= mostLikened
    const likely = { ...dimension, categories: isLikened ? like(key) : dimension.categories }
    const answer = unknown.length > 0 ? askName(likely, key, unknown, notes) : undefined
    const answered =
      answer && (answer === 'left-out' ? answer : { ...answer, how: 'answer' as const })
    for (const cell of all) {
      const name = match(cell.said) ?? answered
      read.set(cell.at.cell, name)
      settle(dimension, cell, name, notes)
    }
  }
  return read
}

function settle(
  { dimension }: Dimension,
  { at, said: asWritten }: GridCell,
  name: Pick<Matched, 'category' | 'how'> | 'left-out' | undefined,
  notes: Notes,
): void {
  if (name === undefined) notes.settle([at], 'asked')
  else if (name === 'left-out') notes.ignore([at], 'left-out')
  else notes.match({ dimension, asWritten, ...name }, at)
}

function askName(
  dimension: Dimension,
  key: string,
  cells: readonly GridCell[],
  notes: Notes,
): { readonly category: string | null } | 'left-out' | undefined {
  const answer = notes.ask({
    id: `name:${dimension.dimension}:${key}`,
    kind: 'name',
    at: cells.map(({ at }) => at),
    asWritten: cells[0]?.said ?? key,
    options: [
      ...dimension.categories.map(({ code, names }) => ({
        value: `is:${code}`,
        key: 'category',
        values: { name: names },
      })),
      { value: 'total', key: 'total', values: {} },
      { value: 'left-out', key: 'left-out', values: {} },
    ],
    values: { dimension: dimension.names ?? dimension.dimension },
  })
  if (answer === 'total') return { category: null }
  if (answer === 'left-out') return answer
  return answer === undefined ? undefined : { category: answer.slice('is:'.length) }
}
