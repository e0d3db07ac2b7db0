import { compare, multiply, parseDecimal, share, subtract } from '#kernel/decimal'
import type { AskOfJump, LastFigure } from './schema.ts'
import type { Parts } from '../cells/schema.ts'

/** Beyond these a figure has jumped: a share by so many percentage points, anything by so many times. */
const points = '10'
const times = '2'

type Figure = Pick<LastFigure, 'value' | 'numerator' | 'denominator'>

/** A figure as one number: the share of its counts in percent, or the number itself. */
export function worth({ value, numerator, denominator }: Figure): string | null {
  const [above, below] = [parseDecimal(numerator ?? ''), parseDecimal(denominator ?? '')]
  if (above !== undefined && below !== undefined && compare(below, '0') > 0)
    return share(above, below, 1)
  return parseDecimal(value ?? '') ?? null
}

const figureIn = ({ numerator = '', denominator = '', value = '' }: Parts): Figure => ({
  numerator,
  denominator,
  value,
})

/** Asks where a figure is at least twice, or at most half, what it was last; a share by ten points as well. */
export const askOfJump: AskOfJump = (state, becomes) => {
  const before = state.last && worth(state.last)
  const after = worth(figureIn(becomes))
  if (before === null || after === null || state.last === null) return null
  const isShare = state.kind === 'share' || state.unit === 'percent'
  return isJump(before, after, isShare) ? { period: state.last.period, before, after } : null
}

function isJump(before: string, after: string, isShare: boolean): boolean {
  if (compare(before, '0') <= 0 || compare(after, '0') < 0) return false
  const [low, high] = compare(before, after) < 0 ? [before, after] : [after, before]
  const isFar = compare(high, multiply(low, times)) >= 0
  return isFar && (!isShare || compare(subtract(high, low), points) >= 0)
}
