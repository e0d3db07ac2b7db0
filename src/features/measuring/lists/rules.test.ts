import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureDrafts } from '#features/indicators'
import { emptied, reportKeyOf } from './rules.ts'

test('a list is a report whose code names the indicator', () => {
  assert.deepEqual(reportKeyOf({ plan: 'club', organisation: 'xx:board', indicator: 'players' }), {
    plan: 'club',
    organisation: 'xx:board',
    round: 'figures-players',
  })
})

test('every field of a list can be emptied, and nothing else', () => {
  const fields = ['observation.2026', 'target.end', 'baseline', 'definition.2', 'use.2026']
  for (const field of fields) {
    const value = emptied(field)
    assert.ok(value && figureDrafts.isFigureEntry(value), field)
    assert.ok(figureDrafts.isFigureField(field, value) && figureDrafts.isEmptyEntry(value), field)
  }
  assert.deepEqual(emptied('jump.players.2026'), { answer: null, sentence: '', correction: '' })
  assert.deepEqual(['did', 'observation.soon', ''].map(emptied), [undefined, undefined, undefined])
})
