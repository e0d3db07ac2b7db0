import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { paused, refused } from '#kernel/operations'
import { errorAt } from '../pages/frame.ts'
import { errorOf, idPart, refusedPage, sentenceOf } from './answers.ts'

const say = speaker('en')

test('a refusal becomes a sentence at its field, or above all where it has none', () => {
  const refusal = paused('too-many-attempts', 1)
  assert.equal(sentenceOf(say, refusal), 'Too many attempts. Wait one minute and try again.')
  assert.deepEqual(errorOf(say, refusal, { 'too-many-attempts': 'code' }), [
    { field: 'code', text: 'Too many attempts. Wait one minute and try again.' },
  ])
  assert.equal(errorOf(say, refusal)[0]?.field, null)
})

test('a pause is 429, every other refusal 422', () => {
  const pause = refusedPage(html``, paused('too-many-attempts', 15))
  assert.deepEqual([pause.status, pause.headers], [429, { 'retry-after': '900' }])
  assert.equal(refusedPage(html``, refused('role-held')).status, 422)
})

test('a field without an error has no words for one', () => {
  const errors = [{ field: 'name', text: 'Write it.' }]
  assert.deepEqual(errorAt(errors, 'name'), { error: 'Write it.' })
  assert.deepEqual(errorAt(errors, 'email'), {})
  assert.deepEqual(errorAt(undefined, 'email'), {})
})

test('only an id stands where a path asks for one', () => {
  const pattern = new RegExp(`^${idPart('id').slice(':id{'.length, -1)}$`)
  assert.match('0b8c6c1e-1c2d-4e5f-8a9b-0c1d2e3f4a5b', pattern)
  for (const other of ['', 'invite', "1' or '1", '0B8C6C1E-1C2D-4E5F-8A9B-0C1D2E3F4A5B'])
    assert.doesNotMatch(other, pattern)
})
