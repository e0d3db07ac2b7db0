import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Person } from '../reporting/cast.ts'
import { openWorld } from '../reporting/cast.ts'
import { assign, handInPlan, writePlan } from '../reporting/planning.ts'
import { terminalOn } from '../report-calls/terminal.ts'

const place = ['--plan', 'montes-agua', '--organisation', 'forestal', '--period']

/** The commands of plans over a world, as somebody. */
async function openDesk(...given: Parameters<typeof openWorld>) {
  const world = await openWorld(...given)
  await assign(world)
  const { runWords } = terminalOn(world)
  const run = (person: Person, name: string, period: string, more: readonly string[] = []) =>
    runWords([
      'implementation-plan',
      name,
      ...place,
      period,
      '--as',
      `${person}@montes.example`,
      ...more,
    ])
  return { world, run, runWords }
}

const folder = mkdtempSync(join(tmpdir(), 'varde-plan-'))

test('an editor saves a plan from a file and reads it at the terminal', async (t) => {
  const { run } = await openDesk(t)
  const path = join(folder, 'plan.json')
  const fields = {
    'activity.plant': {
      activity: { title: 'Plant', unit: 'VIV', end: 'Q3 2027', outcome: 'Banks' },
    },
  }
  writeFileSync(path, JSON.stringify({ fields }))
  const saved = await run('editor', 'save', '2027', ['--commitment', 'c-1-01', '--from', path])
  assert.equal(saved.exit, 0, saved.err)
  const { out } = await run('editor', 'show', '2027')
  assert.match(
    out,
    /^One activity; one open hint; nothing planned for one commitment; nothing overdue\.\n/,
  )
  assert.match(out, /\n {2}1\.1\.1 Banks\n {4}VIV: 1\.1\.1\.1 Plant \[plant\] \(one hint\)\n/)
  const danish = await run('editor', 'show', '2027', ['--lang', 'da'])
  assert.match(danish.out, /^Én aktivitet; ét åbent hint; /)
})

test('the next year’s plan is begun with one command, and says what became of each activity', async (t) => {
  const { world, run } = await openDesk(t)
  await writePlan(world)
  await handInPlan(world)
  const { exit, out } = await run('editor', 'carry-over', '2028')
  assert.equal(exit, 0)
  assert.equal(
    out,
    'From implementation-plan-2027: 2 activities came along, 1 of them moved because they recur; none ended there.\n',
  )
  const again = await run('editor', 'carry-over', '2028', ['--json'])
  const told: unknown = JSON.parse(again.out)
  assert.ok(typeof told === 'object' && told !== null && 'standing' in told)
  assert.deepEqual(told.standing, ['plant', 'day'])
})

test('who plans what is told line by line, gaps by name', async (t) => {
  const { world, runWords } = await openDesk(t)
  await writePlan(world)
  await handInPlan(world)
  const words = ['implementation-plan', 'coverage', '--plan', 'montes-agua', '--period', '2027']
  const { exit, out } = await runWords([...words, '--as', 'coordinator@montes.example'])
  assert.equal(exit, 0)
  assert.match(out, /^1\.1: forestal one activity; magua not handed in$/m)
})

test('a command without what it needs is refused with exit 2 and says what is missing', async (t) => {
  const { run, runWords } = await openDesk(t)
  const without = await runWords(['implementation-plan', 'show', '--as', 'editor@montes.example'])
  assert.equal(without.exit, 2)
  assert.match(without.err, /--plan/)
  const nobody = await runWords(['implementation-plan', 'show', ...place, '2027'])
  assert.equal(nobody.exit, 2)
  const closed = await run('magua-editor', 'show', '2027')
  assert.equal(closed.exit, 2)
  const none = await run('editor', 'carry-over', '2027')
  assert.equal(none.exit, 2)
})
