import type { Clock } from '#kernel/clock'
import type { Database } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'

interface Called {
  readonly as: string | undefined
  readonly language: Language
}

/** The database itself, for what no visit can do: backing up and restoring. */
export interface Place {
  readonly visit: Visit
  readonly database: Database
  readonly clock: Clock
}

/** Opens the installation for whoever a command acts as, and closes what it opened when the work is done. */
export type OpenPlace = <Result>(
  call: Called,
  work: (place: Place) => Promise<Result>,
) => Promise<Result>
