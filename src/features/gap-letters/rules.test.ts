import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { activitySays } from '#features/activities'
import { doubledIn, gapsOf, needsOf, repeatedIn, statusesIn } from './rules.ts'
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

const looked = (number: string, title: string): Looked => ({
  number,
  says: says({ ...whole, title, indicators: [{ text: 'Held.', target: '1', repeats: true }] }),
})

const proposal = (en: string, organisation: string | null = null): Proposal => ({
  id: en,
  name: { en },
  population: {},
  organisation,
})

const mentors = 'Mentors for police officers in training abroad'
const counted = proposal('Police officers with a mentor before training abroad')

test('a proposal is about what its activity is about, and says by which words', () => {
  const activities = [
    looked('1', 'Speak with Frontex about balance'),
    looked('2', mentors),
    looked('3', mentors),
  ]
  assert.deepEqual(repeatedIn(activities, [counted, proposal('Budget by marker')], 'dnp'), [
    {
      number: '2',
      indicator: 'Held.',
      proposal: { name: counted.name, shared: ['police', 'officers'] },
    },
    { number: '1', indicator: 'Held.', proposal: null },
    { number: '3', indicator: 'Held.', proposal: null },
  ])
})

test('what is for another authority is not proposed, and never more than three are', () => {
  const found = (proposals: readonly Proposal[], authority: string) =>
    repeatedIn(
      ['rivers', 'valleys', 'forests', 'harbours'].map((one) =>
        looked(one, `Restore polluted ${one} together`),
      ),
      proposals,
      authority,
    ).filter((one) => one.proposal !== null).length
  const theirs = ['rivers', 'valleys', 'forests', 'harbours'].map((one) =>
    proposal(`Polluted ${one} restored`, 'magua'),
  )
  assert.deepEqual([found(theirs, 'magua'), found(theirs, 'forestal')], [3, 0])
})

test('a status that could not be read is asked once for each word, of all activities that have it', () => {
  const asked = (number: string, status: string | null): Looked => ({
    number,
    says: says(whole),
    status,
  })
  assert.deepEqual(
    statusesIn([asked('1', 'I gang'), asked('2', null), asked('3', 'i gang '), asked('', 'Gul')]),
    [
      { word: 'I gang', numbers: ['1', '3'] },
      { word: 'Gul', numbers: ['Count the trees'] },
    ],
  )
})

test('whoever is named and not known is told where an owner is asked, and nowhere else', () => {
  const { gaps, good } = gapsOf({
    activities: [
      { number: '1', says: says(whole), named: 'The operators' },
      { number: '2', says: says({ ...whole, unit: '' }), named: 'The operators' },
    ],
    proposals: [],
    authority: 'dis',
  })
  assert.deepEqual(gaps, [
    { number: '2', title: 'Count the trees', needs: ['owner'], named: 'The operators' },
  ])
  assert.equal(good.lacking, 1)
})

test('what lacks owner and day comes first, and what is good is counted', () => {
  const gaps = gapsOf({
    activities: [
      { number: '1', says: says({ ...whole, indicators: [] }) },
      { number: '2', says: says({}) },
      { number: '3', says: says(whole), status: 'I gang' },
    ],
    proposals: [],
    authority: 'dnp',
  })
  assert.deepEqual(
    gaps.gaps.map(({ number }) => number),
    ['2', '1'],
  )
  assert.deepEqual(gaps.good, { activities: 3, lacking: 3, complete: 2, measured: 1 })
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

test('a number that two activities have is found, with both; one of none is not', () => {
  const all = [looked('1', 'Count'), looked('2', 'Plant'), looked('1', 'Write'), looked('', 'A')]
  assert.deepEqual(doubledIn([...all, looked('', 'B')]), [
    { number: '1', titles: ['Count', 'Write'] },
  ])
})
