import { randomBytes } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs'
import { z } from 'zod'
import { StartRefused } from '#kernel/config'
import { readJson, writePrivateFile } from './files.ts'
import type { ServerUser } from './user.ts'
import { canEnter } from './user.ts'

/** Where the embedded database lies. `ours` is in the data folder; `folder` may be elsewhere. */
export interface Place {
  /** Locks, passwords and the note of where the rest lies: `VARDE_DATA/postgres`. */
  readonly ours: string
  /** The database's files. The same folder, unless the server's user cannot reach it. */
  readonly folder: string
  readonly cluster: string
}

// Folders that live on when the machine starts again and that every user may pass through.
const elsewhere = ['/var/lib', '/var/tmp']

const noteOf = (ours: string): string => `${ours}/elsewhere.json`

/** The place noted at first start; undefined before there is a database. */
export function findPlace(ours: string): Place | undefined {
  const note = noteOf(ours)
  if (existsSync(note)) return movedPlace(ours, note)
  return existsSync(`${ours}/cluster`) ? placeAt(ours, ours) : undefined
}

/** Chooses the place at first start and notes it where it is not the data folder. */
export function choosePlace(ours: string, user: ServerUser | undefined): Place {
  chmodSync(ours, 0o755)
  if (canEnter(ours, user)) return placeAt(ours, ours)
  const home = elsewhere.find((folder) => isWritable(folder) && canEnter(folder, user))
  if (home === undefined) {
    throw new StartRefused(
      'data-folder-not-enterable',
      `The database cannot run as root, and user ${user?.uid ?? 'nobody'} may not enter ${ours}: give VARDE_DATA a folder whose parents all may pass through (chmod o+x).`,
    )
  }
  const folder = `${home}/varde-${randomBytes(4).toString('hex')}`
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  writePrivateFile(`${folder}/belongs-to`, `${ours}\n`)
  writePrivateFile(noteOf(ours), `${JSON.stringify({ folder })}\n`)
  return placeAt(ours, folder)
}

const placeAt = (ours: string, folder: string): Place => ({
  ours,
  folder: realpathSync(folder),
  cluster: `${realpathSync(folder)}/cluster`,
})

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function movedPlace(ours: string, note: string): Place {
  const { folder } = readJson(note, z.object({ folder: z.string() }))
  if (!existsSync(folder)) {
    throw new StartRefused(
      'database-gone',
      `The database of ${ours} lay in ${folder}, which is gone: put it back, or remove ${note} and restore a backup.`,
    )
  }
  keepOwner(ours, folder)
  return placeAt(ours, folder)
}

// A copied data folder names the same database as the first; a moved one takes it along.
function keepOwner(ours: string, folder: string): void {
  const owner = readFileSync(`${folder}/belongs-to`, 'utf8').trim()
  if (owner === ours) return
  if (existsSync(noteOf(owner))) {
    throw new StartRefused(
      'database-of-another',
      `The database in ${folder} belongs to ${owner}: a copy of the data folder does not copy it. Remove ${noteOf(ours)} and restore a backup.`,
    )
  }
  writePrivateFile(`${folder}/belongs-to`, `${ours}\n`)
}
