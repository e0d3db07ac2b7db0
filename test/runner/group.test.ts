import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { programOf } from './group.ts'

/** Runs samples in a process of their own; answers how it ended, what it said, and which file is noted. */
async function runSamples(t: TestContext, ...names: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'varde-samples-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const note = join(folder, 'note')
  const files = names.map((name) => `test/runner/samples/${name}.fixture.ts`)
  const settings = ['--test-reporter=spec', '--input-type=module', '-e', programOf(files, note)]
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { code, said } = await new Promise<{ code: unknown; said: string }>((done) =>
    execFile(process.execPath, settings, { env }, (error, stdout) =>
      done({ code: error ? (error.code ?? error.signal) : 0, said: stdout }),
    ),
  )
  return { code, said, noted: existsSync(note) ? readFileSync(note, 'utf8') : null }
}

const count = (said: string, word: string): number =>
  Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(said)?.[1])

test('files share a process and nothing that tests remember; hooks end with their file', async (t) => {
  const { code, said, noted } = await runSamples(t, 'first', 'second')
  assert.deepEqual([code, noted], [0, null])
  assert.deepEqual([count(said, 'tests'), count(said, 'pass'), count(said, 'suites')], [2, 2, 2])
  assert.deepEqual(said.match(/^forgotten: .*/gm), ['forgotten: again first', 'forgotten: second'])
})

test('a file that leaves its process changed fails by its name; the others count', async (t) => {
  const { code, said, noted } = await runSamples(t, 'changing', 'second')
  assert.deepEqual([code, noted], [1, null])
  assert.match(said, /changing\.fixture\.ts leaves the process changed: say "\/\/ Runs alone: /)
  assert.match(said, /✔ the second file knows nothing of the first/)
})

test('a process that dies leaves the name of the file that was under way', async (t) => {
  const { code, noted } = await runSamples(t, 'first', 'killed', 'second')
  assert.deepEqual([code, noted], ['SIGKILL', 'test/runner/samples/killed.fixture.ts'])
})
