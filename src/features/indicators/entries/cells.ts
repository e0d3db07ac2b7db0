import type { Decimal } from '#kernel/decimal'
import { add, compare } from '#kernel/decimal'
import type { BreakdownSays, CellSays, ObservationSays } from './schema.ts'

/** What the cells of one breakdown come to, pooled: numerators and denominators are added, never shares. */
export interface RollUp {
  /** The dimensions by which its cells are parted, in order. */
  readonly dimensions: readonly string[]
  /** The sums; null where only percentages are known, which cannot be added. */
  readonly numerator: Decimal | null
  readonly denominator: Decimal | null
  /** How many cells have a value, and how many the breakdown has; null where nobody said. */
  readonly reported: number
  readonly expected: number | null
  /** False where a group may be counted twice: then its sums say nothing of the whole. */
  readonly exclusive: boolean
  readonly exhaustive: boolean
}

/** The name of a cell, the same however its keys are ordered. */
export const cellName = ({ keys }: Pick<CellSays, 'keys'>): string =>
  Object.entries(keys)
    .map(([dimension, category]) => `${dimension}=${category}`)
    .toSorted()
    .join(', ')

const dimensionsOf = ({ keys }: CellSays): string => Object.keys(keys).toSorted().join(' ')

const sumOf = (all: readonly string[]): Decimal | null => {
  const [first, ...rest] = all
  return first === undefined || all.includes('')
    ? null
    : rest.reduce<Decimal>((sum, one) => add(sum, one), add(first, '0'))
}

const hasValue = ({ state, numerator, denominator, value }: CellSays): boolean =>
  state === 'value' && [numerator, denominator, value].some((one) => one !== '')

/** Pools cells by the dimensions that they share; the fewest dimensions first. */
export function rollUps(
  cells: readonly CellSays[],
  breakdowns: readonly BreakdownSays[],
): readonly RollUp[] {
  const groups = Map.groupBy(cells, dimensionsOf)
  const all = [...groups].map(([key, group]) => rollUpOf(key.split(' '), group, breakdowns))
  return all.toSorted((a, b) => a.dimensions.length - b.dimensions.length)
}

function rollUpOf(
  dimensions: readonly string[],
  cells: readonly CellSays[],
  breakdowns: readonly BreakdownSays[],
): RollUp {
  const known = dimensions.map((name) => breakdowns.find(({ dimension }) => dimension === name))
  const withValue = cells.filter(hasValue)
  const sums = {
    numerator: sumOf(withValue.map(({ numerator }) => numerator)),
    denominator: sumOf(withValue.map(({ denominator }) => denominator)),
  }
  const areStated = known.every((one) => one !== undefined && one.categories.length > 0)
  const size = known.reduce((product, one) => product * (one?.categories.length ?? 0), 1)
  return {
    dimensions,
    ...sums,
    reported: withValue.length,
    expected: areStated ? size : null,
    exclusive: known.every((one) => one?.exclusive ?? true),
    exhaustive: known.every((one) => one?.exhaustive ?? false),
  }
}

/** What stands as the figure of a period: what was entered, or else what its cells come to. */
export interface Headline {
  readonly total: 'entered' | 'computed'
  readonly numerator: string
  readonly denominator: string
  readonly value: string
  /** Where the entered total and the pooled cells are not the same: by how much, cells less total. */
  readonly differences: readonly Difference[]
}

export interface Difference {
  readonly dimensions: readonly string[]
  readonly part: 'numerator' | 'denominator'
  readonly entered: string
  readonly pooled: string
}

type Totals = Pick<ObservationSays, 'cells' | 'numerator' | 'denominator' | 'value'>

/**
 * The figure of a period. An entered total stands whatever its cells say, and a difference is told; where none was
 * entered the cells are pooled, of the breakdown with the fewest dimensions that counts nobody twice.
 */
export function headlineOf(
  { cells, numerator, denominator, value }: Totals,
  breakdowns: readonly BreakdownSays[],
): Headline {
  const pooled = rollUps(cells, breakdowns).filter(({ exclusive }) => exclusive)
  if (numerator !== '' || denominator !== '' || value !== '') {
    const differences = pooled.flatMap((rollUp) =>
      differencesFrom({ numerator, denominator }, rollUp),
    )
    return { total: 'entered', numerator, denominator, value, differences }
  }
  const [first, ...rest] = pooled.filter((one) => one.numerator !== null)
  if (!first) return { total: 'entered', numerator, denominator, value, differences: [] }
  const sums = { numerator: first.numerator ?? '', denominator: first.denominator ?? '' }
  const differences = rest.flatMap((rollUp) => differencesFrom(sums, rollUp))
  return { total: 'computed', ...sums, value: '', differences }
}

function differencesFrom(
  total: { readonly numerator: string; readonly denominator: string },
  rollUp: RollUp,
): readonly Difference[] {
  return (['numerator', 'denominator'] as const).flatMap((part) => {
    const [entered, pooled] = [total[part], rollUp[part]]
    if (entered === '' || pooled === null || compare(entered, pooled) === 0) return []
    return [{ dimensions: rollUp.dimensions, part, entered, pooled }]
  })
}
