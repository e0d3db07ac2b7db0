import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { journalActor } from './actor.ts'

const both: Actor = {
  kind: 'account',
  account: 'a1',
  roles: [
    { name: 'editor', plan: 'p1', organisation: 'dk:mfa' },
    { name: 'coordinator', plan: 'p1', organisation: null },
  ],
}

test('the journal keeps the part that was played, not who can play what', () => {
  assert.deepEqual(journalActor(both, ['coordinator', 'editor'], { plan: 'p1' }), {
    kind: 'account',
    account: 'a1',
    role: 'coordinator',
  })
  assert.deepEqual(journalActor(both, ['editor'], { plan: 'p1', organisation: 'dk:mfa' }), {
    kind: 'account',
    account: 'a1',
    role: 'editor',
    organisation: 'dk:mfa',
  })
})

test('a part in another plan is not the part that was played', () => {
  const elsewhere = journalActor(both, ['coordinator'], { plan: 'p2' })
  assert.deepEqual(elsewhere, { kind: 'account', account: 'a1' })
})

test('the installation and the public have no part', () => {
  assert.deepEqual(journalActor(system, ['coordinator']), { kind: 'system' })
  assert.deepEqual(journalActor(anonymous), { kind: 'public' })
})
