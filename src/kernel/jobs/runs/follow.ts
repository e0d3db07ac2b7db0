import type { Login } from '#kernel/db'
import { transaction } from '#kernel/db'
import type { LongWork } from './long-job.ts'
import type { Progress } from './store.ts'
import { saveProgress } from './store.ts'

/** The account has asked to stop. */
export class Cancelled extends Error {}

/** The server stops; another takes the work up. */
export class Interrupted extends Error {}

const every = 250

/**
 * How a run's work tells how far it is. It is written on a connection of its own, not in the
 * transaction of the work, so that others see it; and not more often than anybody can read.
 */
export function follow(login: Login, id: string, signal: AbortSignal): LongWork['progress'] {
  let now: Progress = { step: 0, done: 0, total: null, words: null }
  let written = 0
  return async (told) => {
    if (signal.aborted) throw new Interrupted()
    const isNewStep = told.step !== undefined && told.step !== now.step
    now = { ...now, ...(isNewStep && { done: 0, total: null, words: null }), ...told }
    if (!isNewStep && Date.now() - written < every) return
    written = Date.now()
    const goesOn = await transaction(login, (tx) => saveProgress(tx, id, now, new Date()))
    if (!goesOn) throw new Cancelled()
  }
}
