import { statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { EmbeddedAddresses } from '#kernel/postgres'
import { holdPostgres } from '#kernel/postgres'

/** The database server that tests share. */
export interface TestServer {
  readonly addresses: EmbeddedAddresses
  release(): Promise<void>
}

const handedDown = 'VARDE_TEST_SERVER'

/**
 * Starts the server of a test run, or joins the one that runs: give it to the files' processes with
 * `testServerEnvironment`, and let go when the run is over.
 */
export async function holdTestServer(): Promise<TestServer> {
  const given = process.env[handedDown]
  if (given !== undefined) {
    return { addresses: JSON.parse(given) as EmbeddedAddresses, release: async () => undefined }
  }
  return holdPostgres({
    data:
      process.env['VARDE_TEST_DATA'] ?? `${fastFolder()}/varde-test-${process.geteuid?.() ?? 0}`,
    role: 'command',
    programs: process.env['VARDE_POSTGRES_BIN'],
    durable: false,
  })
}

/** What a test file's process needs to know to use the run's server. */
export const testServerEnvironment = ({ addresses }: TestServer): Record<string, string> => ({
  [handedDown]: JSON.stringify(addresses),
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
