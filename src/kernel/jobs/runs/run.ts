import type { Language } from '#kernel/i18n'

/** A sentence to be said later, in the reader's language: a message's key and its values. */
export interface Words {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

export type RunState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'

/** Long work that somebody asked for. */
export interface Run {
  readonly id: string
  /** The name of its long job. */
  readonly kind: string
  readonly account: string
  readonly language: Language
  readonly input: unknown
  readonly state: RunState
  /** Which of the job's steps it is at. */
  readonly step: number
  readonly done: number
  /** Null while nobody knows. */
  readonly total: number | null
  /** What is being done, or why it failed. */
  readonly words: Words | null
  readonly result: unknown
  readonly askedAt: Date
  readonly begunAt: Date | null
  readonly cancelAskedAt: Date | null
  readonly endedAt: Date | null
}

/** Whether there is nothing more to wait for. */
export const hasEnded = ({ state }: Pick<Run, 'state'>): boolean =>
  state !== 'queued' && state !== 'running'

/** Where a run is watched, and later its result read. */
export const runAddress = (language: Language, id: string): string => `/${language}/jobs/${id}`
