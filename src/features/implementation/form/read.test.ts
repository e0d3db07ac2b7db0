import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formOf } from '#kernel/http'
import { activityIn, editsIn, milestonesIn, unnamedIn } from './read.ts'

const codes = new Map([['MAGUA', 'uy:magua']])
const posted = (given: Readonly<Record<string, string>>) => formOf(new URLSearchParams(given))

test('what a form holds of an activity is read field by field, lists by line or semicolon', () => {
  const form = posted({
    title: ' Plant ',
    unit: 'VIV',
    contributors: 'MAGUA RIO; FST\nmagua',
    end: '30.6.2027',
    recurrence: 'yearly',
    countries: 'Mali; Ukraine',
    'no-budget': 'yes',
    indicators: '2',
    'indicator-0-text': 'Banks',
    'indicator-0-repeats': 'yes',
  })
  const says = activityIn(form, codes)
  assert.deepEqual(
    [says?.title, says?.contributors, says?.recurrence, says?.countries, says?.noBudget],
    [
      'Plant',
      [
        { organisation: 'uy:magua', unit: 'RIO' },
        { organisation: '', unit: 'FST' },
        { organisation: 'uy:magua', unit: '' },
      ],
      'yearly',
      ['Mali', 'Ukraine'],
      true,
    ],
  )
  assert.deepEqual(
    says?.indicators.map(({ text, repeats }) => [text, repeats]),
    [['Banks', true]],
  )
})

test('an activity without a title is none', () => {
  assert.equal(activityIn(posted({ unit: 'VIV' }), codes), undefined)
})

test('a milestone row that was emptied is taken out, a blank one is no milestone, a new one gets a key', () => {
  const form = posted({
    milestones: '3',
    'milestone-0-key': 'nursery',
    'milestone-0-seen': '2',
    'milestone-1-title': 'Seeds',
  })
  const [emptied, fresh, ...more] = milestonesIn(form, 'plant')
  assert.deepEqual(emptied, {
    key: 'nursery',
    seen: 2,
    says: null,
    typed: { title: '', due: '', done: '' },
  })
  assert.match(fresh?.key ?? '', /^[0-9a-f]{8}-[0-9a-f]{4}$/)
  assert.deepEqual(fresh?.says, { activity: 'plant', title: 'Seeds', due: '', done: '' })
  assert.deepEqual(more, [])
})

test('every field is saved on the version at which it was read', () => {
  const form = posted({
    title: 'Plant',
    seen: '3',
    correction: 'Drought.',
    milestones: '1',
    'milestone-0-key': 'nursery',
    'milestone-0-title': 'Open',
    'milestone-0-seen': '1',
  })
  const edits = editsIn(form, 'plant', activityIn(form, codes) ?? null)
  assert.deepEqual(
    edits.map(({ field, seen, value }) => [field, seen, value.correction]),
    [
      ['activity.plant', 3, 'Drought.'],
      ['milestone.nursery', 1, 'Drought.'],
    ],
  )
  assert.deepEqual(editsIn(form, 'plant', null), [
    { field: 'activity.plant', value: { activity: null, correction: 'Drought.' }, seen: 3 },
  ])
})

test('a row that says when and not what is pointed at, never dropped in silence', () => {
  const form = posted({ milestones: '2', 'milestone-0-title': 'Open', 'milestone-1-due': '2027' })
  assert.deepEqual(unnamedIn(form), [1])
})
