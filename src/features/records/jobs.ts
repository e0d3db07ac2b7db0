import type { Job, LongJob } from '#kernel/jobs'
import { publishHeadJob } from './heads/jobs.ts'
import { verifyJournalJob } from './journal/jobs.ts'

/** The slice's work: publishing the head, verifying the journal. */
export const recordJobs: readonly (Job | LongJob)[] = [publishHeadJob, verifyJournalJob]
