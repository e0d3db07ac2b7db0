import { z } from 'zod'
import type { Job } from '#kernel/jobs'
import { job } from '#kernel/jobs'
import type { Visit } from '#kernel/operations'
import { roundReading } from '#features/rounds'
import { proposeDue, remindDue } from './reminders/steps.ts'

/**
 * Sends what is due by itself in all plans: reminders, and word that a recurring round can be opened. Each
 * round is a transaction of its own, in which every mail is queued once: killed or done twice, it comes to the
 * same.
 */
export async function sendDue(visit: Visit): Promise<number> {
  const open = await visit.read((tx) => roundReading.listOpenRounds(tx))
  const recurring = await visit.read((tx) => roundReading.listRecurringPlans(tx))
  let mails = 0
  for (const round of open) mails += await visit.transaction((tx) => remindDue(tx, visit, round))
  for (const plan of recurring)
    mails += await visit.transaction((tx) => proposeDue(tx, visit, plan))
  return mails
}

/** What rounds do by themselves, looked for every hour. */
export const jobs: readonly Job[] = [
  job({
    name: 'coordination.send-due',
    schema: z.object({}),
    every: '5 * * * *',
    run: async (_, { visit }) => {
      await sendDue(visit)
    },
  }),
]
