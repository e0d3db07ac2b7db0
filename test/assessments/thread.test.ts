import assert from 'node:assert/strict'
import { test } from 'node:test'
import { course, measured, openJudged, publicOn, stateOn, verdicts } from './world.ts'

test('what the methods say is stored when a figure is published, with all that it rests on', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2026': measured('42') })
  const [own, other] = await publicOn(world, '2027-01-11')
  assert.deepEqual(
    own && {
      ...own,
      inputs: {
        ...own.inputs,
        baseline: own.inputs.baseline?.value,
        target: own.inputs.target?.value,
        observations: own.inputs.observations.map(({ period, value }) => ({ period, value })),
      },
    },
    {
      indicator: 'arboles-plantados',
      at: new Date('2027-01-11T12:00:00Z'),
      own: true,
      method: 'linear',
      version: 'linear/2',
      judgedBy: 'linear',
      refused: null,
      verdict: 'behind',
      attainment: '0.2',
      expected: '43.3333333333',
      ratio: null,
      tolerance: '0.5',
      parameters: { tolerance: '0.05', unit: 'percent' },
      inputs: {
        definition: { version: 1, fact: null, chain: null },
        baseline: '40',
        target: '50',
        observations: [{ period: '2026', value: '42' }],
        current: { period: '2026', value: '42' },
        coverage: null,
        breaks: [],
        until: null,
      },
      sentence: own?.sentence,
      disagreement: own?.disagreement,
    },
  )
  assert.equal(other?.method, 'growth-ratio')
})

test('an earlier day reads what was said on it, whatever was said later', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2025': measured('42') })
  const before = JSON.stringify(await publicOn(world, '2027-01-12'))
  await stateOn(world, '2027-02-11', { 'observation.2026': measured('41') })
  assert.deepEqual(verdicts(await publicOn(world, '2027-01-12')), [
    'linear: on-track',
    'growth-ratio: substantial',
  ])
  assert.deepEqual(verdicts(await publicOn(world, '2027-02-12')), [
    'linear: behind',
    'growth-ratio: limited',
  ])
  assert.equal(JSON.stringify(await publicOn(world, '2027-01-12')), before)
  assert.deepEqual(await publicOn(world, '2027-01-10'), [])
})
