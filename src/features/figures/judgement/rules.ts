import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { round } from '#kernel/decimal'
import type { Indicator, Judgement, Method } from '#features/methods'
import { disagreement, judge, paths, readIndicators, sentences } from '#features/methods'
import type { IndicatorView, ShownObservation, ShownTarget, TargetKind } from '../series/schema.ts'
import type { AskedFor, Judged, ShownJudgement } from './schema.ts'

/** A start and an aim that can be reckoned with: both with a number and a date. */
interface Way {
  readonly baseline: { readonly period: Period; readonly value: string }
  readonly target: { readonly period: Period; readonly value: string; readonly kind: Judgeable }
  readonly aim: ShownTarget
}

type Judgeable = Exclude<TargetKind, 'milestone' | 'follow'>

const byComparator: Readonly<Record<string, Judgeable>> = { '>=': 'at-least', '<=': 'at-most' }

/** Where an indicator begins and what it aims at; null unless both have a number and a date. */
function wayOf({ baselines, targets }: IndicatorView): Way | null {
  const [baseline] = baselines.flatMap(({ period, figure }) => numberAt(period, figure))
  const [aim] = targets.flatMap((fact) =>
    fact.kind === 'follow' || fact.kind === 'milestone'
      ? []
      : numberAt(fact.due, fact.figure).map((point) => ({ fact, point })),
  )
  if (!baseline || !aim) return null
  const kind = kindOf(aim.fact)
  return { baseline, target: { ...aim.point, kind }, aim: aim.fact }
}

function kindOf({ kind, comparator }: ShownTarget): Judgeable {
  if (kind !== null && kind !== 'milestone' && kind !== 'follow') return kind
  return byComparator[comparator] ?? 'reach'
}

function numberAt(text: string | null, figure: ShownObservation['figure']) {
  const period = text === null ? undefined : parsePeriod(text)
  if (!period || !figure.shown || figure.value === null) return []
  return [{ period, value: figure.value }]
}

/** The methods that speak of a kind of aim; the first is the one that judges unless the indicator names another. */
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

const unitOf = (unit: string, values: readonly string[]) => {
  if (unit === 'percent') return 'percent'
  return values.some((value) => value.includes('.')) ? 'ratio' : 'count'
}

/** The indicator as a method takes it; null where it cannot be read so. */
function inputOf(
  { indicator }: IndicatorView,
  { baseline, target, aim }: Way,
  asked: {
    readonly method: Method
    readonly observed: readonly { readonly period: Period; readonly value: string }[]
    readonly asOf: Period | null
  },
): Indicator | null {
  const { method, observed, asOf } = asked
  const { direction, unit } = indicator.definition
  const values = [baseline, target, ...observed].map(({ value }) => value)
  const read = readIndicators([
    {
      id: indicator.id,
      method,
      baseline,
      target,
      observations: observed,
      ...(direction === 'increase' || direction === 'decrease' ? { direction } : {}),
      ...(asOf === null ? {} : { asOf }),
      parameters: {
        unit: unitOf(unit, values),
        ...(method === 'range' ? { lower: target.value, upper: aim.upper ?? target.value } : {}),
      },
    },
  ])
  return 'indicators' in read ? (read.indicators[0] ?? null) : null
}

const observedIn = ({ observations }: IndicatorView) =>
  observations.flatMap(({ period, figure }) => numberAt(period, figure))

// Only what looks at every year needs all of them; of a long series the others take the newest.
const looksAtAll = new Set<Method>(['threshold-each-year', 'by-the-end'])

/**
 * What the methods say of an indicator from what is published of it; null unless it has a start and an aim
 * with number and date. `today` is the last day that is looked at where nothing was measured since the start.
 */
export function judgeView(view: IndicatorView, today: Period): Judged | null {
  const way = wayOf(view)
  if (!way) return null
  const all = observedIn(view)
  const newest = all.toSorted((a, b) => comparePeriods(a.period, b.period)).slice(-1)
  const isSince = newest.some(({ period }) => comparePeriods(period, way.baseline.period) > 0)
  const judged = methodsFor(way.target.kind).flatMap((method) => {
    const observed = looksAtAll.has(method) ? all : newest
    const input = inputOf(view, way, { method, observed, asOf: isSince ? null : today })
    return input ? [{ input, judgement: judge(input) }] : []
  })
  // A method that was refused says what the straight path has said already.
  const said = judged.filter(({ judgement }, at) => at === 0 || judgement.refused === null)
  if (said.length === 0) return null
  const isSilent = said.every(({ judgement }) => judgement.ground.kind === 'silence')
  const told = isSilent ? said.slice(0, 1) : said
  return {
    judgements: told.map(({ input, judgement }) => shown(view, way, { input, judgement })),
    disagreement: disagreement(told.map(({ judgement }) => judgement)),
  }
}

function shown(
  view: IndicatorView,
  { baseline }: Way,
  { input, judgement }: { readonly input: Indicator; readonly judgement: Judgement },
): ShownJudgement {
  const { method, judgedBy, version, verdict, ground, current } = judgement
  const broken = view.breaks
    .flatMap(({ later }) => parsePeriod(later) ?? [])
    .findLast(
      (later) =>
        current !== null &&
        comparePeriods(later, baseline.period) > 0 &&
        comparePeriods(later, current.period) <= 0,
    )
  return {
    method,
    judgedBy,
    version,
    verdict,
    sentence: sentences(input, judgement),
    tolerance: 'tolerance' in ground ? plainly(round(ground.tolerance, 4)) : null,
    acrossBreak: broken ?? null,
    overruled: null,
  }
}

const plainly = (number: string): string => number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')

/** What the straight path asks for at the end of each of some periods between start and aim; none where there is no path. */
export function pathAt(
  view: IndicatorView,
  periods: readonly Period[],
): ReadonlyMap<Period, AskedFor> {
  const way = wayOf(view)
  if (!way || methodsFor(way.target.kind)[0] !== 'linear') return new Map()
  const input = inputOf(view, way, { method: 'linear', observed: [], asOf: null })
  if (input?.method !== 'linear') return new Map()
  const places = view.indicator.definition.unit === 'percent' ? 1 : 0
  const between = periods.filter(
    (period) =>
      comparePeriods(period, way.baseline.period) >= 0 &&
      comparePeriods(period, way.target.period) <= 0,
  )
  return new Map(
    paths
      .askedFor(input, between)
      .map(({ period, linear }) => [period, { period, value: round(linear, places) }]),
  )
}

/** What the straight path says of single figures, by their ids; of those before the start it says nothing. */
export function verdictsOf(
  view: IndicatorView,
  observations: readonly ShownObservation[],
): ReadonlyMap<string, Judgement['verdict']> {
  const way = wayOf(view)
  if (!way || methodsFor(way.target.kind)[0] !== 'linear') return new Map()
  return new Map(
    observations.flatMap(({ period, figure }) => {
      const observed = numberAt(period, figure)
      if (observed.length === 0) return []
      const input = inputOf(view, way, { method: 'linear', observed, asOf: null })
      const verdict = input ? judge(input).verdict : null
      if (verdict === null || verdict === 'no-data' || verdict === 'not-due') return []
      return [[figure.factId, verdict] as const]
    }),
  )
}
