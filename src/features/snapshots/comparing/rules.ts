import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { Status } from '#features/editions'
import { contentsOf } from '../facts/of-kind.ts'
import type { FrozenFigure, Silence } from '../facts/schema.ts'
import type { ReadFact } from '../facts/snapshot.ts'

/** Something that is said otherwise than it was: each by the ref of its fact, for whoever shows it. */
export interface Moved {
  readonly commitment: string
  readonly organisation: string
  readonly from: Status
  readonly to: Status
  readonly fromRef: string
  readonly toRef: string
}

/** The newest figure of an indicator, then and now. */
export interface FigureMoved {
  readonly indicator: string
  readonly organisation: string | null
  /** Null where there was none. */
  readonly from: FrozenFigure | null
  readonly to: FrozenFigure
}

/** Who says nothing of a commitment, or says something again. */
export interface Fell {
  readonly commitment: string
  readonly organisation: string
  readonly why: Silence['why']
}

/** What has changed from one snapshot to a later one, as far as the reader may read both. */
export interface Changes {
  readonly statuses: readonly Moved[]
  readonly figures: readonly FigureMoved[]
  readonly begun: readonly string[]
  readonly ended: readonly string[]
  readonly fellSilent: readonly Fell[]
  readonly spoke: readonly Fell[]
}

type Known = Pick<ReadFact, 'content'>

/** Compares what was frozen then with what is frozen now. A fact that is hidden, closed or gone says nothing. */
export function changesBetween(before: readonly Known[], after: readonly Known[]): Changes {
  const [was, is] = [before, after].map(commitmentsIn)
  return {
    statuses: movedStatuses(before, after),
    figures: movedFigures(before, after),
    begun: minus(is, was),
    ended: minus(was, is),
    fellSilent: fallen(before, after),
    spoke: fallen(after, before),
  }
}

const commitmentsIn = (facts: readonly Known[]) =>
  contentsOf(facts, 'commitment').map(({ commitment }) => commitment)

const minus = (all: readonly string[] = [], taken: readonly string[] = []): readonly string[] => {
  const known = new Set(taken)
  // Where nothing at all is known of one side, nothing began and nothing ended.
  return known.size === 0 ? [] : all.filter((one) => !known.has(one))
}

const leads = (facts: readonly Known[]) =>
  contentsOf(facts, 'status').filter(({ part }) => part === 'lead')

function movedStatuses(before: readonly Known[], after: readonly Known[]): readonly Moved[] {
  const then = new Map(leads(before).map((one) => [one.commitment, one]))
  return leads(after).flatMap(({ ref: toRef, commitment, organisation, status: to }) => {
    const was = then.get(commitment)
    if (!was || was.status === to) return []
    return [{ commitment, organisation, from: was.status, to, fromRef: was.ref, toRef }]
  })
}

const isLater = (one: FrozenFigure, other: FrozenFigure): boolean => {
  const [a, b] = [parsePeriod(one.period), parsePeriod(other.period)]
  return a && b ? comparePeriods(a, b) >= 0 : one.period >= other.period
}

/** The newest used figure of each who measures an indicator. */
function newest(facts: readonly Known[]): ReadonlyMap<string, FrozenFigure> {
  const found = new Map<string, FrozenFigure>()
  for (const content of contentsOf(facts, 'figure')) {
    if (!content.used || content.state !== 'value') continue
    const key = `${content.indicator} ${content.organisation ?? ''}`
    const known = found.get(key)
    if (!known || isLater(content, known)) found.set(key, content)
  }
  return found
}

function movedFigures(before: readonly Known[], after: readonly Known[]): readonly FigureMoved[] {
  const then = newest(before)
  return [...newest(after)].flatMap(([key, to]) => {
    const from = then.get(key) ?? null
    if (from && saysTheSame(from, to)) return []
    return [{ indicator: to.indicator, organisation: to.organisation, from, to }]
  })
}

/** A share that was frozen at one place is the same figure as the one that its counts come to. */
const saysTheSame = (one: FrozenFigure, other: FrozenFigure): boolean =>
  one.period === other.period &&
  (one.fact === other.fact || one.value === other.value) &&
  one.numerator === other.numerator &&
  one.denominator === other.denominator

const silencesIn = (facts: readonly Known[]) =>
  contentsOf(facts, 'silence').flatMap(({ about, why, organisation, commitment }) =>
    about === 'commitment' && organisation !== null && commitment !== null
      ? [{ organisation, commitment, why }]
      : [],
  )

/** Whose words on a commitment stood in one and are a silence in the other. */
function fallen(before: readonly Known[], after: readonly Known[]): readonly Fell[] {
  const said = new Set(
    contentsOf(before, 'line').map(
      ({ organisation, commitment }) => `${organisation} ${commitment}`,
    ),
  )
  return silencesIn(after).filter((one) => said.has(`${one.organisation} ${one.commitment}`))
}
