import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sentencesIn } from './sentences.ts'

test('a text is parted into sentences, each as it stands', () => {
  const words = 'Vi talte 3,5 pct. af alle. Hvor mange? Ingen!\n\nDet er nyt.'
  assert.deepEqual(sentencesIn({ text: words, language: 'da' }), [
    'Vi talte 3,5 pct. af alle.',
    'Hvor mange?',
    'Ingen!',
    'Det er nyt.',
  ])
  assert.deepEqual(sentencesIn({ text: ' ', language: 'da' }), [])
})
