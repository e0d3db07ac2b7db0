import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { formOf } from '#kernel/http'
import { activityIn, editsIn, milestonesIn, rowsIn, seenIn, typedIn, unnamedIn } from './read.ts'

const codes = new Map([['MAGUA', 'uy:magua']])
const posted = (given: Readonly<Record<string, string>>) => formOf(new URLSearchParams(given))

const words = fc.oneof(fc.string(), fc.constantFrom('', ' ', '2027', 'Q1 2027', '<b>', 'MAGUA RIO'))
const anything = fc.dictionary(
  fc.constantFrom(
    'title',
    'unit',
    'contributors',
    'end',
    'recurrence',
    'level',
    'milestones',
    'milestone-0-key',
    'milestone-0-title',
    'milestone-0-due',
    'milestone-0-done',
    'milestone-1-title',
    'indicators',
    'indicator-0-text',
    'seen',
    'correction',
  ),
  words,
)

test('whatever is posted is read without failing, and a key is one that an address can hold', () => {
  fc.assert(
    fc.property(anything, (given) => {
      const form = posted(given)
      typedIn(form, codes)
      const says = activityIn(form, codes)
      if (says) assert.notEqual(says.title.trim(), '')
      for (const { key, seen } of milestonesIn(form, 'plant')) {
        assert.match(key, /^[a-z0-9][a-z0-9-]{0,39}$/)
        assert.ok(Number.isInteger(seen) && seen >= 0)
      }
    }),
  )
})

test('a form has no more rows than one can read, whatever it says of itself', () => {
  fc.assert(
    fc.property(words, words, (milestones, indicators) => {
      const rows = rowsIn(posted({ milestones, indicators }))
      for (const sum of [rows.milestones, rows.indicators])
        assert.ok(Number.isInteger(sum) && sum >= 0 && sum <= 60)
    }),
  )
})

test('a version is a whole number from nought on', () => {
  assert.deepEqual(['', '3', '-2', '2.9', 'x', '1e3'].map(seenIn), [0, 3, 0, 2, 0, 1000])
})

test('every milestone row with words in it is saved or pointed at, never dropped', () => {
  const row = fc.record({ title: words, due: words, done: words })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const fields = rows.flatMap((one, place) =>
        Object.entries(one).map(([name, value]) => [`milestone-${place}-${name}`, value] as const),
      )
      const form = posted({ ...Object.fromEntries(fields), milestones: String(rows.length) })
      const filled = rows.filter((one) => Object.values(one).some((word) => word.trim() !== ''))
      const read = milestonesIn(form, 'plant')
      assert.equal(read.length, filled.length)
      const named = read.filter(({ typed }) => typed.title !== '')
      assert.equal(named.length + unnamedIn(form).length, filled.length)
    }),
  )
})

test('removing an activity says nothing of its milestones: they go with it', () => {
  const form = posted({ seen: '4', milestones: '1', 'milestone-0-title': 'Open' })
  assert.deepEqual(
    editsIn(form, 'plant', null).map(({ field, seen }) => [field, seen]),
    [['activity.plant', 4]],
  )
})

test('an indicator row without a word is none; one word in any of its fields is enough', () => {
  for (const name of ['id', 'text', 'baseline', 'target', 'due', 'verification']) {
    const form = posted({ title: 'Plant', indicators: '2', [`indicator-1-${name}`]: '2027' })
    assert.equal(activityIn(form, codes)?.indicators.length, 1, name)
  }
  const none = posted({ title: 'Plant', indicators: '2', 'indicator-0-repeats': 'yes' })
  assert.deepEqual(activityIn(none, codes)?.indicators, [])
})
