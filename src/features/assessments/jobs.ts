import { z } from 'zod'
import type { Job } from '#kernel/jobs'
import { job } from '#kernel/jobs'
import { judgeFallenDue } from './operations.ts'

/** What becomes due as days pass, looked for every hour: each plan has its own midnight. */
export const jobs: readonly Job[] = [
  job({
    name: 'assessments.judge-fallen-due',
    schema: z.object({}),
    every: '20 * * * *',
    run: async (_, { visit }) => {
      await judgeFallenDue(visit, undefined)
    },
  }),
]
