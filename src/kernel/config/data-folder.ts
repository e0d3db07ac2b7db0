import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { StartRefused } from './start-refused.ts'

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'it is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota is used up',
  ENOENT: 'it cannot be made there',
  ENOTDIR: 'a file stands in its way',
  EEXIST: 'a file stands in its way',
}

/** Makes a folder of ours in the data folder if need be, and sees that it can be written to. */
export function openDataFolder(data: string, name: string): string {
  const folder = join(data, name)
  const trial = `${folder}/.trial-${process.pid}`
  try {
    makeFolder(folder)
    writeFileSync(trial, 'may be written')
    rmSync(trial)
    return folder
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

// Node's own recursive mkdir never returns where a file system refuses new folders, as /proc does.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!existsSync(folder)) throw error // another process may have made it just now
  }
}
