import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { PlanReading } from '#features/word-plans'
import type { DocumentState, ReceivedDocument } from '../schema.ts'

/** By which reader documents are read now; a new number where it reads otherwise than before. */
export const reader = 'word-plans 3'

/** Where a document stands. What was handed over stays so. */
export function stateOf({ events }: Pick<ReceivedDocument, 'events'>): DocumentState {
  if (events.some(({ kind }) => kind === 'handed-over')) return 'handed-over'
  return events.some(({ kind }) => kind === 'put-aside') ? 'put-aside' : 'read'
}

/** The years that a document plans for; null where it does not say. */
export function periodOf({ period: { start, end } }: Pick<PlanReading, 'period'>): Period | null {
  if (end === null) return null
  const [first, last] = [(start ?? end).slice(0, 4), end.slice(0, 4)]
  return parsePeriod(first === last ? last : `${first}/${last}`) ?? null
}

/** A plan's years as somebody writes them, `2027` or `2026-2027`; undefined for everything else. */
export function typedPeriod(typed: string): Period | undefined {
  const [, first, last] = /^(\d{4})(?:[-–/](\d{4}))?$/.exec(typed.trim()) ?? []
  if (first === undefined) return undefined
  return parsePeriod(last === undefined || last === first ? first : `${first}/${last}`)
}

/** The language of a document among those of its plan: its own word for it, else the reader's, else the plan's first. */
export function languageOf(
  said: string | null,
  visit: string,
  languages: readonly string[],
): string {
  const own = said?.slice(0, 2).toLowerCase() ?? ''
  return [own, visit].find((one) => languages.includes(one)) ?? languages[0] ?? visit
}
