import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartRefused } from '#kernel/config'
import { makePrivateFolder } from './files.ts'
import type { Place } from './place.ts'
import type { ServerUser } from './user.ts'
import { canEnter } from './user.ts'

// sun_path holds 108 bytes with its closing zero; the server appends this name to the folder.
const longest = 107
const socketName = '/.s.PGSQL.5432'

const fits = (folder: string): boolean => Buffer.byteLength(folder + socketName) < longest

/** An empty folder for the server's socket that only its user may enter, short enough to be a socket's address. */
export function makeSocketFolder(place: Place, user: ServerUser | undefined): string {
  const near = `${place.folder}/socket`
  if (fits(near)) {
    makePrivateFolder(near, user)
    return near
  }
  const home = [tmpdir(), '/tmp', '/var/tmp'].find(
    (folder) => existsSync(folder) && fits(`${folder}/varde-XXXXXX`) && canEnter(folder, user),
  )
  if (home === undefined) {
    throw new StartRefused(
      'no-socket-folder',
      `The path ${near} is too long for a socket: give VARDE_DATA a shorter one.`,
    )
  }
  const far = mkdtempSync(join(home, 'varde-'))
  makePrivateFolder(far, user)
  return far
}

/** Removes a socket folder that was made outside the place. */
export function removeSocketFolder(place: Place, folder: string): void {
  if (!folder.startsWith(`${place.folder}/`)) rmSync(folder, { recursive: true, force: true })
}
