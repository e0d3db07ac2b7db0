import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aimed, measured, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { judgedOf } from './stored-rules.ts'

const said = saidOf(
  {
    baselines: [started('s', { value: '9' })],
    targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
    observations: [measured('a', { value: '9' }), measured('b', { about: '2025', value: '10' })],
  },
  '2026-06-01',
)
const word = {
  id: 'v',
  chain: 'v',
  replaces: null,
  organisation: 'club:board',
  indicator: 'players',
  about: '2025',
  verdict: 'behind',
  rule: 'on-track',
  language: 'en',
  sentence: 'Two posts are empty.',
  published_at: new Date('2026-03-01T12:00:00Z'),
} as const

test('what an authority said stands with its reason where the rule has come to say the same', () => {
  assert.equal(said[0]?.verdict, 'behind')
  assert.deepEqual(judgedOf(said, [word])?.judgements[0]?.overruled, {
    verdict: 'behind',
    rule: 'on-track',
    at: word.published_at,
    reason: { en: 'Two posts are empty.' },
  })
})

test('it stands with its day, too, where the rule has moved to a third verdict', () => {
  const moved = { ...word, verdict: 'ahead', rule: 'on-track' } as const
  assert.deepEqual(judgedOf(said, [moved])?.judgements[0]?.overruled, {
    verdict: 'ahead',
    rule: 'on-track',
    at: word.published_at,
    reason: { en: 'Two posts are empty.' },
  })
  const anew = { ...moved, id: 'w', replaces: 'v', verdict: 'reached', rule: 'behind' } as const
  assert.equal(judgedOf(said, [moved, anew])?.judgements[0]?.overruled?.verdict, 'reached')
  const other = { ...moved, about: '2024' }
  assert.equal(judgedOf(said, [other])?.judgements[0]?.overruled, null)
})
