import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from './actor.ts'
import { anonymous, hasRole, system } from './actor.ts'
import { anyOf, anyone, onlySystem, signedIn, withRole } from './policy.ts'

const editor: Actor = {
  kind: 'account',
  account: 'a1',
  roles: [{ name: 'editor', plan: 'p1', organisation: 'dk:mfa' }],
}

test('a role counts only in its own plan and organisation', () => {
  assert.equal(hasRole(editor, ['editor'], { plan: 'p1', organisation: 'dk:mfa' }), true)
  assert.equal(hasRole(editor, ['editor'], { plan: 'p2' }), false)
  assert.equal(hasRole(editor, ['editor'], { plan: 'p1', organisation: 'dk:mod' }), false)
  assert.equal(hasRole(editor, ['approver'], { plan: 'p1' }), false)
})

test('a role without a plan counts in every plan', () => {
  const coordinator: Actor = {
    kind: 'account',
    account: 'a2',
    roles: [{ name: 'coordinator', plan: null, organisation: null }],
  }
  assert.equal(withRole('coordinator')(coordinator, { plan: 'any' }), true)
})

test('neither the public nor the installation has roles', () => {
  assert.equal(hasRole(anonymous, ['editor']), false)
  assert.equal(hasRole(system, ['administrator']), false)
})

test('policies say who may', () => {
  assert.equal(anyone(anonymous, null), true)
  assert.equal(signedIn(anonymous, null), false)
  assert.equal(signedIn(editor, null), true)
  assert.equal(onlySystem(system, null), true)
  assert.equal(anyOf(onlySystem, signedIn)(editor, null), true)
  assert.equal(anyOf(onlySystem, signedIn)(anonymous, null), false)
})
