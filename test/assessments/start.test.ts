import assert from 'node:assert/strict'
import { test } from 'node:test'
import { query, read, sql } from '#kernel/db'
import { setUpConsequences } from '#kernel/facts'
import { judgeFallenDue, judgeUnjudged, withAssessments } from '#features/assessments'
import { indicatorsPart } from '#features/indicators'
import { target } from '../measuring/figures.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { course, measured, openJudged, publicOn, stateOn, verdicts } from './world.ts'

test('an installation older than its judgements begins with what stands, and says so once', async (t) => {
  setUpConsequences([])
  const world = await openWorld(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2026': measured('42') })
  assert.deepEqual(await publicOn(world, '2027-01-12'), [])
  world.setClock('2027-02-01T12:00:00Z')
  assert.deepEqual(await judgeUnjudged(world.visit('system'), undefined), [plan])
  assert.deepEqual(await judgeUnjudged(world.visit('system'), undefined), [])
  assert.deepEqual(await publicOn(world, '2027-01-31'), [])
  assert.deepEqual(verdicts(await publicOn(world, '2027-02-01')), [
    'linear: behind',
    'growth-ratio: moderate',
  ])
  await assert.rejects(judgeUnjudged(world.visit('coordinator'), undefined), { status: 403 })
  const rows = await read(world.database.app, async (tx) =>
    withAssessments(indicatorsPart).recorded?.(tx, plan),
  )
  assert.deepEqual(
    rows?.flatMap(({ kind, audience, version, verdict }) =>
      kind === 'assessment' ? [[audience, version, verdict]] : [],
    ),
    [
      ['public', 'linear/2', 'behind'],
      ['public', 'growth-ratio/2', 'moderate'],
      ['authority', 'linear/2', 'behind'],
      ['authority', 'growth-ratio/2', 'moderate'],
    ],
  )
})

test('an installation that has judged before its methods spoke of steps says that, too, at its next start', async (t) => {
  setUpConsequences([])
  const world = await openWorld(t)
  const step = target({ kind: 'milestone', due: '2026', value: '42' }, 'Decided.')
  await stateOn(world, '2027-01-11', {
    ...course,
    'observation.2026': measured('42'),
    'target.step': step,
  })
  world.setClock('2027-02-01T12:00:00Z')
  assert.deepEqual(await judgeUnjudged(world.visit('system'), undefined), [plan])
  assert.deepEqual(verdicts(await publicOn(world, '2027-02-01')), [
    'linear: behind',
    'growth-ratio: moderate',
    'milestones: reached',
  ])
  assert.deepEqual(await judgeUnjudged(world.visit('system'), undefined), [])
})

test('what nobody could know yet is missing once its time has come, though nobody has done anything', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2024-12-30', course)
  const said = async (day: string) =>
    (await publicOn(world, day)).map(({ method, verdict, at }) => [
      `${method}: ${verdict}`,
      at.toISOString().slice(0, 10),
    ])
  const passes = (day: string) => {
    world.setClock(`${day}T12:00:00Z`)
    return judgeFallenDue(world.visit('system'), undefined)
  }
  assert.deepEqual(await passes('2024-12-31'), [])
  assert.deepEqual(await passes('2025-01-02'), [plan])
  assert.deepEqual(await passes('2025-01-02'), [])
  assert.deepEqual(await passes('2026-05-01'), [])
  assert.deepEqual(await said('2025-01-01'), [['linear: not-due', '2024-12-30']])
  assert.deepEqual(await said('2026-05-01'), [['linear: no-data', '2025-01-02']])
  await assert.rejects(judgeFallenDue(world.visit('coordinator'), undefined), { status: 403 })
  const entries = await read(world.database.app, (tx) =>
    query(tx, sql`select subject from varde.journal where operation = 'judge-fallen-due'`),
  )
  assert.deepEqual(entries, [{ subject: { plans: plan } }])
})
