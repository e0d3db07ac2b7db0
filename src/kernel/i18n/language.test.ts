import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLanguage, languages, localeOf } from './language.ts'

test('the interface speaks English and Danish, and says which', () => {
  assert.deepEqual(languages, ['en', 'da'])
  assert.deepEqual(['da', 'en', 'fi', 'DA', ''].map(isLanguage), [true, true, false, false, false])
})

test('English is written as in Europe, with the day before the month', () => {
  assert.deepEqual(localeOf, { en: 'en-GB', da: 'da-DK' })
})
