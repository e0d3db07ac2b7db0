import {
  chmodSync,
  chownSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { StartRefused } from '#kernel/config'
import type { ServerUser } from './user.ts'

/** Makes the folder if need be, private to the server's user. */
export function makePrivateFolder(folder: string, user: ServerUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
}

/** Writes a file that only we can read, whole or not at all. */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOTDIR: 'a file stands in its way',
  ENOENT: 'it cannot be made there',
  EEXIST: 'a file stands in its way',
}

/** The folder of ours inside the data folder, made if need be; refused in a sentence if that fails. */
export function openDataFolder(data: string): string {
  const folder = `${data}/postgres`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/trial`, 'may be written')
    rmSync(`${folder}/trial`)
    return realpathSync(folder)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = reasons[code]
    if (reason === undefined) throw error
    throw new StartRefused(
      'data-folder-not-writable',
      `The data folder ${data} cannot be used: ${reason}. Give VARDE_DATA a folder that this user can write to.`,
    )
  }
}
