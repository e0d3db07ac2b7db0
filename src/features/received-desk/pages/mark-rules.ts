import type { Fate } from '#features/word-plans'
import type { Settled } from '#features/received'

/** What became of a place, and the points that hang there, each with its number. */
export interface PlaceMark {
  readonly state: 'placed' | 'guessed' | 'refused'
  readonly points: readonly Numbered[]
}

/** A point with the number that it has among those of its kind: × 1, × 2, ~ 1. */
export interface Numbered extends Settled {
  readonly number: number
}

/** Numbers refused and guessed points, each from 1 in their order. */
export function numbered(settled: readonly Settled[]): readonly Numbered[] {
  const counts = { refused: 0, guessed: 0 }
  return settled.map((point) => {
    counts[point.state] += 1
    return { ...point, number: counts[point.state] }
  })
}

/** The mark of a point as it is written: `× 3`, `~ 1`. */
export const tagOf = ({ state, number }: Pick<Numbered, 'state' | 'number'>): string =>
  `${state === 'refused' ? '×' : '~'} ${number}`

const isRead = ({ as }: Fate): boolean => as !== 'furniture' && as !== 'refused'

/** What is drawn at each place: its points, else a tick where it was read. */
export function marksOf(
  places: readonly Fate[],
  points: readonly Numbered[],
): ReadonlyMap<string, PlaceMark> {
  const marks = new Map<string, PlaceMark>(
    places.filter(isRead).map(({ at }) => [at, { state: 'placed', points: [] }]),
  )
  for (const [at, here] of Map.groupBy(points, (point) => point.at)) {
    const isRefused = here.some(({ state }) => state === 'refused')
    marks.set(at, { state: isRefused ? 'refused' : 'guessed', points: here })
  }
  return marks
}

/** How many places were read without doubt, guessed and refused. */
export function countsOf(marks: ReadonlyMap<string, PlaceMark>) {
  const all = [...marks.values()]
  const count = (state: PlaceMark['state']) => all.filter((one) => one.state === state).length
  return {
    all: all.length,
    placed: count('placed'),
    guessed: count('guessed'),
    refused: count('refused'),
  }
}
