import { beginRun } from '#kernel/jobs'
import { allow, operation } from '#kernel/operations'
import { verifyJournal } from '../policy.ts'
import { verifyJournalJob } from './jobs.ts'

/** An auditor has the journal verified; answers the run in which it happens. */
export const startVerification = operation('verify-journal', (visit) => {
  allow(verifyJournal, visit, null)
  return visit.transaction((tx) => beginRun(tx, visit, verifyJournalJob, {}))
})
