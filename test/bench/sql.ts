import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What came of asking the database alone what a page asks of it. */
export interface Replayed {
  readonly perSecond: number
  readonly statements: number
  /** The processor's milliseconds for one time, of the database and of whoever asks. */
  readonly processor: number
}

/** How often a second the database alone answers what a page asks of it, and with how many statements. */
export async function replay(
  environment: Readonly<Record<string, string>>,
  path: string,
): Promise<Replayed> {
  const program = fileURLToPath(new URL('replay.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, ...environment, BENCH_PATH: path },
  })
  const [, perSecond, statements, processor] = /replayed (\S+) (\d+) (\S+)/.exec(stdout) ?? []
  if (perSecond === undefined) throw new Error(`the replay said nothing: ${stdout}`)
  return {
    perSecond: Number(perSecond),
    statements: Number(statements),
    processor: Number(processor),
  }
}
