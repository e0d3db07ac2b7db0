import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { PeopleCounted, Released } from '#features/disclosure'
import { release } from '#features/disclosure'
import type { IndicatorRecord } from './schema.ts'
import type { ObservationFact } from './published.ts'

interface Chained {
  readonly id: string
  readonly chain: string
  readonly published_at: Date
}

/** Of each chain the fact published last; what it replaced goes to the history. */
export function currentOf<Fact extends Chained>(
  facts: readonly Fact[],
): { readonly current: readonly Fact[]; readonly replaced: readonly Fact[] } {
  const newest = new Map<string, Fact>()
  for (const fact of facts) {
    const known = newest.get(fact.chain)
    if (!known || known.published_at <= fact.published_at) newest.set(fact.chain, fact)
  }
  const isNewest = (fact: Fact) => newest.get(fact.chain) === fact
  return { current: facts.filter(isNewest), replaced: facts.filter((fact) => !isNewest(fact)) }
}

/**
 * One figure for each period: where people have recorded a period that the package also states, the
 * people's is used and the package's stands beside it as a rival.
 */
export function usedOf(current: readonly ObservationFact[]): {
  readonly used: readonly ObservationFact[]
  readonly rivals: readonly ObservationFact[]
} {
  const people = new Set(current.flatMap((one) => (one.origin === 'people' ? [one.about] : [])))
  const isRival = (one: ObservationFact) => one.origin === 'package' && people.has(one.about)
  return {
    used: current.filter((one) => !isRival(one)).toSorted(byPeriod),
    rivals: current.filter(isRival),
  }
}

/** Sorts by when the period ends; a ratio of two years (`2023/2022`) by its first year. */
function byPeriod(a: ObservationFact, b: ObservationFact): number {
  const [one, other] = [periodOf(a.about), periodOf(b.about)]
  return one && other ? comparePeriods(one, other) : a.about < b.about ? -1 : 1
}

const periodOf = (about: string) => parsePeriod(about) ?? parsePeriod(about.split('/')[0] ?? '')

/** An observation as it may be shown to anybody but its owner. */
export function shownToOthers(
  fact: Pick<ObservationFact, 'id' | 'value' | 'numerator' | 'denominator'>,
  definition: { readonly unit: string; readonly countsPeople: PeopleCounted },
): Released {
  const { id: factId, value, numerator, denominator } = fact
  return release({ factId, ...definition, value, numerator, denominator }, 'others')
}

/** Whether there is anything to draw: two numbers, or a number and a target with a number and a date. */
export function isDrawable(
  figures: readonly Released[],
  targets: readonly { readonly value: string | null; readonly about: string | null }[],
): boolean {
  const numbers = figures.filter((figure) => figure.shown && figure.value !== null).length
  const aims = targets.filter(({ value, about }) => value !== null && about !== null).length
  return numbers >= 2 || (numbers === 1 && aims > 0)
}

/** Whose indicator it is: one organisation, several, or none. */
export const ownersOf = ({ owner, owners }: Pick<IndicatorRecord, 'owner' | 'owners'>) =>
  owner === undefined ? (owners ?? []) : [owner]
