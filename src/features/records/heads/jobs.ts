import { z } from 'zod'
import { dayOf } from '#kernel/clock'
import { job } from '#kernel/jobs'
import * as journal from '#kernel/journal'
import { insertHead } from './store.ts'

/** Publishes where the chain stands: every day, and when a server starts on a new day. */
export const publishHeadJob = job({
  name: 'records.publish-head',
  schema: z.object({}),
  every: '5 0 * * *',
  run: (_data, { visit }) =>
    visit.transaction(async (tx) => {
      const { seq, hash } = await journal.findHead(tx)
      const day = dayOf(visit.now, 'UTC')
      await insertHead(tx, { day, seq, hash, publishedAt: visit.now })
    }),
})
