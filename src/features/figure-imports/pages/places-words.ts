import type { Say } from '#kernel/i18n'
import type { At } from '#features/figure-tables'

/** The most cells that are named one by one. */
const mostNamed = 5

/** `C4, C5, C6, C7, C8 and 12 more`: where something stands in a table. */
export function placesWords(say: Say, at: readonly At[]): string {
  const named = at.slice(0, mostNamed).map(({ cell }) => cell)
  const more = at.length - named.length
  return more > 0 ? say('figure-tables.places', { named: named.join(', '), more }) : say.list(named)
}
