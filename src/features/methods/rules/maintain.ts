import { fraction, fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { IndicatorOf } from '../schema.ts'
import { judged, silent, type Judgement } from './judgement.ts'
import { currentOf, silenceOf } from './moments.ts'
import { signOf, sizeOf } from './power.ts'

const { compareFractions, minus, over, times } = fractions

type Maintained = IndicatorOf<'maintain'>

/** From which side a level is kept: as a floor, as a ceiling, or from both where no side is better. */
function sideOf({ direction, target }: Maintained): 'least' | 'most' | 'both' {
  const isMost = direction === undefined ? target.kind === 'at-most' : direction === 'decrease'
  const isLeast = direction === undefined ? target.kind === 'at-least' : direction === 'increase'
  if (isLeast) return 'least'
  return isMost ? 'most' : 'both'
}

/** How far a value is worse than the level: below it, above it, or either where no side is better. */
function shortfall(maintained: Maintained, value: Fraction): Fraction {
  const above = minus(value, toFraction(maintained.target.value))
  const side = sideOf(maintained)
  if (side === 'both') return sizeOf(above)
  const worse = side === 'least' ? minus(fraction(0), above) : above
  return signOf(worse) > 0 ? worse : fraction(0)
}

/** A level that is to be kept. The tolerance is a share of the level itself: there is no distance. */
export function judgeMaintain(indicator: Maintained): Judgement {
  const current = currentOf(indicator, indicator.parameters.unit)
  if (current === null) return silent('maintain', silenceOf(indicator))
  const level = toFraction(indicator.target.value)
  const tolerance = times(toFraction(indicator.parameters.tolerance), sizeOf(level))
  const short = shortfall(indicator, current.value)
  const isKept = compareFractions(short, tolerance) <= 0
  return judged('maintain', {
    verdict: isKept ? 'maintained' : 'not-maintained',
    attainment: attainmentOf(short, level),
    expected: level,
    current,
    ground: { kind: 'level', tolerance, side: sideOf(indicator) },
  })
}

/** One less the share of the level that is missing; null of a level of zero that is not kept. */
function attainmentOf(short: Fraction, level: Fraction): Fraction | null {
  if (signOf(short) === 0) return fraction(1)
  return signOf(level) === 0 ? null : minus(fraction(1), over(short, sizeOf(level)))
}
