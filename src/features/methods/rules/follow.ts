import { comparePeriods, periodEnd } from '#kernel/clock'
import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { lead } from './linear.ts'
import { lastBy, momentOf, seriesOf, silenceOf, type Measured } from './moments.ts'
import { attainmentOf } from './paths.ts'
import { signOf, sizeOf } from './power.ts'
import type { VerdictOf } from './verdicts.ts'

const { compareFractions, minus, times } = fractions

type Following = IndicatorOf<'follow'>

/** One period of a figure that follows another: what was measured, what the other was, what was asked. */
export interface Followed {
  readonly measured: Measured
  readonly reference: Measured
  readonly asked: Fraction
  readonly tolerance: Fraction
  readonly verdict: Exclude<VerdictOf<'follow'>, 'no-data' | 'not-due'>
}

/** Each period since the baseline for which the followed figure is known, held against it. */
export function followedPeriods(indicator: Following): readonly Followed[] {
  const { unit } = indicator.parameters
  return seriesOf(indicator, unit).flatMap((measured) => {
    const then = followedThen(indicator, measured)
    return then ? [held(indicator, measured, then)] : []
  })
}

/** The followed figure that ends when a period does: the one of that period itself before any other; null where there is none. */
function followedThen({ parameters }: Following, { period }: Measured): Measured | null {
  const { reference, unit } = parameters
  const then = reference.filter((one) => periodEnd(one.period) === periodEnd(period))
  const same = then.filter((one) => comparePeriods(one.period, period) === 0)
  return lastBy(same.length > 0 ? same : then, unit, undefined)
}

function held(indicator: Following, measured: Measured, reference: Measured): Followed {
  const asked = times(reference.value, toFraction(indicator.target.value))
  const { baseline } = indicator
  const distance = baseline ? minus(asked, toFraction(baseline.value)) : asked
  const tolerance = times(toFraction(indicator.parameters.tolerance), sizeOf(distance))
  const ahead = lead(indicator.direction === 'decrease' ? -1 : 1, measured.value, asked)
  const verdict = verdictOf(ahead, tolerance)
  return { measured, reference, asked, tolerance, verdict }
}

function verdictOf(ahead: Fraction, tolerance: Fraction): Followed['verdict'] {
  if (signOf(ahead) >= 0) return 'reached'
  return compareFractions(sizeOf(ahead), tolerance) <= 0 ? 'on-track' : 'behind'
}

/** A target that moves with another figure: recomputed in every period, earlier periods keep theirs. */
export function judgeFollow(indicator: Following): Judgement {
  const newest = seriesOf(indicator, indicator.parameters.unit).at(-1)
  const current = followedPeriods(indicator).at(-1)
  if (!newest || !current) return silent('follow', silenceOf(indicator))
  if (current.measured.period !== newest.period) return silent('follow', 'no-data')
  const { measured, reference, asked, tolerance, verdict } = current
  const reached = verdict === 'reached' ? fraction(1) : null
  return judged('follow', {
    verdict,
    attainment: wayBehind(indicator, current) ?? reached,
    expected: asked,
    current: measured,
    ground: { kind: 'followed', reference, tolerance },
  })
}

/** Which share of the way to what is asked lies behind a figure; null where there is no start or no way. */
function wayBehind({ baseline }: Following, { measured, asked }: Followed): Fraction | null {
  if (!baseline) return null
  const start = { at: momentOf(baseline.period), value: toFraction(baseline.value) }
  return attainmentOf({ start, end: { at: measured.at, value: asked } }, measured.value)
}
