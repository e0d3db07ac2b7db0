import { comparePeriods, dayOf, parsePeriod, periodEnd } from '#kernel/clock'
import type { PeopleCounted, Released } from '#features/disclosure'
import { release } from '#features/disclosure'
import type { IndicatorRecord } from './schema.ts'
import type { ObservationFact, UseFact } from './published.ts'

interface Chained {
  readonly id: string
  readonly chain: string
  /** What it replaces, where that is known: of two published at one moment it says which came first. */
  readonly replaces?: string | null
  readonly published_at: Date
}

/** Of each chain the fact published last; what it replaced goes to the history. */
export function currentOf<Fact extends Chained>(
  facts: readonly Fact[],
): { readonly current: readonly Fact[]; readonly replaced: readonly Fact[] } {
  // As nearly every series has it: nothing was ever replaced.
  if (new Set(facts.map(({ chain }) => chain)).size === facts.length)
    return { current: facts, replaced: [] }
  const steps = stepsIn(facts)
  const isLater = (one: Fact, other: Fact): boolean =>
    one.published_at.getTime() === other.published_at.getTime()
      ? (steps.get(one.id) ?? 0) >= (steps.get(other.id) ?? 0)
      : one.published_at > other.published_at
  const newest = new Map<string, Fact>()
  for (const fact of facts) {
    const known = newest.get(fact.chain)
    if (!known || isLater(fact, known)) newest.set(fact.chain, fact)
  }
  const isNewest = (fact: Fact) => newest.get(fact.chain) === fact
  return { current: facts.filter(isNewest), replaced: facts.filter((fact) => !isNewest(fact)) }
}

/** How many of these facts each one comes after, so that two published at one moment stand in their order. */
function stepsIn(facts: readonly Chained[]): ReadonlyMap<string, number> {
  if (!facts.some(({ replaces }) => replaces)) return new Map()
  const byId = new Map(facts.map((fact) => [fact.id, fact]))
  const beforeOf = ({ replaces }: Chained) => (replaces ? byId.get(replaces) : undefined)
  const steps = (fact: Chained): number => {
    let count = 0
    for (let one = beforeOf(fact); one && count < facts.length; one = beforeOf(one)) count += 1
    return count
  }
  return new Map(facts.flatMap((fact) => (beforeOf(fact) ? [[fact.id, steps(fact)] as const] : [])))
}

/** What was chosen between figures of one period, as far as the rule reads it. */
export type Chosen = Pick<UseFact, 'about' | 'uses'>

/** A figure beside others of its period, as far as the rule reads it. */
export type Rival = Chained & Pick<ObservationFact, 'about' | 'organisation' | 'origin' | 'rival'>

/**
 * One figure for each period of each who measures: the one that was marked as used; else the figure itself before
 * whatever was stated beside it; where people have recorded a period that the package also states, the people's; of
 * several of one authority the one published last. The others stand beside it as rivals. `chosen`: oldest first, so
 * that the last word counts.
 */
export function usedOf<Fact extends Rival>(
  current: readonly Fact[],
  chosen: readonly Chosen[] = [],
): {
  readonly used: readonly Fact[]
  readonly rivals: readonly Fact[]
} {
  if (new Set(current.map(({ about }) => about)).size === current.length)
    return { used: inOrder(current), rivals: [] }
  const used = [...Map.groupBy(current, ({ about }) => about)].flatMap(([about, all]) => {
    // As nearly every period has it: one figure, whoever measured it and whatever was chosen.
    if (all.length === 1) return all
    const marks = new Set(chosen.filter((one) => one.about === about).map(({ uses }) => uses))
    const mark = [...marks].findLast((chain) => all.some((one) => one.chain === chain))
    const marked = all.find(({ chain }) => chain === mark)
    const rest = all.filter(({ organisation }) => marked && organisation !== marked.organisation)
    return marked ? [marked, ...byRule(rest)] : byRule(all)
  })
  const isUsed = new Set(used)
  return {
    used: inOrder(used),
    rivals: current.filter((one) => !isUsed.has(one)),
  }
}

/** Of one period: no rival, if there is another; what people recorded over the package, of each authority the newest. */
function byRule<Fact extends Rival>(every: readonly Fact[]): readonly Fact[] {
  const own = every.filter(({ rival }) => !rival)
  const all = own.length > 0 ? own : every
  const people = all.filter(({ origin }) => origin === 'people')
  if (people.length === 0) return all
  return [...Map.groupBy(people, ({ organisation }) => organisation).values()].flatMap((own) =>
    own.toSorted((a, b) => a.published_at.getTime() - b.published_at.getTime()).slice(-1),
  )
}

/** In the order of their ends, a ratio of two years (`2023/2022`) by its first; each period is read once. */
const inOrder = <Fact extends Rival>(facts: readonly Fact[]): readonly Fact[] =>
  facts
    .map((fact) => ({ fact, period: periodOf(fact.about) }))
    .toSorted((a, b) => {
      if (a.period && b.period) return comparePeriods(a.period, b.period)
      return a.fact.about < b.fact.about ? -1 : 1
    })
    .map(({ fact }) => fact)

const periodOf = (about: string) => parsePeriod(about) ?? parsePeriod(about.split('/')[0] ?? '')

/** Whether a period was over when it was spoken of: until then it has nothing, and is no newest figure of its series. */
export function wasDue({
  state,
  about,
  published_at: at,
}: Pick<ObservationFact, 'state' | 'about' | 'published_at'>): boolean {
  const period = parsePeriod(about)
  if (state === 'value' || !period) return true
  return state !== 'not-yet-due' && periodEnd(period) <= dayOf(at, 'UTC')
}

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

const byComparator: Readonly<Record<string, string>> = { '>=': 'at-least', '<=': 'at-most' }

/** What kind of aim a target is; where none is named, its comparator says it. */
export const aimKindOf = ({
  kind,
  comparator,
}: {
  readonly kind?: string | null
  readonly comparator: string | null
}): string => kind ?? byComparator[comparator ?? ''] ?? 'reach'
