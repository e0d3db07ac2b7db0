import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** How often a second the database alone answers what a page asks of it, and with how many statements. */
export async function replay(
  environment: Readonly<Record<string, string>>,
  path: string,
): Promise<{ readonly perSecond: number; readonly statements: number }> {
  const program = fileURLToPath(new URL('replay.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, ...environment, BENCH_PATH: path },
  })
  const [, perSecond, statements] = /replayed (\S+) (\d+)/.exec(stdout) ?? []
  if (perSecond === undefined) throw new Error(`the replay said nothing: ${stdout}`)
  return { perSecond: Number(perSecond), statements: Number(statements) }
}
