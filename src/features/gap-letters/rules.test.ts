import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activitySays } from '#features/activities'
import { gapsOf, needsOf, repeatedIn } from './rules.ts'
import type { Looked, Proposal } from './schema.ts'
import { needs } from './schema.ts'

const says = (over: object) => activitySays.parse({ title: 'Count the trees', ...over })

const whole = {
  unit: 'INV',
  end: '2027-06-30',
  indicators: [{ text: 'Valleys counted', baseline: '3', target: '40' }],
}

test('an activity with owner, day, indicator, baseline and target lacks nothing', () => {
  assert.deepEqual(needsOf(says(whole)), [])
})

test('what is missing is read from fields, each gap by its own word', () => {
  assert.deepEqual(needsOf(says({})), ['owner', 'date', 'indicator'])
  assert.deepEqual(needsOf(says({ ...whole, indicators: [{ text: 'Valleys counted' }] })), [
    'target',
  ])
  assert.deepEqual(needsOf(says({ ...whole, indicators: [{ text: 'x', target: '40' }] })), [
    'baseline',
  ])
})

test('what goes on needs no day, what another leads no unit, what is done starts from nothing', () => {
  const ongoing = { lead: 'dk:mod', recurrence: 'ongoing' }
  assert.deepEqual(needsOf(says({ ...ongoing, indicators: [{ text: 'x', target: 'Done' }] })), [])
})

test('one of the plan’s own indicators has its baseline and target there', () => {
  assert.deepEqual(needsOf(says({ ...whole, indicators: [{ id: 'ind-dp-pollead-w' }] })), [])
})

const looked = (number: string, commitment: string): Looked => ({
  number,
  commitment,
  says: says({ ...whole, indicators: [{ text: `${number} held`, target: '1', repeats: true }] }),
})

const proposal = (id: string, commitment: string): Proposal => ({
  id,
  name: { en: id },
  commitments: [commitment],
})

test('an indicator that repeats its activity gets a proposal of the same commitment, each once', () => {
  const found = repeatedIn(
    [looked('1', 'c-1'), looked('2', 'c-1'), looked('3', 'c-2')],
    [proposal('p-1', 'c-1'), proposal('p-3', 'c-3')],
  )
  assert.deepEqual(found, [
    { number: '1', indicator: '1 held', proposal: { en: 'p-1' } },
    { number: '2', indicator: '2 held', proposal: null },
    { number: '3', indicator: '3 held', proposal: null },
  ])
})

test('what lacks owner and day comes first, and what is good is counted', () => {
  const gaps = gapsOf(
    [
      { number: '1', commitment: 'c-1', says: says({ ...whole, indicators: [] }) },
      { number: '2', commitment: 'c-1', says: says({}) },
      { number: '3', commitment: 'c-1', says: says(whole) },
    ],
    [],
  )
  assert.deepEqual(
    gaps.gaps.map(({ number }) => number),
    ['2', '1'],
  )
  assert.deepEqual(gaps.good, { activities: 3, complete: 2, measured: 1 })
})

test('no need is told twice, whatever an activity says', () => {
  const anything = fc.record({
    unit: fc.constantFrom('', 'INV'),
    end: fc.constantFrom('', '2027'),
    indicators: fc.array(
      fc.record({ baseline: fc.constantFrom('', '1'), target: fc.constantFrom('', '2', 'Done') }),
    ),
  })
  fc.assert(
    fc.property(anything, (over) => {
      const found = needsOf(says({ ...over, indicators: over.indicators.slice(0, 30) }))
      assert.equal(new Set(found).size, found.length)
      assert.ok(found.every((need) => needs.includes(need)))
    }),
  )
})
