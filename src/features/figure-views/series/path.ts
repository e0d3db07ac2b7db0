import type { Period } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { parseDecimal, toFraction } from '#kernel/decimal'
import type { Fraction } from '#kernel/decimal'
import type { Indicator } from '#features/methods'
import { counts, paths, readIndicators } from '#features/methods'
import type { IndicatorView, ShownObservation, ShownTarget } from './schema.ts'

// What is drawn and told beside each figure: what the straight path asks for. What the methods say, of the indicator
// and of each figure, is not reckoned here but read as it was stored (`stored-rules.ts`).

interface Point {
  readonly period: Period
  readonly value: string
}

type Straight = 'reach' | 'at-least' | 'at-most'

/** A start and an aim with a number and a date each, and a straight path between them. */
interface Way {
  readonly baseline: Point
  readonly target: Point & { readonly kind: Straight }
}

const byComparator: Readonly<Record<string, Straight>> = { '>=': 'at-least', '<=': 'at-most' }
const isStraight = (kind: string): kind is Straight =>
  kind === 'reach' || kind === 'at-least' || kind === 'at-most'

/** Where the straight path of an indicator begins and ends; null where it has none. */
function wayOf({ baselines, targets, indicator: { definition } }: IndicatorView): Way | null {
  // What was stated in another unit lies on no path of this one.
  const isOwn = ({ figure }: Pick<ShownTarget, 'figure'>) => figure.unit === definition.unit
  const [baseline] = baselines
    .filter(isOwn)
    .flatMap(({ period, figure }) => numberAt(period, figure))
  const [target] = targets.filter(isOwn).flatMap((fact) => {
    const kind = kindOf(fact)
    if (kind === 'follow' || kind === 'milestone') return []
    return numberAt(fact.due, fact.figure).map((point) => ({ ...point, kind }))
  })
  if (!baseline || !target) return null
  const { kind } = target
  return isStraight(kind) ? { baseline, target: { ...target, kind } } : null
}

const kindOf = ({ kind, comparator }: ShownTarget) => kind ?? byComparator[comparator] ?? 'reach'

function numberAt(text: string | null, figure: ShownObservation['figure']): readonly Point[] {
  const period = text === null ? undefined : parsePeriod(text)
  if (!period || !figure.shown || figure.value === null) return []
  return [{ period, value: figure.value }]
}

const unitOf = (unit: string, values: readonly string[]) => {
  if (unit === 'percent') return 'percent'
  return values.some((value) => value.includes('.')) ? 'ratio' : 'count'
}

/** The indicator as the straight path takes it; null where it cannot be read so. */
function inputOf(
  { indicator }: IndicatorView,
  { baseline, target }: Way,
  observations: readonly Point[],
): Indicator | null {
  const { direction, unit } = indicator.definition
  const values = [baseline, target, ...observations].map(({ value }) => value)
  const read = readIndicators([
    {
      id: indicator.id,
      method: 'linear',
      baseline,
      target,
      observations,
      ...(direction === 'increase' || direction === 'decrease' ? { direction } : {}),
      parameters: { unit: unitOf(unit, values) },
    },
  ])
  return 'indicators' in read ? (read.indicators[0] ?? null) : null
}

/** What the straight path asks for at the end of each of some periods between start and aim; none where there is no path. */
export function pathAt(
  view: IndicatorView,
  periods: readonly Period[],
): ReadonlyMap<Period, Fraction> {
  const way = wayOf(view)
  if (!way) return new Map()
  const input = inputOf(view, way, [])
  if (input?.method !== 'linear') return new Map()
  const between = periods.filter(
    (period) =>
      comparePeriods(period, way.baseline.period) >= 0 &&
      comparePeriods(period, way.target.period) <= 0,
  )
  return new Map(paths.askedFor(input, between).map(({ period, linear }) => [period, linear]))
}

/** A figure, and what was asked for beside it. */
interface Beside {
  /** None where nothing was measured. */
  readonly value: string | null
  readonly asked: Fraction | null
}

/**
 * A figure and what is asked for as they are shown: as the sentence on them has them, with as many places as it takes to
 * tell one from the other, from the start and from the aim.
 */
export function shownBeside(
  view: Pick<IndicatorView, 'baselines' | 'targets' | 'indicator'>,
  { value, asked }: Beside,
): { readonly value: string; readonly expected: string } {
  const { unit } = view.indicator.definition
  const written = [...view.baselines, ...view.targets].flatMap(({ figure }) =>
    figure.shown && figure.unit === unit && figure.value !== null ? [figure.value] : [],
  )
  const stated = value === null ? [] : [value]
  const figure = value === null ? (asked ?? toFraction('0')) : toFraction(value)
  return paths.numbersBeside(unitOf(unit, [...stated, ...written]), figure, {
    asked: asked ?? figure,
    written: written.flatMap((one) => {
      const number = parseDecimal(one)
      return number ? paths.startBeside(number, figure) : []
    }),
  })
}

/** Every figure that was made from its counts with the words that show it; what was stated stands as it was. */
export function withShown(view: IndicatorView): IndicatorView {
  const shown = <Fact extends ShownObservation>(fact: Fact): Fact => {
    const { figure, period, fromPeople } = fact
    if (!fromPeople || !figure.shown || !counts.isMade(figure) || figure.value === null) return fact
    if (figure.unit !== view.indicator.definition.unit) return fact
    const time = parsePeriod(period)
    const asked = (time && pathAt(view, [time]).get(time)) ?? null
    return { ...fact, shownAs: shownBeside(view, { value: figure.value, asked }).value }
  }
  return {
    ...view,
    observations: view.observations.map(shown),
    rivals: view.rivals.map(shown),
    replaced: view.replaced.map((fact) => ('due' in fact ? fact : shown(fact))),
  }
}
