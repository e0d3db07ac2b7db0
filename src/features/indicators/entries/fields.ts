import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { FigureEntry } from './schema.ts'

/** What a field of a list of figures is about. */
export type FigureField =
  | { readonly noun: 'observation'; readonly period: Period }
  | { readonly noun: 'target'; readonly key: string }
  | { readonly noun: 'baseline' }
  | { readonly noun: 'definition'; readonly version: number }
  | { readonly noun: 'use' | 'verdict'; readonly period: Period }

const key = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/

/**
 * Reads `observation.<period>`, with `.<key>` behind it for a rival of the same period; `target.<key>`, `baseline`,
 * `definition.<version>`, `use.<period>`, `verdict.<period>`; undefined for every other field.
 */
export function figureField(field: string): FigureField | undefined {
  if (field === 'baseline') return { noun: 'baseline' }
  const [noun, about = '', rival, ...more] = field.split('.')
  if (more.length > 0) return undefined
  if (noun === 'observation' && (rival === undefined || key.test(rival))) {
    const period = parsePeriod(about)
    return period && { noun, period }
  }
  if (rival !== undefined) return undefined
  if (noun === 'use' || noun === 'verdict') {
    const period = parsePeriod(about)
    return period && { noun, period }
  }
  if (noun === 'target' && key.test(about)) return { noun, key: about }
  if (noun === 'definition' && /^[1-9]\d{0,3}$/.test(about)) return { noun, version: Number(about) }
  return undefined
}

/** The key of a figure that stands beside the one of its period; null for the figure itself. */
export const rivalIn = (field: string): string | null =>
  field.startsWith('observation.') ? (field.split('.')[2] ?? null) : null

/** Whether a value is an entry of a list of figures. */
export const isFigureEntry = (value: object): value is FigureEntry =>
  'observation' in value ||
  'target' in value ||
  'baseline' in value ||
  'definition' in value ||
  'use' in value ||
  'verdict' in value

/** Whether a list of figures has this field, for this kind of value. */
export function isFigureField(field: string, value: object): boolean {
  const about = figureField(field)
  return about !== undefined && about.noun in value
}

/** Whether nothing was entered. */
export const isEmptyEntry = (entry: FigureEntry): boolean => {
  if ('observation' in entry) return entry.observation === null
  if ('target' in entry) return entry.target === null
  if ('baseline' in entry) return entry.baseline === null
  if ('definition' in entry) return entry.definition === null
  if ('use' in entry) return entry.use === null
  return entry.verdict === null
}
