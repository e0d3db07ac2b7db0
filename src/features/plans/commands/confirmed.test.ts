import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { readConfirmed } from './confirmed.ts'

const id = '00000000-0000-4000-8000-000000000001'

test('without a word nothing is confirmed; with --confirm what is proposed', () => {
  assert.equal(readConfirmed({ confirm: false, move: [] }), null)
  assert.equal(readConfirmed({ confirm: true, move: [] }), 'as-proposed')
})

test('a move names an assignment and its places, or no place', () => {
  const move = [`${id}=c-1:lead,c-2:contributor`, `${id}=`]
  assert.deepEqual(readConfirmed({ confirm: false, move }), [
    {
      assignment: id,
      successors: [
        { commitment: 'c-1', part: 'lead' },
        { commitment: 'c-2', part: 'contributor' },
      ],
    },
    { assignment: id, successors: [] },
  ])
})

test('what cannot be read is refused as it was given', () => {
  for (const given of ['', id, '=c-1:lead', `${id}=c-1`, `${id}=c-1:owner`, `${id}=a=b`, `${id}=,`]) {
    assert.deepEqual(readConfirmed({ confirm: false, move: [given] }), {
      refused: 'move-unreadable',
      values: { given },
    })
  }
  assert.ok(isRefused(readConfirmed({ confirm: true, move: [`${id}=`] })))
})
