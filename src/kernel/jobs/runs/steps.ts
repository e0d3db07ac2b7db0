import { randomUUID } from 'node:crypto'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { notFound } from '#kernel/operations'
import { enqueue } from '../enqueue.ts'
import type { LongJob } from './long-job.ts'
import type { Run } from './run.ts'
import * as store from './store.ts'

function accountOf({ actor }: Visit): string {
  if (actor.kind !== 'account') throw notFound()
  return actor.account
}

/**
 * Begins long work as part of the caller's transaction, in the visitor's name, and answers the id of
 * its run; `runAddress` is where it is watched. Asked for again while it is under way, it is the same run.
 */
export async function beginRun(
  tx: Tx,
  visit: Visit,
  job: LongJob,
  input: unknown,
): Promise<string> {
  const account = accountOf(visit)
  job.check(input)
  const asked = { kind: job.name, account, input }
  const same = await store.findSameRun(tx, asked)
  if (same) return same.id
  const run = { ...asked, id: randomUUID(), language: visit.language }
  await store.insertRun(tx, run, new Date())
  await enqueue(tx, job.name, { run: run.id })
  return run.id
}

/** A run of the visitor's own; to everyone else it is not there. */
export async function getRun(tx: Tx, visit: Visit, id: string): Promise<Run> {
  const run = await store.findRun(tx, id)
  if (run?.account !== accountOf(visit)) throw notFound()
  return run
}

/** The visitor's runs, the newest first. */
export const listOwnRuns = (tx: Tx, visit: Visit, limit = 50): Promise<Run[]> =>
  store.listRuns(tx, accountOf(visit), limit)

/** Stops a run of the visitor's own: at once where it waits, else as soon as the work looks up. */
export async function cancelRun(tx: Tx, visit: Visit, id: string): Promise<Run> {
  const run = await getRun(tx, visit, id)
  const at = new Date()
  await store.askToCancel(tx, id, at)
  if (run.state === 'queued') await store.endRun(tx, id, { state: 'cancelled', at })
  return getRun(tx, visit, id)
}
