// npm test [-- WORD…]: runs the tests, all of them or those whose path holds one of the words.
import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { holdTestServer, testServerEnvironment } from './server.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const longest = 5 * 60_000

/** The test files whose path holds one of the words; all of them where there is no word. */
function selectFiles(words: readonly string[]): readonly string[] {
  const all = globSync('{src,test}/**/*.test.ts', { cwd: root }).sort()
  const wanted = words.map((word) => word.replace(/^\.\//, ''))
  return wanted.length === 0
    ? all
    : all.filter((path) => wanted.some((word) => path.includes(word)))
}

/** Runs the files, a process for each, two at a time or more; answers Node's exit code. */
async function run(files: readonly string[], environment: Record<string, string>): Promise<number> {
  const settings = [
    `--test-concurrency=${Math.max(2, availableParallelism() - 1)}`,
    `--test-timeout=${longest}`,
    '--test-reporter=spec',
  ]
  const tests = spawn(process.execPath, ['--test', ...settings, ...files], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => tests.kill(signal))
  const code = await new Promise<number | null>((done) => tests.on('exit', done))
  return code ?? 1
}

const files = selectFiles(process.argv.slice(2))
if (files.length === 0) {
  console.error('No test file has such a path.')
  process.exitCode = 2
} else {
  const server = await holdTestServer()
  try {
    process.exitCode = await run(files, testServerEnvironment(server))
  } finally {
    await server.release()
  }
}
