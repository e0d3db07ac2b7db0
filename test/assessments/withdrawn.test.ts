import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { assessmentsOf, assessmentStubs } from '#features/assessments'
import { list } from '../measuring/figures.ts'
import { forestal, plan } from '../reporting/cast.ts'
import {
  course,
  handInOn,
  measured,
  openJudged,
  publicOn,
  stateOn,
  verdicts,
  withdrawOn,
} from './world.ts'

const night = (day: string) => new Date(`${day}T23:59:59Z`)

test('a withdrawn figure takes what was said from it along; what remains is judged by the withdrawal', async (t) => {
  const world = await openJudged(t)
  await stateOn(world, '2027-01-11', { ...course, 'observation.2025': measured('42') })
  await stateOn(world, '2027-02-11', { 'observation.2026': measured('41') })
  await withdrawOn(world, '2027-03-11', 'observation.2026')
  assert.deepEqual(verdicts(await publicOn(world, '2027-01-12')), [
    'linear: on-track',
    'growth-ratio: substantial',
  ])
  assert.deepEqual(await publicOn(world, '2027-02-12'), [])
  assert.deepEqual(verdicts(await publicOn(world, '2027-03-12')), [
    'linear: on-track',
    'growth-ratio: substantial',
  ])
  const stubs = await read(world.database.public, (tx) =>
    assessmentStubs(tx, { plan, indicator: list.indicator, asOf: night('2027-03-12') }),
  )
  assert.deepEqual(stubs, [
    {
      indicator: list.indicator,
      since: new Date('2027-02-11T12:00:00Z'),
      until: new Date('2027-03-11T12:00:00Z'),
      at: new Date('2027-03-11T12:00:00Z'),
      ground: 'law',
    },
  ])
})

test('an authority reads what is said of its figures from the hand-in on, everybody from their publication', async (t) => {
  const world = await openJudged(t)
  await handInOn(world, '2027-01-11', { ...course, 'observation.2026': measured('42') })
  const own = (organisation: string) =>
    read(world.database.app, (tx) =>
      assessmentsOf(tx, { plan, organisation, asOf: night('2027-01-12') }),
    )
  assert.deepEqual(await publicOn(world, '2027-01-12'), [])
  assert.deepEqual(verdicts(await own(forestal)), ['linear: behind', 'growth-ratio: moderate'])
  assert.deepEqual(await own('uy:magua'), [])
})
