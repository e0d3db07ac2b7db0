import { parsePeriod } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { Resting } from './store.ts'

/** `Women among soldiers sent abroad, 2026 (its denominator)`. */
export function restingWords(
  say: Say,
  { name, indicator, period, as }: Pick<Resting, 'name' | 'indicator' | 'period' | 'as'>,
): string {
  const read = parsePeriod(period)
  return say('publication.resting', {
    name: name ? say.text(name).text : indicator,
    period: read ? say.period(read) : period,
    as,
  })
}
