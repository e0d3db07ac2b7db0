import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import { shownToOthers } from '#features/indicators'
import type { Method } from '#features/methods'
import { methods } from '#features/methods'
import type { ReadSeries, RecordedTarget } from '../series/schema.ts'
import { countsOf } from './counts-rules.ts'
import type { Missing, Rested } from './schema.ts'

/** A number at a time, and the fact that says it. */
export type Point = Rested & { readonly period: Period }

const judgeable = [
  'reach',
  'at-least',
  'at-most',
  'range',
  'maintain',
  'each-year',
  'by-the-end',
] as const
type Judgeable = (typeof judgeable)[number]
const kinds: readonly Kind[] = [...judgeable, 'milestone', 'follow']

/** A step on the way counts as a fact of its own; an aim that follows another figure names its series. */
type Kind = Judgeable | 'milestone' | 'follow'

/** An aim with a number and a date. */
export type Aim = Point & { readonly kind: Judgeable; readonly upper: string | null }

/** An aim that is another figure's value, with that figure's series as it can be read. */
export interface Following {
  readonly target: { readonly fact: string; readonly chain: string }
  readonly indicator: string
  readonly reference: readonly Point[]
}

/** What a series can be judged by: where it starts, what it aims at, which steps lead there, what it follows. */
export interface Way {
  readonly baseline: Point | null
  readonly aim: Aim | null
  /** In the order in which they are due. */
  readonly milestones: readonly Point[]
  readonly following: Following | null
}

const byComparator: Readonly<Record<string, Judgeable>> = { '>=': 'at-least', '<=': 'at-most' }

/**
 * What a series can be judged by; null unless there is a start and an aim or a step, both with a number and a date.
 * What follows another figure needs neither.
 */
export function wayOf(series: ReadSeries): Way | null {
  const way = partsOf(series)
  const isAimed = way.aim !== null || way.milestones.length > 0
  return (way.baseline && isAimed) || way.following ? way : null
}

/** Why a series of which nothing is said cannot be judged; null stands for one that nobody has defined. */
export function missingIn(series: ReadSeries | null): readonly Missing[] {
  if (!series) return ['definition']
  const { baseline, aim, milestones, following } = partsOf(series)
  const follows = series.targets.some((fact) => kindOf(fact) === 'follow')
  const isAimed = aim !== null || milestones.length > 0
  const missing: Missing[] = []
  if (!baseline && (isAimed || !follows)) missing.push('baseline')
  if (!isAimed && !follows) missing.push('target')
  if (follows && !following) missing.push('followed')
  return missing.length > 0 ? missing : ['course']
}

function partsOf(series: ReadSeries): Way {
  const targets = series.targets.toSorted(byDue)
  const aims = targets.flatMap((fact) => aimOf(fact, series))
  const milestones = targets.filter((fact) => kindOf(fact) === 'milestone')
  return {
    baseline: startOf(series) ?? null,
    aim: aims[0] ?? null,
    milestones: milestones.flatMap((fact) => aimedAt(fact, series)),
    following: targets.flatMap((fact) => followingOf(fact, series))[0] ?? null,
  }
}

const startOf = ({ baselines, measure }: ReadSeries): Point | undefined =>
  baselines.flatMap((fact) => pointOf({ ...bare, ...fact }, measure))[0]

function aimOf(fact: ReadTarget, series: ReadSeries): readonly Aim[] {
  const kind = judgeable.find((one) => one === kindOf(fact))
  return kind ? aimedAt(fact, series).map((point) => ({ ...point, kind, upper: fact.upper })) : []
}

// An aim counts nobody, whatever its indicator counts.
const aimedAt = (fact: ReadTarget, { measure }: ReadSeries): readonly Point[] =>
  pointOf({ ...bare, ...fact }, { ...measure, countsPeople: 'no' })

/** The series that an aim follows, where it can be read and is counted in the same unit. */
function followingOf(fact: ReadTarget, { followed, measure }: ReadSeries): readonly Following[] {
  if (kindOf(fact) !== 'follow') return []
  const other = followed.find(({ indicator }) => indicator === fact.relativeTo)
  if (!other || other.measure.unit !== measure.unit) return []
  return [
    {
      target: { fact: fact.id, chain: fact.chain },
      indicator: other.indicator,
      reference: pointsOf(other),
    },
  ]
}

/** Every figure of a series that has a number and may be shown, in the order of their periods. */
export const pointsOf = ({ observations, measure }: ReadSeries): readonly Point[] =>
  observations.flatMap((fact) => pointOf(fact, measure))

const bare = { numerator: null, denominator: null }

type ReadTarget = ReadSeries['targets'][number]

function byDue(a: RecordedTarget, b: RecordedTarget): number {
  const [one, other] = [a.about ?? '', b.about ?? '']
  return one < other ? -1 : Number(one > other)
}

/** What an aim is; a package may say no more than what it is compared with. */
function kindOf({ kind, comparator, relativeTo, value }: RecordedTarget): Kind {
  if (kind !== null) return kinds.find((one) => one === kind) ?? 'reach'
  if (relativeTo !== null && value === null) return 'follow'
  return byComparator[comparator] ?? 'reach'
}

interface Stated {
  readonly id: string
  readonly chain: string
  readonly about: string | null
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** A fact as a number at a time; none where it has no number, no date, or may not be shown. */
export function pointOf(
  { id, chain, about, ...figure }: Stated,
  measure: ReadSeries['measure'],
): readonly Point[] {
  const period = about === null ? undefined : parsePeriod(about)
  const shown = shownToOthers({ id, ...figure }, measure)
  if (!period || !shown.shown || shown.value === null) return []
  const { value } = shown
  return [{ fact: id, chain, period, value, ...countsOf({ ...shown, value }) }]
}

/** The methods that speak of a kind of aim; the one that judges unless the definition names another stands first. */
function methodsFor(kind: Judgeable): readonly Method[] {
  switch (kind) {
    case 'range':
      return ['range']
    case 'maintain':
      return ['maintain']
    case 'each-year':
      return ['threshold-each-year']
    case 'by-the-end':
      return ['by-the-end']
    case 'reach':
    case 'at-least':
    case 'at-most':
      return ['linear', 'growth-ratio']
  }
}

/** Methods that go from a start to an aim: a definition may name another of them than the usual one. */
const onTheWay: readonly Method[] = ['linear', 'growth-ratio', 'projection']

/** The methods that speak of an indicator, the one that its definition names first. */
export function methodsOf({ measure }: ReadSeries, way: Way): readonly Method[] {
  const { baseline, aim, milestones, following } = way
  const forAim = baseline && aim ? methodsFor(aim.kind) : []
  const besides: readonly Method[] = [
    ...(baseline && milestones.length > 0 ? (['milestones'] as const) : []),
    ...(following ? (['follow'] as const) : []),
  ]
  const usual = [...forAim, ...besides]
  const named = methods.find((one) => one === measure.method)
  const mayName = [...usual, ...(forAim.includes('linear') ? onTheWay : [])]
  if (!named || !mayName.includes(named)) return usual
  return [named, ...usual.filter((one) => one !== named)]
}
