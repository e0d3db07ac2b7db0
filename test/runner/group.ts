import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { after, suite } from 'node:test'

const root = new URL('../../', import.meta.url).href

/** How long a file may take. */
const longest = 5 * 60_000

/**
 * Runs test files one after another in this process, each as a suite that has its path for a name.
 * The product's modules are loaded once for all of them; test code is loaded anew for each file, so
 * files share neither databases nor clocks nor anything else that tests remember. `note` is a path
 * where the file under way stands written, for the case that the process does not survive it.
 */
export async function runFiles(files: readonly string[], note: string): Promise<void> {
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      const mark = context.parentURL && new URL(context.parentURL).search
      return mark && isTestCode(found.url) ? { ...found, url: found.url + mark } : found
    },
  })
  for (const file of files) {
    writeFileSync(note, file)
    await suite(file, { timeout: longest }, () => load(file))
  }
  // Thrown here, it would be told and waited on: what hangs must end.
  setTimeout(() => {
    console.error(`Something that one of these files began still runs: ${files.join(', ')}`)
    process.exit(1)
  }, longest).unref()
  process.on('exit', () => rmSync(note))
}

/** The program of a process that runs these files. */
export const programOf = (files: readonly string[], note: string): string =>
  [
    `import { runFiles } from ${JSON.stringify(import.meta.url.replace(/\?.*/, ''))}`,
    `await runFiles(${JSON.stringify(files)}, ${JSON.stringify(note)})\n`,
  ].join('\n')

const isTestCode = (url: string): boolean =>
  url.startsWith(`${root}test/`) ||
  (url.startsWith(`${root}src/`) && /\.(test|fixture)\.ts$/.test(url))

async function load(file: string): Promise<void> {
  const before = processState()
  await import(`${new URL(file, root).href}?file=${encodeURIComponent(file)}`)
  after(() =>
    assert.deepEqual(
      processState(),
      before,
      `${file} leaves the process changed: say "// Runs alone: …" with the reason in its first line`,
    ),
  )
}

/** What a file could leave behind that others would notice. */
const processState = () => ({
  environment: { ...process.env },
  folder: process.cwd(),
  exitCode: process.exitCode,
  listeners: process.eventNames().map((name) => [name, process.listenerCount(name)]),
  clock: [Date, setTimeout, fetch],
})
