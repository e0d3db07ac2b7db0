// Takes up a run of the club's sweeping, says so, and never comes to an end: it is there to be killed.
import { z } from 'zod'
import { systemClock } from '#kernel/clock'
import type { Addresses } from '#kernel/db'
import { openDatabase } from '#kernel/db'
import { postOffice, secretary } from './club.fixture.ts'
import { longJob } from './runs/long-job.ts'
import { startJobs } from './start.ts'

const database = openDatabase(JSON.parse(process.env['ADDRESSES'] ?? '') as Addresses)
await startJobs({
  database,
  clock: systemClock,
  mailer: postOffice().mailer,
  origin: 'https://club.example',
  accounts: {
    actor: () => Promise.resolve(secretary),
    contact: () => Promise.resolve(undefined),
  },
  logFault: (error) => console.error(error),
  jobs: [
    longJob({
      name: 'club.sweep-all',
      input: z.object({ courts: z.number() }),
      result: z.number(),
      steps: [],
      title: () => 'Sweeping',
      stopping: () => '',
      run: () => {
        console.log('taken up')
        return new Promise<number>(() => undefined)
      },
      show: () => ({ state: '' }),
    }),
  ],
})
