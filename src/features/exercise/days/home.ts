import type { Database } from '#kernel/db'
import { StartRefused } from '#kernel/config'
import { read } from '#kernel/db'
import { findStanding, hasPlans } from './store.ts'

/**
 * Refuses a home of the other kind: invented and real data never stand beside each other. A fresh one is
 * either's.
 */
export async function refuseOtherKind(
  database: Database,
  kind: 'real' | 'exercise',
): Promise<void> {
  const [isExercise, isUsed] = await read(
    database.app,
    async (tx) => [(await findStanding(tx)) !== undefined, await hasPlans(tx)] as const,
  )
  if (kind === 'real' && isExercise)
    throw new StartRefused(
      'exercise-here',
      'This data is the exercise’s, which is invented: start it with `npm run exercise`, or give VARDE_DATA another folder.',
    )
  if (kind === 'exercise' && isUsed && !isExercise)
    throw new StartRefused(
      'real-data-here',
      'This data is real, and the exercise never stands beside it: give VARDE_DATA another folder.',
    )
}
