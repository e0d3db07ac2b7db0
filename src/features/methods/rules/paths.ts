import { fraction, fractions, type Fraction } from '#kernel/decimal'
import { power } from './power.ts'

const { minus, over, plus, times } = fractions

/** A value at a moment, in years. */
export interface Point {
  readonly at: Fraction
  readonly value: Fraction
}

/** From where to where, by when; the second moment is after the first. */
export interface Course {
  readonly start: Point
  readonly end: Point
}

const one = fraction(1)

/** Which share of the way from baseline to target lies behind a value; null where there is no way. */
export function attainmentOf({ start, end }: Course, value: Fraction): Fraction | null {
  const way = minus(end.value, start.value)
  return way.numerator === 0n ? null : over(minus(value, start.value), way)
}

const elapsed = ({ start, end }: Course, at: Fraction): Fraction =>
  over(minus(at, start.at), minus(end.at, start.at))

/** What the straight path asks for at a moment. After the target's day it goes on as straight. */
export const linearPath = (course: Course, at: Fraction): Fraction =>
  plus(course.start.value, times(minus(course.end.value, course.start.value), elapsed(course, at)))

/** What steady growth asks for at a moment. The baseline is not zero, the target of the same sign. */
export const growthPath = (course: Course, at: Fraction): Fraction =>
  times(course.start.value, power(over(course.end.value, course.start.value), elapsed(course, at)))

/** By which share of itself a value has grown a year between two points: `CAGR`. */
export const growthRate = ({ start, end }: Course): Fraction =>
  minus(power(over(end.value, start.value), over(one, minus(end.at, start.at))), one)
