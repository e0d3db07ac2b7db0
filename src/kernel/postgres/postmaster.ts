import { spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { StartRefused } from '#kernel/config'
import { environment } from './cluster.ts'
import type { FileLock } from './lock.ts'
import type { Place } from './place.ts'
import type { ServerUser } from './user.ts'

/** A database server that runs on our files. */
export interface Postmaster {
  readonly pid: number
  readonly socketFolder: string
}

/** The running server by its own note, once it takes connections; undefined where none does. */
export function findPostmaster(place: Place): Postmaster | undefined {
  const found = findProcess(place)
  return found?.state === 'ready' ? found : undefined
}

/** The server's process in whatever state: starting, ready, stopping. */
export function findProcess(place: Place): (Postmaster & { readonly state: string }) | undefined {
  const [pid, , , , socketFolder = '', , , state = ''] = readNote(place)
  if (!pid || !isOurs(Number(pid), place)) return undefined
  return { pid: Number(pid), socketFolder, state: state.trim() }
}

const noteOf = (place: Place): string => `${place.cluster}/postmaster.pid`

function readNote(place: Place): string[] {
  try {
    return readFileSync(noteOf(place), 'utf8').split('\n')
  } catch {
    return [] // no server, or it is just going
  }
}

// After a restart of the machine the noted number may be anybody's; a server works in its cluster.
function isOurs(pid: number, place: Place): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === place.cluster
  } catch {
    return false
  }
}

export interface StartOrder {
  readonly place: Place
  readonly programs: string
  readonly major: number
  readonly user: ServerUser | undefined
  readonly socketFolder: string
  /** Held; the server inherits it, so it lasts as long as one of the server's processes. */
  readonly lock: FileLock
  /** Without it a power cut may lose what was acknowledged: for tests only. */
  readonly durable: boolean
}

/** Starts the server on its own, so that it lives on until it is told to stop. */
export async function startPostmaster(order: StartOrder): Promise<Postmaster> {
  const { place, programs, user, lock } = order
  removeTraces(order)
  const log = openLog(place)
  const child = spawn(`${programs}/postgres`, settings(order), {
    ...user,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['ignore', log, log, lock.file],
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve())
    child.on('exit', () => resolve())
  })
  child.unref()
  return untilReady(place, ended)
}

// A dead server's notes name its process, whose number may be anybody's by now. That nobody uses the
// files is known from the lock.
function removeTraces({ place, socketFolder }: StartOrder): void {
  const socket = `${socketFolder}/.s.PGSQL.5432`
  for (const trace of [noteOf(place), socket, `${socket}.lock`]) rmSync(trace, { force: true })
}

const megabyte = 1_048_576

function openLog(place: Place): number {
  const path = `${place.folder}/postgres.log`
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return openSync(path, size > 10 * megabyte ? 'w' : 'a', 0o600)
}

function settings({ place, socketFolder, durable, major }: StartOrder): string[] {
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: `"${socketFolder.replaceAll('"', '""')}"`, // a list, where a comma divides
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_logical_replication_workers: '0',
    jit: 'off',
    ...(major >= 18 ? { io_method: 'sync' } : {}),
    ...(durable ? {} : careless),
  }
  const options = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', place.cluster, ...options]
}

const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  min_wal_size: '32MB',
  max_wal_size: '64MB',
}

const longest = 600_000 // after a crash it may have much to read again

async function untilReady(place: Place, ended: Promise<void>): Promise<Postmaster> {
  let over = false
  void ended.then(() => (over = true))
  for (let waited = 0; !over && waited < longest; waited += 4) {
    const postmaster = findPostmaster(place)
    if (postmaster) return postmaster
    await wait(4)
  }
  throw new StartRefused(
    'database-did-not-start',
    `The database did not start; its last words are in ${place.folder}/postgres.log.`,
  )
}

const patience = 60_000

/** Stops the server: what it was asked is finished or undone, then its files are whole. */
export async function stopPostmaster(
  place: Place,
  { pid }: Pick<Postmaster, 'pid'>,
): Promise<void> {
  const send = (signal: NodeJS.Signals): boolean => isOurs(pid, place) && process.kill(pid, signal)
  send('SIGINT')
  for (let waited = 0; existsSync(noteOf(place)) && isOurs(pid, place); waited += 4) {
    if (waited === patience) send('SIGQUIT')
    await wait(4)
  }
}
