import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inLanguages, languageMissing, refuseReminders } from './rules.ts'
import { usualReminders } from './schema.ts'

test('a reminder goes out on the due day or up to sixty days before it', () => {
  const days = (daysBefore: number) => refuseReminders({ ...usualReminders, daysBefore })
  assert.deepEqual([0, 4, 60].map(days), [null, null, null])
  assert.deepEqual([-1, 61, 1.5, Number.NaN].map(days), Array(4).fill('days-before'))
})

test('a policy is said in every language of the plan, and in no other', () => {
  assert.equal(languageMissing({ en: 'All.', da: ' ' }, ['en', 'da']), 'da')
  assert.equal(languageMissing({ en: 'All.', da: 'Alt.' }, ['en', 'da']), null)
  assert.deepEqual(inLanguages({ en: ' All. ', fr: 'Tout.' }, ['en']), { en: 'All.' })
})
