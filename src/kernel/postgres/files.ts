import { chmodSync, chownSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { z } from 'zod'
import { StartRefused } from '#kernel/config'
import type { ServerUser } from './user.ts'

/** Makes the folder if need be, private to the server's user. */
export function makePrivateFolder(folder: string, user: ServerUser | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  if (user) giveTo(folder, user)
}

/** Hands a file or folder to the server's user. */
export function giveTo(path: string, user: ServerUser): void {
  try {
    chownSync(path, user.uid, user.gid)
  } catch (error) {
    throw new StartRefused(
      'cannot-leave-root',
      `The database may not run as root, and here root may not hand ${path} to another user: start as a user of your own.`,
      { cause: error },
    )
  }
}

/** Writes a file that only we can read, whole or not at all. */
export function writePrivateFile(path: string, text: string): void {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, text, { mode: 0o600 })
  renameSync(draft, path)
}

/** Reads a file of ours that holds JSON of this form. */
export const readJson = <Form extends z.ZodType>(path: string, form: Form): z.output<Form> =>
  form.parse(JSON.parse(readFileSync(path, 'utf8')))
