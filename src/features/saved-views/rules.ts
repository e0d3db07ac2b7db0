import type { Language } from '#kernel/i18n'
import type { SavedView } from './schema.ts'

/** How many views somebody may keep. */
export const mostViews = 50

const longestAddress = 500

/** What an address asks for once, or what shows another day: neither belongs to a view. */
const passing = ['said', 'as-of']

/**
 * The address as it is kept: a page of a plan, in no language, with what is asked of it; null for any other.
 * It leads nowhere but to this site.
 */
export function keptAddress(typed: string): string | null {
  const [path = '', query = ''] = (typed.split('#')[0] ?? '').split(/\?(.*)/s)
  const place = /^\/(?:en|da)(\/plans(?:\/[a-z0-9-]+){2,})$/.exec(path)?.[1]
  if (place === undefined) return null
  const asked = new URLSearchParams(query)
  for (const name of passing) asked.delete(name)
  const text = asked.toString()
  const kept = text === '' ? place : `${place}?${text}`
  return kept.length <= longestAddress ? kept : null
}

/** Where a view opens for a reader of this language. */
export const addressIn = (language: Language, { address }: Pick<SavedView, 'address'>): string =>
  `/${language}${address}`
