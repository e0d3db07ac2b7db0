import type { Day, Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { round } from '#kernel/decimal'
import type { Indicator, Judgement, Method } from '#features/methods'
import { disagreement, judge, readIndicators, sentences, significant } from '#features/methods'
import type { ReadSeries } from '../series/schema.ts'
import type { Inputs, Judged, Judging, Word } from './schema.ts'
import type { Point, Way } from './way-rules.ts'
import { methodsOf, pointOf, wayOf } from './way-rules.ts'

// Only what looks at every year needs all figures; of a long series the others take the newest.
const looksAtAll: ReadonlySet<Method> = new Set(['threshold-each-year', 'by-the-end'])

/** The methods as they are. */
const asOfNow: Judging = { judge, versionOf: ({ version }) => version }

const nothing: Judged = { words: [], disagreement: null }

/**
 * What the methods say of a series as an audience reads it: the plan's own word first. Nothing unless it has a start
 * and an aim with number and date. `today` is the last day that is looked at where nothing was measured since the start.
 */
export function judgeSeries(
  series: ReadSeries,
  today: Day,
  { judge, versionOf }: Judging = asOfNow,
): Judged {
  const way = wayOf(series)
  if (!way) return nothing
  const newest = newestOf(series)
  const isSince = newest.some(({ period }) => comparePeriods(period, way.baseline.period) > 0)
  const judged = methodsOf(series, way).flatMap((method) => {
    const observed = looksAtAll.has(method) ? pointsOf(series) : newest
    const asked = { method, observed, until: isSince ? null : today }
    const input = inputOf(series, way, asked)
    if (!input) return []
    const judgement = judge(input)
    return [{ asked, input, judgement, version: versionOf(judgement) }]
  })
  // A method that was refused says what the straight path has said already.
  const said = judged.filter(({ judgement }, at) => at === 0 || judgement.refused === null)
  const isSilent = said.every(({ judgement }) => judgement.ground.kind === 'silence')
  const told = isSilent ? said.slice(0, 1) : said
  return {
    words: told.map((one) => wordOf(series, way, one)),
    disagreement: disagreement(told.map(({ judgement }) => judgement)),
  }
}

const pointsOf = ({ observations, measure }: ReadSeries): readonly Point[] =>
  observations.flatMap((fact) => pointOf(fact, measure))

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

const unitOf = (unit: string, values: readonly string[]) => {
  if (unit === 'percent') return 'percent'
  return values.some((value) => value.includes('.')) ? 'ratio' : 'count'
}

/** The indicator as a method takes it; null where it cannot be read so. */
function inputOf(
  { indicator, measure }: ReadSeries,
  { baseline, target }: Way,
  { method, observed, until }: Asked,
): Indicator | null {
  const values = [baseline, target, ...observed].map(({ value }) => value)
  const stated = Object.entries(measure.parameters).filter(([name]) => told[method].includes(name))
  const { direction } = measure
  const read = readIndicators([
    {
      id: indicator,
      method,
      baseline: at(baseline),
      target: { ...at(target), kind: target.kind },
      observations: observed.map(at),
      ...(direction === 'increase' || direction === 'decrease' ? { direction } : {}),
      ...(until === null ? {} : { asOf: until }),
      parameters: {
        ...Object.fromEntries(stated),
        unit: unitOf(measure.unit, values),
        ...(method === 'range' ? { lower: target.value, upper: target.upper ?? target.value } : {}),
      },
    },
  ])
  return 'indicators' in read ? (read.indicators[0] ?? null) : null
}

const at = ({ period, value }: Point) => ({ period, value })

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
  { baseline, target }: Way,
  { observed, until }: Asked,
  current: Period | null,
): Inputs {
  const point = observed.findLast(({ period }) => period === current)
  const fact = observations.find(({ id }) => id === point?.fact)
  return {
    definition: {
      version: measure.version,
      fact: defined?.id ?? null,
      chain: defined?.chain ?? null,
    },
    baseline,
    target,
    observations: observed,
    current: point ? at(point) : null,
    coverage:
      fact && fact.reported !== null && fact.expected !== null
        ? { reported: fact.reported, expected: fact.expected }
        : null,
    breaks: point ? breaksBetween(breaks, baseline.period, point.period) : [],
    until,
  }
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
