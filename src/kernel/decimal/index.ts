export { add, compare, divide, isShareOf, multiply, share, subtract } from './arithmetic.ts'
export { parseDecimal, toFraction } from './decimal.ts'
export type { Decimal } from './decimal.ts'
export { fraction } from './fraction.ts'
/** Arithmetic of fractions: `fractions.plus(a, b)`. */
export * as fractions from './fraction.ts'
export type { Fraction } from './fraction.ts'
export { round, shortened, toFixed } from './rounding.ts'
export type { Rounding } from './rounding.ts'
/** Numbers as people write them: `writtenNumbers.readingsOf('1.234')`. */
export * as writtenNumbers from './written.ts'
export type { Readings, Style } from './written.ts'
