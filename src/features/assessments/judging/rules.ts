import type { Day, Period } from '#kernel/clock'
import { comparePeriods, parsePeriod, periodEnd } from '#kernel/clock'
import { round } from '#kernel/decimal'
import type { Indicator, Judgement, Method } from '#features/methods'
import {
  counts,
  disagreement,
  judge,
  readIndicators,
  sentences,
  significant,
} from '#features/methods'
import type { ReadSeries } from '../series/schema.ts'
import type { Inputs, Judged, Judging, Word } from './schema.ts'
import type { Following, Point, Way } from './way-rules.ts'
import { methodsOf, pointOf, pointsOf, wayOf } from './way-rules.ts'

// Only what looks at every year or step needs all figures; of a long series the others take the newest.
const looksAtAll: ReadonlySet<Method> = new Set(['threshold-each-year', 'by-the-end', 'milestones'])

/** The methods as they are. */
const asOfNow: Judging = { judge, versionOf: ({ version }) => version }

const nothing: Judged = { words: [], disagreement: null }

/**
 * What the methods say of a series as an audience reads it: the plan's own word first. Nothing unless it has a start
 * and an aim with number and date, or follows another figure. `today` is the last day that is looked at where nothing
 * was measured since the start.
 */
export function judgeSeries(
  series: ReadSeries,
  today: Day,
  { judge, versionOf }: Judging = asOfNow,
): Judged {
  const way = wayOf(series)
  if (!way) return nothing
  const newest = newestOf(series)
  const until = isSince(way, newest) ? null : today
  const judged = methodsOf(series, way).flatMap((method) => {
    const observed = looksAtAll.has(method) ? pointsOf(series) : newest
    const asked = { method, observed, until }
    const input = inputOf(series, way, asked)
    if (!input) return []
    const judgement = judge(input)
    return [{ asked, input, judgement, version: versionOf(judgement) }]
  })
  // A method that was refused says what the straight path has said already; one that knows no figure says nothing.
  const told = judged.filter(
    ({ judgement }, at) => at === 0 || (judgement.refused === null && judgement.current !== null),
  )
  return {
    words: told.map((one) => wordOf(series, way, one)),
    disagreement: disagreement(told.map(({ judgement }) => judgement)),
  }
}

/** Whether anything was measured since the start; where none is stated, whether anything was. */
const isSince = ({ baseline }: Way, newest: readonly Point[]): boolean =>
  newest.some(({ period }) => !baseline || comparePeriods(period, baseline.period) > 0)

/** The figure of the last period that has a number and may be shown; the series stands in the order of its periods. */
function newestOf({ observations, measure }: ReadSeries): readonly Point[] {
  for (const fact of observations.toReversed()) {
    const found = pointOf(fact, measure)
    if (found.length > 0) return found
  }
  return []
}

interface Asked {
  readonly method: Method
  readonly observed: readonly Point[]
  readonly until: Period | null
}

/** What a method is told besides its figures, of what the definition says. */
const told: Readonly<Record<Method, readonly string[]>> = {
  linear: ['tolerance'],
  'growth-ratio': ['tolerance', 'smallBaseline'],
  projection: ['tolerance', 'smallBaseline'],
  range: ['tolerance'],
  maintain: ['tolerance'],
  'threshold-each-year': ['within'],
  'by-the-end': ['tolerance'],
  milestones: [],
  follow: ['tolerance'],
}

const unitOf = (unit: string, points: readonly Pick<Point, 'value' | 'denominator'>[]) => {
  if (unit === 'percent') return 'percent'
  const isWhole = ({ value, denominator }: Pick<Point, 'value' | 'denominator'>) =>
    denominator === undefined && !value.includes('.')
  return points.every(isWhole) ? 'count' : 'ratio'
}

/** The indicator as a method takes it; null where it cannot be read so. */
function inputOf({ indicator, measure }: ReadSeries, way: Way, asked: Asked): Indicator | null {
  const { method, observed, until } = asked
  const target = targetOf(way, method)
  const besides = besidesOf(way, asked)
  const points = [way.baseline, target, ...observed, ...(besides.followed ?? [])]
  const stated = Object.entries(measure.parameters).filter(([name]) => told[method].includes(name))
  const { direction } = measure
  const read = readIndicators([
    {
      id: indicator,
      method,
      baseline: way.baseline && at(way.baseline),
      target,
      observations: observed.map((one) => measuredFrom(way.baseline, one)),
      ...(direction === 'increase' || direction === 'decrease' ? { direction } : {}),
      ...(until === null ? {} : { asOf: until }),
      parameters: {
        ...Object.fromEntries(stated),
        unit: unitOf(
          measure.unit,
          points.flatMap((one) => one ?? []),
        ),
        ...besides.parameters,
      },
    },
  ])
  return 'indicators' in read ? (read.indicators[0] ?? null) : null
}

/** What a method is told to aim at; of steps the last one, which shows the way they lead. */
function targetOf({ aim, milestones }: Way, method: Method) {
  if (method === 'follow') return { period: null, value: '1', kind: 'follow' }
  const last = milestones.at(-1)
  if (method === 'milestones') return last ? { ...at(last), kind: 'milestones' } : null
  return aim && { ...at(aim), kind: aim.kind }
}

interface Besides {
  readonly parameters: object
  /** The figure that is followed. */
  readonly followed?: readonly Point[]
}

/** What a method is told of the way, besides its start and its aim. */
function besidesOf({ aim, milestones, following }: Way, { method, observed }: Asked): Besides {
  if (method === 'range')
    return { parameters: { lower: aim?.value, upper: aim?.upper ?? aim?.value } }
  if (method === 'milestones') return { parameters: { steps: milestones.map(at) } }
  if (method !== 'follow' || !following) return { parameters: {} }
  const then = followedAt(following, observed.at(-1))
  const followed = then ? [then] : []
  return { parameters: { reference: followed.map(measuredAt) }, followed }
}

/** The followed figure of the same period, or one that ends with it. */
function followedAt({ reference }: Following, now: Point | undefined): Point | undefined {
  if (!now) return undefined
  const then = reference.filter(({ period }) => periodEnd(period) === periodEnd(now.period))
  return then.find(({ period }) => comparePeriods(period, now.period) === 0) ?? then.at(-1)
}

const at = ({ period, value }: Point) => ({ period, value })

/** A figure as a method takes it: by its counts where it has them, for its value is rounded. */
const measuredAt = ({ period, value, numerator, denominator }: Point) =>
  numerator === undefined || denominator === undefined
    ? { period, value }
    : { period, numerator, denominator }

/**
 * The same beside a start that is carried with as many digits as its counts come to: then so is the figure, or the same
 * counts would not be the same share.
 */
function measuredFrom(baseline: Way['baseline'], point: Point): ReturnType<typeof measuredAt> {
  const { period, value, numerator, denominator } = point
  if (baseline?.numerator === undefined || numerator === undefined || denominator === undefined)
    return measuredAt(point)
  const isCarried = counts.isMade({ value, numerator, denominator })
  return isCarried ? { period, value } : measuredAt(point)
}

interface Saying {
  readonly asked: Asked
  readonly input: Indicator
  readonly judgement: Judgement
  readonly version: string
}

function wordOf(series: ReadSeries, way: Way, { asked, input, judgement, version }: Saying): Word {
  const { method, judgedBy, refused, verdict, ground } = judgement
  return {
    method,
    version,
    judgedBy,
    refused,
    verdict,
    attainment: judgement.attainment && significant(judgement.attainment),
    expected: judgement.expected && significant(judgement.expected),
    ratio: judgement.ratio && significant(judgement.ratio),
    tolerance: 'tolerance' in ground ? plainly(round(ground.tolerance, 4)) : null,
    parameters: plainParameters(input),
    inputs: inputsOf(series, way, asked, judgement.current?.period ?? null),
    sentence: sentences(input, judgement),
  }
}

const plainParameters = ({ parameters, direction }: Indicator): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...parameters, direction }).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )

const plainly = (number: string): string => number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

function inputsOf(
  { measure, defined, observations, breaks }: ReadSeries,
  way: Way,
  { method, observed, until }: Asked,
  current: Period | null,
): Inputs {
  const point = observed.findLast(({ period }) => period === current)
  const fact = observations.find(({ id }) => id === point?.fact)
  const { baseline, aim } = way
  const isBeside = method === 'milestones' || method === 'follow'
  return {
    definition: {
      version: measure.version,
      fact: defined?.id ?? null,
      chain: defined?.chain ?? null,
    },
    baseline,
    target: isBeside ? null : aim,
    ...aimedBeside(way, method, point),
    observations: observed,
    current: point ? at(point) : null,
    coverage:
      fact && fact.reported !== null && fact.expected !== null
        ? { reported: fact.reported, expected: fact.expected }
        : null,
    breaks: point && baseline ? breaksBetween(breaks, baseline.period, point.period) : [],
    until,
  }
}

/** What stands in an aim's place where steps or another figure are aimed at. */
function aimedBeside(
  { milestones, following }: Way,
  method: Method,
  now: Point | undefined,
): Pick<Inputs, 'steps' | 'followed'> {
  if (method === 'milestones') return { steps: milestones }
  if (method !== 'follow' || !following) return {}
  const { target, indicator } = following
  return { followed: { ...target, indicator, reference: followedAt(following, now) ?? null } }
}

/** Where a series is counted in another way between its start and the figure that is judged. */
const breaksBetween = (
  breaks: ReadSeries['breaks'],
  start: Period,
  end: Period,
): Inputs['breaks'] =>
  breaks
    .flatMap(({ id, chain, about }) => {
      const period = parsePeriod(about)
      return period ? [{ fact: id, chain, period }] : []
    })
    .filter(({ period }) => comparePeriods(period, start) > 0 && comparePeriods(period, end) <= 0)
    .toSorted((a, b) => comparePeriods(a.period, b.period))
