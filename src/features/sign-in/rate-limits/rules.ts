/** So many attempts within so many minutes; then a pause until the oldest of them is that old. */
export interface Limit {
  readonly attempts: number
  readonly minutes: number
}

/** What is counted. An address is shared by a whole ministry, so it is given more. */
export const limits = {
  'sign-in-account': { attempts: 10, minutes: 15 },
  'sign-in-address': { attempts: 100, minutes: 15 },
  'code-account': { attempts: 5, minutes: 10 },
  'reset-account': { attempts: 3, minutes: 60 },
  'reset-address': { attempts: 20, minutes: 60 },
} as const satisfies Readonly<Record<string, Limit>>

export type LimitName = keyof typeof limits

/** How an account or an address stands with a limit. */
export interface Standing {
  /** Attempts that may still be made now. */
  readonly left: number
  /** Whole minutes until one may be made again; 0 where one may be made now. */
  readonly wait: number
}

/** Counts the attempts that are younger than the limit's minutes; `moments` in any order. */
export function standing(limit: Limit, moments: readonly Date[], now: Date): Standing {
  const span = limit.minutes * 60_000
  const young = moments
    .map((moment) => moment.getTime())
    .filter((moment) => moment > now.getTime() - span)
    .sort((one, other) => other - one)
  const left = Math.max(0, limit.attempts - young.length)
  // The youngest `attempts` fill the window; the oldest of those has to leave it first.
  const blocking = young[limit.attempts - 1]
  if (left > 0 || blocking === undefined) return { left, wait: 0 }
  return { left, wait: Math.max(1, Math.ceil((blocking + span - now.getTime()) / 60_000)) }
}
