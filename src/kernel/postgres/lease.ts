import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { openDataFolder, StartRefused } from '#kernel/config'
import { setGuard } from './guard.ts'
import type { FileLock } from './lock.ts'
import { tryLock, waitForLock } from './lock.ts'
import type { EmbeddedAddresses } from './logins.ts'
import type { HoldOrder } from './order.ts'
import { findProcess, stopPostmaster } from './postmaster.ts'
import type { Running } from './running.ts'
import { ensureRunning } from './running.ts'
import { watch } from './watch.ts'

/** The embedded database, kept running for us until we let go. */
export interface Holding {
  readonly addresses: EmbeddedAddresses
  /** Where the database's files lie: in the data folder, or elsewhere where that cannot be. */
  readonly folder: string
  /** Made at this first start, started, or joined where it ran already. */
  readonly began: Running['began']
  /** Lets go; whoever is last stops the server. Once is enough, twice does no harm. */
  release(): Promise<void>
}

/**
 * Starts the embedded database or joins the one that runs. A holder that dies without letting go
 * holds nothing; the next one adopts the server that it left behind.
 */
export async function holdPostgres(order: HoldOrder): Promise<Holding> {
  const ours = realpathSync(openDataFolder(order.data, 'postgres'))
  const held: FileLock[] = []
  try {
    const running = await behindGate(ours, async () => {
      if (order.role === 'server') held.push(await beTheServer(ours, order.data))
      held.push(await takeLease(ours))
      return ensureRunning(ours, order)
    })
    setGuard(running.place)
    const revive = () => behindGate(ours, () => ensureRunning(ours, order))
    const stopWatching = order.role === 'server' ? watch(running.place, revive) : undefined
    const { place, addresses, began } = running
    const release = async (): Promise<void> => {
      await stopWatching?.()
      if (held.length > 0) await letGo(ours, held, running)
    }
    return { addresses, began, folder: place.folder, release }
  } catch (error) {
    for (const lock of held) lock.release()
    throw error
  }
}

// Starting and stopping happen one at a time, whichever processes want them.
async function behindGate<Result>(ours: string, work: () => Promise<Result>): Promise<Result> {
  const gate = await waitForLock(`${ours}/gate`, 'exclusive', patience)
  if (gate === undefined) throw busy(ours)
  try {
    return await work()
  } finally {
    gate.release()
  }
}

const patience = 90 // seconds

const busy = (ours: string): StartRefused =>
  new StartRefused(
    'database-busy',
    `Another process has been starting or stopping the database in ${ours} for a minute and a half: see which one, and try again.`,
  )

async function beTheServer(ours: string, data: string): Promise<FileLock> {
  const path = `${ours}/server`
  const lock = await tryLock(path, 'exclusive')
  if (lock) {
    writeFileSync(path, `${process.pid}\n`)
    return lock
  }
  throw new StartRefused(
    'second-server',
    `A server already runs on the data folder ${data} (process ${readFileSync(path, 'utf8').trim()}): stop it, or give this one a VARDE_DATA of its own.`,
  )
}

// Holders share the lease. The guard has it for itself only while it stops a server without holders.
async function takeLease(ours: string): Promise<FileLock> {
  const lease = await waitForLock(`${ours}/lease`, 'shared', patience)
  if (lease) return lease
  throw busy(ours)
}

const letGo = (ours: string, held: FileLock[], { place }: Running): Promise<void> =>
  behindGate(ours, async () => {
    for (const lock of held.splice(0)) lock.release()
    const last = await tryLock(`${ours}/lease`, 'exclusive')
    const postmaster = last && findProcess(place)
    if (postmaster) await stopPostmaster(place, postmaster)
    // Others hold it still, or the guard was quicker than we: then wait until it has done our work.
    const lease = last ?? (await takeLease(ours))
    lease.release()
  })
