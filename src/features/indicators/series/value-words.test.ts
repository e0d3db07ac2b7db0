import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { valueWords } from './value-words.ts'

test('a value is said with its unit in the reader’s language; a unit of the plan’s own stands as it is', () => {
  const said = (['en', 'da'] as const).map((language) =>
    ['persons', 'percent', 'DKK'].map((unit) =>
      valueWords(speaker(language), unit, '525').replaceAll('\u00a0', ' '),
    ),
  )
  assert.deepEqual(said, [
    ['525 persons', '525 %', '525 DKK'],
    ['525 personer', '525 %', '525 DKK'],
  ])
})
