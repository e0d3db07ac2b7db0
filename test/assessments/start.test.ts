import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { setUpConsequences } from '#kernel/facts'
import { judgeUnjudged, withAssessments } from '#features/assessments'
import { indicatorsPart } from '#features/indicators'
import { openWorld, plan } from '../reporting/cast.ts'
import { course, measured, publicOn, stateOn, verdicts } from './world.ts'

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
      ['public', 'linear/1', 'behind'],
      ['public', 'growth-ratio/1', 'moderate'],
      ['authority', 'linear/1', 'behind'],
      ['authority', 'growth-ratio/1', 'moderate'],
    ],
  )
})
