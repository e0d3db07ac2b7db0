import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartRefused } from '#kernel/config'
import { makePrivateFolder, writePrivateFile } from './files.ts'
import type { Place } from './place.ts'
import type { ServerUser } from './user.ts'
import { canEnter } from './user.ts'

// sun_path holds 108 bytes with its closing zero; the server appends this name to the folder.
const longest = 107
const socketName = '/.s.PGSQL.5432'

const fits = (folder: string): boolean => Buffer.byteLength(folder + socketName) < longest

/**
 * The folder of the server's socket, which only the server's user may enter: beside the database's
 * files, or in a shorter place where that path is too long. It stays the same from start to start.
 */
export function makeSocketFolder(place: Place, user: ServerUser | undefined): string {
  const near = `${place.folder}/socket`
  if (fits(near)) {
    makePrivateFolder(near, user)
    return near
  }
  const note = `${place.folder}/socket-folder`
  const noted = existsSync(note) ? readFileSync(note, 'utf8').trim() : ''
  if (noted !== '' && isPrivate(noted, user)) return noted
  const far = makeShortFolder(near, user)
  makePrivateFolder(far, user)
  writePrivateFile(note, `${far}\n`)
  return far
}

// Others may write to the folders for temporary files: a folder of that name need not be ours.
function isPrivate(folder: string, user: ServerUser | undefined): boolean {
  const found = statSync(folder, { throwIfNoEntry: false })
  const uid = user?.uid ?? process.geteuid?.()
  return found !== undefined && found.uid === uid && (found.mode & 0o077) === 0
}

/** What `mkdtemp` puts behind a name. */
const sixSigns = '0'.repeat(6)

function makeShortFolder(near: string, user: ServerUser | undefined): string {
  const home = [tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => existsSync(folder) && fits(`${folder}/varde-${sixSigns}`) && canEnter(folder, user),
  )
  if (home !== undefined) return mkdtempSync(join(home, 'varde-'))
  throw new StartRefused(
    'no-socket-folder',
    `The path ${near} is too long for a socket: give VARDE_DATA a shorter one.`,
  )
}
