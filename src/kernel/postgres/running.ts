import { statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '#kernel/config'
import { findBinaries } from './binaries.ts'
import { clusterVersion, makeCluster } from './cluster.ts'
import type { FileLock } from './lock.ts'
import { waitForLock } from './lock.ts'
import type { EmbeddedAddresses } from './logins.ts'
import { addressesOf, openPasswords, prepareLogins } from './logins.ts'
import type { HoldOrder } from './order.ts'
import type { Place } from './place.ts'
import { choosePlace, findPlace } from './place.ts'
import type { Postmaster } from './postmaster.ts'
import { findPostmaster, findProcess, startPostmaster } from './postmaster.ts'
import { runnableFolder } from './shipped-binaries.ts'
import { makeSocketFolder } from './socket.ts'
import { serverUser } from './user.ts'

/** A server that takes connections, and how it came to run. */
export interface Running {
  readonly place: Place
  readonly addresses: EmbeddedAddresses
  readonly began: 'made' | 'started' | 'joined'
}

/** Sees to it that the server runs. The caller holds the gate, so nobody else starts or stops it now. */
export async function ensureRunning(ours: string, order: HoldOrder): Promise<Running> {
  const found = findPlace(ours)
  const place = found ?? choosePlace(ours, serverUser(`${ours}/cluster`))
  refuseStranger(place)
  const passwords = openPasswords(place)
  const isNew = clusterVersion(place) === undefined
  const [postmaster, joined] = await joinOrStart(place, order, passwords.postgres)
  const addresses = addressesOf(postmaster.socketFolder, passwords)
  await prepareLogins(place, addresses, passwords)
  return { place, addresses, began: isNew ? 'made' : joined ? 'joined' : 'started' }
}

async function joinOrStart(
  place: Place,
  order: HoldOrder,
  password: string,
): Promise<readonly [Postmaster, boolean]> {
  const running = await joinRunning(place)
  if (running) return [running, true]
  const lock = await waitForLock(`${place.folder}/files-in-use`, 'exclusive', 10)
  if (lock === undefined) throw inUse(place)
  try {
    return [await start(place, order, password, lock), false]
  } finally {
    lock.release()
  }
}

async function start(
  place: Place,
  order: HoldOrder,
  password: string,
  lock: FileLock,
): Promise<Postmaster> {
  const user = serverUser(place.cluster)
  const binaries = findBinaries(order.programs, clusterVersion(place))
  const programs = runnableFolder(binaries, place.folder, user)
  if (clusterVersion(place) === undefined) await makeCluster(place, programs, user, password)
  const socketFolder = makeSocketFolder(place, user)
  const durable = order.durable ?? true
  return startPostmaster({
    place,
    programs,
    major: binaries.major,
    user,
    socketFolder,
    lock,
    durable,
  })
}

// Whoever started it may have died while it was still recovering, or whoever stopped it while it was
// still writing: it becomes ready or ends by itself.
async function joinRunning(place: Place): Promise<Postmaster | undefined> {
  while (findProcess(place) && !findPostmaster(place)) await wait(10)
  return findPostmaster(place)
}

const inUse = (place: Place): StartRefused =>
  new StartRefused(
    'database-in-use',
    `The database in ${place.folder} is in use by a server that cannot be reached from here, in another container perhaps: stop that one first.`,
  )

function refuseStranger(place: Place): void {
  const owner = statSync(place.cluster, { throwIfNoEntry: false })?.uid
  const self = process.geteuid?.()
  if (owner === undefined || self === 0 || owner === self) return
  throw new StartRefused(
    'database-of-another-user',
    `The database in ${place.folder} was made by another user (number ${owner}): start as that user or as root.`,
  )
}
