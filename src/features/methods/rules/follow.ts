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

/** Each period since the baseline, held against the followed figure as it was then. */
export function followedPeriods(indicator: Following): readonly Followed[] {
  const { unit, reference } = indicator.parameters
  return seriesOf(indicator, unit).flatMap((measured) => {
    const then = lastBy(reference, unit, measured.period)
    return then ? [held(indicator, measured, then)] : []
  })
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
  const periods = followedPeriods(indicator)
  const current = periods.at(-1)
  if (!current) return silent('follow', silenceOf(indicator))
  const { measured, reference, asked, tolerance, verdict } = current
  const reached = verdict === 'reached' ? fraction(1) : null
  return judged('follow', {
    verdict,
    attainment: wayBehind(indicator, current) ?? reached,
    expected: asked,
    current: measured,
    ground: { kind: 'followed', reference: reference.value, tolerance },
  })
}

/** Which share of the way to what is asked lies behind a figure; null where there is no start or no way. */
function wayBehind({ baseline }: Following, { measured, asked }: Followed): Fraction | null {
  if (!baseline) return null
  const start = { at: momentOf(baseline.period), value: toFraction(baseline.value) }
  return attainmentOf({ start, end: { at: measured.at, value: asked } }, measured.value)
}
