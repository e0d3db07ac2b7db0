/** Protection, from open to closed. */
export const levels = ['public', 'partner', 'internal', 'restricted'] as const
export type Level = (typeof levels)[number]

/** What happens to facts; their state is computed from it (`db/published`). */
export type FactEventKind = 'signed' | 'handed-in' | 'published' | 'withdrawn' | 'protected'

/** One fact, named with the table it lies in. */
export interface FactKey {
  readonly noun: string
  readonly id: string
  readonly chain: string
}
