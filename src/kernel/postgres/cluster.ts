import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { StartRefused } from '#kernel/config'
import { giveTo, makePrivateFolder, writePrivateFile } from './files.ts'
import type { Place } from './place.ts'
import type { ServerUser } from './user.ts'

/** The version of PostgreSQL that made the database's files; undefined before there are any. */
export function clusterVersion(place: Place): number | undefined {
  const file = `${place.cluster}/PG_VERSION`
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

// Danish order where the server knows it; each language's own lists name their collation themselves.
const danish = ['--locale-provider=icu', '--icu-locale=da-DK']
const locales = [[...danish, '--locale=C.UTF-8'], [...danish, '--locale=C'], ['--locale=C']]

/** Makes the database's files, whole or not at all. */
export async function makeCluster(
  place: Place,
  programs: string,
  user: ServerUser | undefined,
  password: string,
): Promise<void> {
  const draft = `${place.folder}/cluster.new`
  const passwordFile = `${place.folder}/password.new`
  writePrivateFile(passwordFile, password)
  if (user) giveTo(passwordFile, user)
  const common = [
    '-D',
    draft,
    '-U',
    'postgres',
    '--encoding=UTF8',
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
  ]
  let fault = ''
  for (const locale of locales) {
    rmSync(draft, { recursive: true, force: true })
    makePrivateFolder(draft, user)
    fault = await run(`${programs}/initdb`, [...common, ...locale], user)
    if (fault === '') break
  }
  rmSync(passwordFile)
  if (fault !== '')
    throw new StartRefused('no-database', `The database could not be made: ${fault}`)
  renameSync(draft, place.cluster)
}

/** What the server's programs see of our environment: nothing of ours, and no PG… setting. */
export const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

function run(
  program: string,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...user,
      cwd: '/',
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (piece) => (said += String(piece)))
    child.on('error', reject)
    child.on('close', (status) =>
      resolve(status === 0 ? '' : said.trim() || `initdb ended with ${status}`),
    )
  })
}
