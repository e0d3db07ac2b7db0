import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activitySays, milestoneSays } from '#features/activities'
import { itemOf, lineOf, said } from '#test/report-samples'
import { activitiesIn, isPlanField, milestoneFields, plannedField } from './fields.ts'

const kept = { language: 'en', carriedFrom: null }
const activity = (key: string, given: Readonly<Record<string, unknown>> = {}) =>
  itemOf(`activity.${key}`, {
    noun: 'activity',
    ...kept,
    says: activitySays.parse({ title: key, ...given }),
  })
const step = (key: string, given: Readonly<Record<string, unknown>>) =>
  itemOf(`milestone.${key}`, {
    noun: 'milestone',
    ...kept,
    says: milestoneSays.parse({ activity: 'plant', title: key, ...given }),
  })

test('a field is named by what it is about and a key in small letters', () => {
  assert.deepEqual(plannedField('activity.plant-2'), { noun: 'activity', key: 'plant-2' })
  assert.deepEqual(plannedField('milestone.a'), { noun: 'milestone', key: 'a' })
  for (const field of ['activity.', 'activity.-a', 'activity.A', 'figure.a', 'activity.a.b'])
    assert.equal(plannedField(field), undefined, field)
})

test('each field takes its own kind of value, and a text only where nothing is planned', () => {
  const values = {
    activity: { activity: null },
    milestone: { milestone: null },
    text: { text: '' },
  }
  const takes = (field: string) =>
    Object.entries(values).flatMap(([kind, value]) => (isPlanField(field, value) ? [kind] : []))
  assert.deepEqual(takes('activity.a'), ['activity'])
  assert.deepEqual(takes('milestone.a'), ['milestone'])
  assert.deepEqual(takes('none-planned'), ['text'])
  assert.deepEqual(takes('did'), [])
})

test('activities stand in the order of their dates, each with its own milestones in theirs', () => {
  const line = lineOf([
    activity('undated'),
    activity('plant', { end: '2027-09' }),
    activity('sow', { start: '2027-02', end: '2027-12' }),
    step('open', { due: '2027-06' }),
    step('seeds', { due: '2027-Q1' }),
    said('none-planned'),
  ])
  assert.deepEqual(
    activitiesIn(line).map(({ key, milestones }) => [key, milestones.map((one) => one.key)]),
    [
      ['sow', []],
      ['plant', ['seeds', 'open']],
      ['undated', []],
    ],
  )
  assert.deepEqual(milestoneFields(line, 'plant'), ['milestone.open', 'milestone.seeds'])
})

test('every activity of a line is there once, whatever the order in which it was saved', () => {
  const keys = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 8 })
  fc.assert(
    fc.property(keys, (given) => {
      const line = lineOf(given.map((key) => activity(key)))
      const found = activitiesIn(line).map(({ key }) => key)
      assert.deepEqual(found.toSorted(), given.toSorted())
      assert.deepEqual(
        activitiesIn(lineOf(line.items.toReversed())).map(({ key }) => key),
        found,
      )
    }),
  )
})
