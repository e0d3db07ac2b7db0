import { z } from 'zod'
import type { Login } from '#kernel/db'
import { transaction } from '#kernel/db'
import type { Job } from './job.ts'
import { job } from './job.ts'
import { forgetRuns } from './runs/store.ts'

const day = 24 * 60 * 60 * 1000

/** How long a result can be read again. */
export const resultsStay = 30 * day

/** The job that forgets runs a month after they ended. */
export const tidyJob = (login: Login): Job =>
  job({
    name: 'jobs.tidy',
    schema: z.object({}),
    every: '17 2 * * *',
    run: async () => {
      await transaction(login, (tx) => forgetRuns(tx, new Date(Date.now() - resultsStay)))
    },
  })
