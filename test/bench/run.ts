import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Child } from './child.ts'
import { startChild } from './child.ts'
import { survive } from './kills.ts'
import type { Measured } from './load.ts'
import { load, together } from './load.ts'
import { databaseMilliseconds } from './processor.ts'
import { sizes } from './sizes.ts'
import { replay } from './sql.ts'

// Ratios against something in the same run; times alone say more of the machine than of the program.
const seconds = Number(process.env['BENCH_SECONDS'] ?? 4)
const kills = Number(process.env['BENCH_KILLS'] ?? 5)
const front = '/en/plans/denmark-wps'
const pages = [front, `${front}/commitments`, `${front}/commitments/c-2-03`, `${front}/indicators`]

const data = mkdtempSync(join(tmpdir(), 'varde-bench-'))
chmodSync(data, 0o755) // so that the database lies in it whoever runs it, and its work can be counted
const environment = { VARDE_DATA: data, PORT: '3190' }

function say(label: string, value: string | number): void {
  console.log(`${label.padEnd(58)} ${value}`)
}

const share = (one: number, other: number) => (one / other).toFixed(2)

try {
  await startsAndMemory()
  await cachedPages()
  await uncachedPages()
  await killedInWrites()
} finally {
  rmSync(data, { recursive: true, force: true })
}

async function startsAndMemory(): Promise<void> {
  const first = await startChild('varde.ts', environment)
  say('first start, milliseconds', Math.round(first.milliseconds))
  await first.kill()
  const later = await startChild('varde.ts', environment)
  say('later start, milliseconds', Math.round(later.milliseconds))
  await new Promise((resolve) => setTimeout(resolve, 3000))
  say('idle memory of the program, MB', later.memory())
  await later.kill('SIGKILL')
  const adopted = await startChild('varde.ts', environment)
  say('start after kill -9, milliseconds', Math.round(adopted.milliseconds))
  const { first: firstPage, next } = await sizes(`http://localhost:${adopted.port}`, pages)
  say('first public page with styles and fonts, KB (goal ≤ 150)', (firstPage / 1024).toFixed(1))
  say('largest next page, KB (goal ≤ 15)', (next / 1024).toFixed(1))
  await adopted.kill()
}

async function cachedPages(): Promise<void> {
  const varde = await startChild('varde.ts', environment)
  const origin = `http://localhost:${varde.port}`
  for (const path of pages) {
    const bare = await startChild('bare.ts', { BENCH_ORIGIN: origin, BENCH_PATH: path })
    const loaded = ({ port, processor: used }: Child) =>
      load({ url: `http://localhost:${port}${path}`, connections: 20, seconds, used })
    // By turns, so that neither has the better moment of the machine.
    const [first, theirFirst] = [await loaded(varde), await loaded(bare)]
    const ours = together(first, await loaded(varde))
    const theirs = together(theirFirst, await loaded(bare))
    say(
      `cached ${path}, ratio to a bare server (goal ≥ 0.7)`,
      share(ours.perSecond, theirs.perSecond),
    )
    say('  the same ratio by processor time', share(theirs.processor, ours.processor))
    sayLoad(ours)
    await bare.kill()
  }
  await varde.kill()
}

function sayLoad({ perSecond, p99, failed, processor }: Measured): void {
  say('  requests a second', Math.round(perSecond))
  say('  p99, milliseconds (goal < 20)', p99)
  say('  processor for one, milliseconds', processor.toFixed(2))
  if (failed > 0) say('  failed', failed)
}

async function uncachedPages(): Promise<void> {
  for (const path of pages) {
    const varde = await startChild('varde.ts', { ...environment, BENCH_CACHE: 'off' })
    const url = `http://localhost:${varde.port}${path}`
    const used = () => varde.processor() + databaseMilliseconds(data)
    const ours = await load({ url, connections: 5, seconds, used })
    await varde.kill()
    const alone = await replay({ ...environment, BENCH_SECONDS: String(seconds) }, path)
    say(
      `uncached ${path}, ratio to its own SQL (goal ≥ 0.5)`,
      share(ours.perSecond, alone.perSecond),
    )
    say('  the same ratio by processor time', share(alone.processor, ours.processor))
    say(
      '  its statements, and how often a second alone',
      `${alone.statements}, ${Math.round(alone.perSecond)}`,
    )
    sayLoad(ours)
  }
}

async function killedInWrites(): Promise<void> {
  const { survived, acknowledged } = await survive(
    { ...environment, BENCH_PLAN: 'denmark-wps' },
    kills,
  )
  say('kill -9 while it writes: survived, of', `${survived}, ${kills}`)
  say('  deeds acknowledged before the kills', acknowledged)
}
