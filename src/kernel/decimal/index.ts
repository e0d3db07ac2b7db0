export { compareFractions, fraction, minus, over, plus, times } from './fraction.ts'
export type { Fraction } from './fraction.ts'
