import { installation } from '#features/people'
import { tokenDigest } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { paused } from '#kernel/operations'
import type { LimitName, Standing } from './rules.ts'
import { limits, standing } from './rules.ts'
import * as store from './store.ts'

/** What is counted for whom: an e-mail, an account, an address. */
export interface Counter {
  readonly limit: LimitName
  readonly whom: string
}

// Neither e-mails nor addresses are kept: a digest counts as well.
const bucketOf = ({ limit, whom }: Counter): string => `${limit} ${tokenDigest(whom).slice(0, 32)}`

const hour = 3_600_000

async function standingOf(tx: Tx, counter: Counter, now: Date): Promise<Standing> {
  const limit = limits[counter.limit]
  const since = new Date(now.getTime() - limit.minutes * 60_000)
  return standing(limit, await store.listMoments(tx, bucketOf(counter), since), now)
}

/** An attempt that was counted; `forget` takes it out again where it succeeded. */
export interface Counted {
  readonly rows: readonly number[]
}

/**
 * Counts an attempt before it is made, in a transaction of its own, so that many at once are counted
 * too. Refused with the minutes to wait where one of the counters is full.
 */
export function countAttempt(visit: Visit, given: readonly Counter[]): Promise<Counted | Refused> {
  // Where the server cannot tell the address, all visitors would share one pause.
  const counters = given.filter(({ whom }) => whom !== '')
  const now = installation().machine.now()
  const buckets = counters.map(bucketOf)
  return visit.transaction(async (tx) => {
    await store.holdBuckets(tx, buckets)
    let wait = 0
    for (const counter of counters) wait = Math.max(wait, (await standingOf(tx, counter, now)).wait)
    if (wait > 0) return paused('too-many-attempts', wait)
    await store.forgetBefore(tx, new Date(now.getTime() - 24 * hour))
    return { rows: await store.addAttempts(tx, buckets, now) }
  })
}

/** Takes an attempt that succeeded out of the count, and forgets the failures that one counter held. */
export async function succeed(tx: Tx, { rows }: Counted, counter?: Counter): Promise<void> {
  await store.removeAttempts(tx, rows)
  if (counter) await store.emptyBucket(tx, bucketOf(counter))
}

/** How a counter stands before an attempt inside a transaction; holds it until the transaction ends. */
export async function lookAt(tx: Tx, counter: Counter): Promise<Standing> {
  await store.holdBuckets(tx, [bucketOf(counter)])
  return standingOf(tx, counter, installation().machine.now())
}

/** Counts a failure; for what a refusal keeps. */
export const countFailure = async (tx: Tx, counter: Counter): Promise<void> =>
  void (await store.addAttempts(tx, [bucketOf(counter)], installation().machine.now()))

/** Forgets a counter's failures. */
export const forgetFailures = async (tx: Tx, counter: Counter): Promise<void> =>
  void (await store.emptyBucket(tx, bucketOf(counter)))
