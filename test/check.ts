// npm run check: types, lint, format and the laws of the house. Says which law is broken, where and what to do.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync } from 'node:fs'
import { run } from 'node:test'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { tally } from './architecture/tally.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

interface Check {
  readonly name: string
  readonly remedy: string
  /** Answers what is wrong, or nothing. */
  readonly look: () => Promise<string>
}

/** Runs a tool of node_modules under this Node; what it says counts only where it fails. */
async function runTool(program: string, ...settings: string[]): Promise<string> {
  const tool = spawn(`${root}node_modules/.bin/${program}`, settings, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((done, fail) => tool.on('close', done).on('error', fail))
  const [output, complaints, code] = await Promise.all([
    text(tool.stdout),
    text(tool.stderr),
    ended,
  ])
  return code === 0 ? '' : (output + complaints).trim() || `${program} ended with ${code}`
}

/** The server's program, and what runs in browsers: that knows a document and no Node. */
async function checkTypes(): Promise<string> {
  const wrong = []
  for (const project of ['.', 'src/kernel/ui/scripts'])
    wrong.push(await runTool('tsc', '--project', project))
  return wrong.filter(Boolean).join('\n')
}

/** Runs the laws in this process; answers each broken one with its places. */
async function runLaws(): Promise<string> {
  const files = globSync('test/architecture/*.test.ts', { cwd: root }).map((path) => root + path)
  const broken: string[] = []
  const laws = run({ files, isolation: 'none' })
  laws.on('test:fail', ({ name, details }) => {
    const { cause } = details.error
    broken.push(`${name}\n${cause instanceof Error ? cause.message : String(cause)}`)
  })
  await once(laws.resume(), 'end')
  return broken.join('\n\n')
}

const checks: readonly Check[] = [
  { name: 'types', remedy: 'Mend the types.', look: checkTypes },
  {
    name: 'lint',
    remedy:
      'Mend each place; each rule is named in brackets. Some mend themselves: npx oxlint --fix',
    look: () => runTool('oxlint', '--type-aware', '--format', 'unix'),
  },
  {
    name: 'format',
    remedy: 'Run: npx prettier --write .',
    look: () => runTool('prettier', '--check', '--log-level', 'warn', '.'),
  },
  {
    name: 'laws',
    remedy: 'Each law says what to do. They stand in test/architecture/.',
    look: runLaws,
  },
]

for (const { name, remedy, look } of checks) {
  const started = performance.now()
  const wrong = await look()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${wrong ? '✖' : '✔'} ${name} (${seconds} s)`)
  if (!wrong) continue
  process.exitCode = 1
  console.log(`\n${wrong.replaceAll(/^/gm, '  ')}\n\n  ${remedy}\n`)
}
for (const line of tally()) console.log(`ℹ ${line}`)
if (process.exitCode) console.log('The check says no.')
