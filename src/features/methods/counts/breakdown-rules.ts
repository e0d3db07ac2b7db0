import { add, compare, subtract, type Decimal } from '#kernel/decimal'

/** The parts of a figure along one dimension, such as sex or district. */
export interface Breakdown {
  /** Nobody is in two parts. */
  readonly isExclusive: boolean
  /** Everybody is in some part; "unknown" is a part of its own. */
  readonly isExhaustive: boolean
  readonly parts: readonly { readonly category: string; readonly value: Decimal }[]
}

/** What parts come to beside the total that was entered. */
export interface Checked {
  readonly sum: Decimal
  /** The parts less the total. */
  readonly difference: Decimal
  /** Parts that must add up and do not, come short of, or exceed the total. The total stands. */
  readonly finding: 'none' | 'not-the-total' | 'above-the-total' | 'below-the-total'
}

/**
 * Holds parts against the total. Exclusive and exhaustive parts are the total; exclusive ones cannot
 * exceed it; exhaustive ones cannot come short of it; others say nothing of it.
 */
export function checkBreakdown(
  { isExclusive, isExhaustive, parts }: Breakdown,
  total: Decimal,
): Checked {
  const sum = parts.reduce((all, { value }) => add(all, value), subtract('0', '0'))
  const difference = subtract(sum, total)
  return { sum, difference, finding: findingOf(compare(sum, total), isExclusive, isExhaustive) }
}

function findingOf(
  side: -1 | 0 | 1,
  isExclusive: boolean,
  isExhaustive: boolean,
): Checked['finding'] {
  if (side === 0) return 'none'
  if (isExclusive && isExhaustive) return 'not-the-total'
  if (isExclusive && side > 0) return 'above-the-total'
  return isExhaustive && side < 0 ? 'below-the-total' : 'none'
}
