import type { Place } from './place.ts'
import { findProcess } from './postmaster.ts'

const everySecond = 1000

/**
 * Looks after the server while we serve: where it has ended by itself (killed for want of memory,
 * say) it is started again, and connections come back. Answers what ends the watch.
 */
export function watch(place: Place, revive: () => Promise<unknown>): () => Promise<void> {
  let reviving: Promise<unknown> | undefined
  const look = (): void => {
    if (reviving !== undefined || findProcess(place) !== undefined) return
    reviving = revive()
      .catch((error: unknown) => console.error('The database has ended and does not start:', error))
      .finally(() => (reviving = undefined))
  }
  const timer = setInterval(look, everySecond)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await reviving
  }
}
