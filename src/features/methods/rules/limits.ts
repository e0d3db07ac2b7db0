import { fractions, toFraction } from '#kernel/decimal'
import type { Indicator } from '../schema.ts'
import { signOf } from './power.ts'

/** Which side of a ceiling (-1) or a floor (1) is the better one, whatever lies where; null of other aims. */
export function sideOf(kind: string): 1 | -1 | null {
  if (kind === 'at-least') return 1
  return kind === 'at-most' ? -1 : null
}

interface Way {
  readonly baseline: NonNullable<Indicator['baseline']>
  readonly target: { readonly kind: string; readonly value: string }
}

/** Whether a baseline keeps its ceiling or floor already: then no way is to be gone, the limit itself is asked for. */
export function isKeptFromStart({ baseline, target }: Way): boolean {
  const side = sideOf(target.kind)
  const above = signOf(fractions.minus(toFraction(baseline.value), toFraction(target.value)))
  return side !== null && above * side >= 0
}
