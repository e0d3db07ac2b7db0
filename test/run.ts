// npm test [-- WORD…]: runs the tests, all of them or those whose path holds one of the words.
import { spawn } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { programOf } from './runner/group.ts'
import type { Group } from './runner/groups.ts'
import { divide, saysAlone } from './runner/groups.ts'
import { dropShared, holdTestServer, testServerEnvironment } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** Each file has a limit of its own; this one is for a group of them on a machine that is busy. */
const longest = 60 * 60_000

/** The test files whose path holds one of the words; all of them where there is no word. */
function selectFiles(words: readonly string[]): readonly string[] {
  const all = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort()
  const wanted = words.map((word) => word.replace(/^\.\//, ''))
  return wanted.length === 0
    ? all
    : all.filter((path) => wanted.some((word) => path.includes(word)))
}

/** Writes a program for each group into the folder; answers their paths. */
function writePrograms(folder: string, groups: readonly Group[]): readonly string[] {
  return groups.map(({ name, files }) => {
    const program = join(folder, `${name}.mjs`)
    writeFileSync(program, programOf(files, `${program}.underway`))
    return program
  })
}

/** Runs the programs, a process for each, two at a time or more; answers Node's exit code. */
async function run(
  programs: readonly string[],
  environment: Record<string, string>,
): Promise<number> {
  const settings = [
    `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
    `--test-timeout=${longest}`,
    '--test-reporter=spec',
  ]
  const tests = spawn(process.execPath, ['--test', ...settings, ...programs], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal))
  const code = await new Promise<number | null>((done) => tests.on('exit', done))
  return code ?? 1
}

/** Names the files whose processes did not outlive them. */
function tellOfEnded(folder: string): void {
  for (const note of readdirSync(folder).filter((name) => name.endsWith('.underway')))
    console.error(`✖ The process ended during ${readFileSync(join(folder, note), 'utf8')}`)
}

const files = selectFiles(process.argv.slice(2))
if (files.length === 0) {
  console.error('No test file has such a path.')
  process.exitCode = 2
} else {
  const isAlone = (file: string): boolean => saysAlone(readFileSync(join(root, file), 'utf8'))
  const folder = mkdtempSync(join(tmpdir(), 'varde-tests-'))
  const programs = writePrograms(folder, divide(files, isAlone))
  const server = await holdTestServer()
  try {
    process.exitCode = await run(programs, testServerEnvironment(server))
    tellOfEnded(folder)
  } finally {
    await dropShared(server)
    await server.release()
    rmSync(folder, { recursive: true })
  }
}
