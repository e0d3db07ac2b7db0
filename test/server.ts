import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import pg from 'pg'
import type { EmbeddedAddresses } from '#kernel/postgres'
import { holdPostgres } from '#kernel/postgres'
import { embeddedForm } from '#test/addresses'
import { answered } from '#test/answers'

/** The database server that tests share. */
export interface TestServer {
  readonly addresses: EmbeddedAddresses
  release(): Promise<void>
}

const handedDown = 'VARDE_TEST_SERVER'
const runHandedDown = 'VARDE_TEST_RUN'

/** Whether this process belongs to a run of many. */
export const isInRun = (): boolean => process.env[runHandedDown] !== undefined

/** The name of a database that all files of a run share. */
export const sharedName = (name: string): string =>
  `test_${process.env[runHandedDown] ?? process.pid}_shared_${name}`

/**
 * Starts the server of a test run, or joins the one that runs: give it to the files' processes with
 * `testServerEnvironment`, and let go when the run is over.
 */
export async function holdTestServer(): Promise<TestServer> {
  const given = process.env[handedDown]
  if (given !== undefined) {
    return { addresses: answered(embeddedForm, given), release: async () => undefined }
  }
  const programs = process.env['VARDE_POSTGRES_BIN']
  const kind = `${process.geteuid?.() ?? 0}${programs?.replaceAll('/', '-') ?? ''}`
  const data = process.env['VARDE_TEST_DATA'] ?? `${fastFolder()}/varde-test-${kind}`
  const holding = await holdPostgres({ data, role: 'command', programs, durable: false })
  if (holding.began === 'started') await dropLeftovers(holding.addresses)
  return holding
}

/** Drops what the files of this run share: the databases that others were copied from. */
export const dropShared = (server: TestServer): Promise<void> =>
  dropWhere(server.addresses, (name) => name.startsWith(sharedName('')))

// A file that was killed leaves its databases behind; their names say whose they were.
const dropLeftovers = (addresses: EmbeddedAddresses): Promise<void> =>
  dropWhere(addresses, (name) => !existsSync(`/proc/${name.split('_')[1] ?? ''}`))

async function dropWhere(
  { superuser }: EmbeddedAddresses,
  isWanted: (name: string) => boolean,
): Promise<void> {
  const client = new pg.Client({ ...superuser })
  await client.connect()
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  )
  for (const { datname } of rows)
    if (isWanted(datname)) await client.query(`drop database if exists ${datname} with (force)`)
  await client.end()
}

/** What a test file's process needs to know to use the run's server. */
export const testServerEnvironment = ({ addresses }: TestServer): Record<string, string> => ({
  [handedDown]: JSON.stringify(addresses),
  [runHandedDown]: String(process.pid),
})

const enough = 1_000_000_000

/**
 * Where tests keep their databases: in memory where there is room. To clone one takes 11 ms there,
 * 130 to 190 ms on the disk of a small machine.
 */
export function fastFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    return bavail * bsize > enough ? '/dev/shm' : tmpdir()
  } catch {
    return tmpdir()
  }
}
