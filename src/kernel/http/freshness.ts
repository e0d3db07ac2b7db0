import type { Database } from '#kernel/db'
import { listen, read } from '#kernel/db'
import { findHead } from '#kernel/journal'
import type { PublicCache } from './cache.ts'

/** Keeps the cache true until it is stopped. */
export interface Freshness {
  stop(): Promise<void>
}

/** A rendering is never older than this after a change elsewhere, in milliseconds. */
const recheck = 1000

/**
 * Forgets kept renderings as soon as the record changes: told by the database, and asked again every
 * second in case the telling was lost. Where the database cannot be asked, nothing is kept.
 */
export async function keepFresh(database: Database, cache: PublicCache): Promise<Freshness> {
  let known = (await read(database.app, findHead)).hash
  const listening = await listen(database.addresses.app, 'varde_changed', {
    message: () => cache.clear(),
    missed: () => cache.clear(),
  })
  let looking: Promise<void> = Promise.resolve()
  const look = async () => {
    const now = await read(database.app, findHead).then(
      (head) => head.hash,
      () => null,
    )
    if (now === null || now !== known) cache.clear()
    known = now ?? known
  }
  const timer = setInterval(() => {
    looking = looking.then(look)
  }, recheck)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
      await listening.close()
    },
  }
}
