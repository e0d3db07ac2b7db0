import type { Visit } from '#kernel/operations'
import type { When } from './calendar.ts'

/** One operation that someone does at one moment. */
export interface Deed {
  readonly when: When
  /** The e-mail of whoever does it; null is the installation itself. */
  readonly by: string | null
  /** Where to look when it fails. */
  readonly what: string
  /** Whether it asks for a one-time code. */
  readonly withCode?: boolean
  /** Answers what the operation answers; `code` is empty unless asked for. */
  readonly run: (visit: Visit, code: string) => Promise<unknown>
}

/** Deeds of one person at one moment. */
export const deedsOf = (
  by: string | null,
  when: When,
  runs: readonly (readonly [what: string, run: Deed['run']])[],
): readonly Deed[] => runs.map(([what, run]) => ({ when, by, what, run }))
