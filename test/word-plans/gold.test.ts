import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { runCommand } from '#kernel/cli'
import { aloneCommands } from '../../src/alone.ts'
import type { PlanScore, Score } from './tally.ts'
import { kinds } from './tally.ts'
import { scorePlan, scoreText } from './score.ts'

/** Documents with what a careful person made of them: our own, and others where they are at hand. */
const folders = [
  join(import.meta.dirname, '../../src/features/exercise/documents'),
  join(import.meta.dirname, 'documents'),
  join(import.meta.dirname, '../../../shared/templates'),
]

const samples = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.docx'))
      .map((name) => ({ name, file: join(folder, name) })),
  )
  .filter(({ file }) => existsSync(file.replace(/\.docx$/u, '.gold.json')))

async function read(file: string): Promise<unknown> {
  let out = ''
  const exit = await runCommand(aloneCommands, ['activities', 'read', file, '--json'], {
    out: async (text) => {
      out += text
    },
    err: (text) => assert.fail(text),
  })
  assert.equal(exit, 0)
  return JSON.parse(out)
}

const recall = ({ right, gold }: Score): number => (gold === 0 ? 1 : right / gold)
const precision = ({ right, read: found }: Score): number => (found === 0 ? 1 : right / found)

type Kind = Exclude<keyof PlanScore, 'silentlyWrong' | 'differs'>

/** How much of each kind must be found, and be right. */
const least: Readonly<Partial<Record<Kind, number>>> = {
  activities: 0.9,
  dates: 0.9,
  owners: 0.9,
  contributors: 0.85,
  indicators: 0.9,
  targets: 0.9,
  baselines: 0.9,
  statuses: 0.9,
}

/** Sentences hide what tables say plainly: of these documents less is asked. */
const inProse = new Map<string, typeof least>([
  [
    'beredskabsstyrelsen-plan-2027.docx',
    { activities: 0.9, dates: 0.9, owners: 0.9, indicators: 0.7, targets: 0.75, baselines: 0.9 },
  ],
  ['forsvarsministeriets-personalestyrelse-plan-2028.docx', { ...least, dates: 0.85 }],
])

for (const { name, file } of samples) {
  test(`${name} is read as a careful person reads it, and nothing is silently wrong`, async (t) => {
    const gold: unknown = JSON.parse(readFileSync(file.replace(/\.docx$/u, '.gold.json'), 'utf8'))
    const score = scorePlan(gold, await read(file))
    t.diagnostic(`\n${scoreText(name, score)}`)
    assert.deepEqual(score.silentlyWrong, [])
    const asked = inProse.get(name) ?? least
    for (const kind of ['activities', ...kinds] as const) {
      const share = asked[kind] ?? 0
      assert.ok(recall(score[kind]) >= share, `${kind}: ${scoreText(name, score)}`)
      assert.ok(precision(score[kind]) >= share, `${kind}: ${scoreText(name, score)}`)
    }
  })
}
