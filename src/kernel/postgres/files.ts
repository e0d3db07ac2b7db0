import { chmodSync, chownSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
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
