import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { Binaries } from './binaries.ts'
import { readJson } from './files.ts'
import type { ServerUser } from './user.ts'
import { canEnter } from './user.ts'

/**
 * A folder of programs that the server's user can run. Those from npm are copied into `place` where
 * the user cannot enter node_modules or where the links that they need cannot be made.
 */
export function runnableFolder(
  binaries: Binaries,
  place: string,
  user: ServerUser | undefined,
): string {
  if (!binaries.shipped) return binaries.folder
  const native = dirname(binaries.folder)
  if (canRun(native, user) && canBeLinked(native)) {
    linkLibraries(native)
    return binaries.folder
  }
  return join(copyTo(native, `${place}/postgres-${binaries.version}`), 'bin')
}

function canRun(native: string, user: ServerUser | undefined): boolean {
  if (user === undefined) return true
  const others = statSync(join(native, 'bin/postgres')).mode & 0o005
  return (
    others === 0o005 && canEnter(join(native, 'bin'), user) && canEnter(join(native, 'lib'), user)
  )
}

// npm does not keep symbolic links, so the package lists them; its install script is not run.
const linksOf = (native: string) => readJson(join(native, 'pg-symlinks.json'), links)

const links = z.array(z.object({ source: z.string(), target: z.string() }))

const exists = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

const pathOf = (native: string, target: string): string => join(dirname(native), target)

function canBeLinked(native: string): boolean {
  if (linksOf(native).every(({ target }) => exists(pathOf(native, target)))) return true
  try {
    accessSync(join(native, 'lib'), constants.W_OK)
    return true
  } catch {
    return false
  }
}

function linkLibraries(native: string): void {
  for (const { source, target } of linksOf(native)) {
    const path = pathOf(native, target)
    if (!exists(path)) linkOnce(basename(source), path)
  }
}

function linkOnce(source: string, path: string): void {
  try {
    symlinkSync(source, path)
  } catch (error) {
    if (!exists(path)) throw error // another process may have made it just now
  }
}

function copyTo(native: string, copy: string): string {
  if (existsSync(copy)) return copy
  const draft = `${copy}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  const wanted = (path: string): boolean => !path.endsWith('.a')
  cpSync(native, `${draft}/native`, {
    recursive: true,
    verbatimSymlinks: true,
    filter: wanted,
    mode: constants.COPYFILE_FICLONE,
  })
  openToAll(`${draft}/native`)
  linkLibraries(`${draft}/native`)
  renameSync(`${draft}/native`, copy)
  rmSync(draft, { recursive: true, force: true })
  return copy
}

// A strict umask at install time would leave the copies ours alone.
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name)
    const mayRun = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0
    if (!entry.isSymbolicLink()) chmodSync(path, mayRun ? 0o755 : 0o644)
  }
}
