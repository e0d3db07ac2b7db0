import { fractions, toFraction, type Fraction } from '#kernel/decimal'
import type { Course } from './paths.ts'
import { signOf, sizeOf } from './power.ts'
import type { MethodRefusal } from './verdicts.ts'

const { compareFractions, minus, times } = fractions

/**
 * Why nothing can be said by growth: the first reason that holds, in this order. A baseline is small if
 * it is below a stated share of its distance to the target, so that another unit changes nothing.
 */
export function growthRefusal(
  { start, end }: Pick<Course, 'start'> & Partial<Course>,
  current: Fraction | undefined,
  smallest: string,
): MethodRefusal | null {
  const others = [end?.value, current].filter((value) => value !== undefined)
  const sign = signOf(start.value)
  if (sign === 0) return 'zero-baseline'
  if (sign < 0 && others.every((value) => signOf(value) <= 0)) return 'negative'
  if (end && isSmall(start.value, end.value, smallest)) return 'small-baseline'
  if (end && compareFractions(start.value, end.value) === 0) return 'target-equals-baseline'
  return others.some((value) => signOf(value) === -sign) ? 'sign-change' : null
}

const isSmall = (start: Fraction, end: Fraction, smallest: string): boolean =>
  compareFractions(sizeOf(start), times(toFraction(smallest), sizeOf(minus(end, start)))) < 0
