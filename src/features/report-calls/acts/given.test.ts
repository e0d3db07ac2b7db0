import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deeds } from './deeds.ts'
import { asked, sentBy } from './given.ts'

const place = { plan: 'club', round: '2027', organisation: 'green' }

test('a command asks for a code where the call does, and nowhere else', () => {
  const coded = deeds.filter(({ input }) => 'code' in input.shape).map(({ name }) => name)
  assert.deepEqual(
    deeds.filter(({ name }) => asked(name).takesCode).map(({ name }) => name),
    coded,
  )
})

test('options become what a call of the same act would send', () => {
  assert.deepEqual(sentBy('send', { ...place, seen: '1.0' }), { seen: '1.0' })
  assert.deepEqual(sentBy('ask', { ...place, commitment: 'c-1', field: 'did', text: 'Why?' }), {
    commitment: 'c-1',
    field: 'did',
    text: 'Why?',
  })
  assert.deepEqual(sentBy('consent', { ...place, 'leave-out': [], code: '1' }), {
    code: '1',
    leftOut: [],
  })
})

test('who publishes agrees only when he says so', () => {
  const publish = (given: object) => sentBy('publish', { ...place, code: '1', ...given })
  assert.deepEqual(publish({ 'leave-out': [], consent: false }), { code: '1' })
  assert.deepEqual(publish({ 'leave-out': [], consent: true }), { code: '1', leftOut: [] })
  assert.deepEqual(publish({ 'leave-out': ['c-1'], consent: false }), {
    code: '1',
    leftOut: ['c-1'],
  })
})

test('exactly one thing is withdrawn by a command', () => {
  const target = (given: object) =>
    sentBy('withdraw', { ...place, ground: 'law', code: '1', ...given })['target']
  assert.deepEqual(target({ fact: 'f-1' }), { kind: 'fact', fact: 'f-1' })
  assert.deepEqual(target({ file: 'd' }), { kind: 'file', digest: 'd' })
  assert.deepEqual(target({ edition: '2' }), { kind: 'edition', number: 2 })
  assert.deepEqual(target({ commitment: 'c-1' }), { kind: 'line', commitment: 'c-1' })
  assert.equal(target({}), undefined)
  assert.equal(target({ fact: 'f-1', edition: '2' }), undefined)
})
