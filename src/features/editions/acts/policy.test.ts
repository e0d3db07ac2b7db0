import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, roleNames, system } from '#kernel/access'
import { enter, mayDo, withdraw, workHere, write } from './policy.ts'
import { acts } from './rules.ts'

const report = { plan: 'p1', organisation: 'dk:dema' }
const person = (name: RoleName, organisation: string | null, plan = 'p1'): Actor => ({
  kind: 'account',
  account: 'a1',
  roles: [{ name, plan, organisation }],
})

const who = (may: (actor: Actor, subject: typeof report) => boolean) =>
  roleNames.filter((name) => may(person(name, 'dk:dema'), report))

test('each act is done by those of the table', () => {
  assert.deepEqual(Object.fromEntries(acts.map((act) => [act, who(mayDo[act])])), {
    send: ['editor'],
    'take-back': ['editor'],
    return: ['approver'],
    sign: ['approver'],
    'hand-in': ['editor', 'approver'],
    ask: ['coordinator'],
    answer: ['editor'],
    take: ['coordinator'],
    consent: ['approver'],
    publish: ['coordinator', 'approver'],
    revise: ['editor'],
  })
})

test('editors write; the owner’s approver and the coordinator withdraw', () => {
  assert.deepEqual(who(write), ['editor'])
  assert.deepEqual(who(withdraw), ['coordinator', 'approver'])
  assert.deepEqual(who(workHere), ['editor', 'approver'])
})

test('an organisation’s address is entered by its own people and by those with a part in the whole plan', () => {
  assert.deepEqual(who(enter), [
    'coordinator',
    'editor',
    'approver',
    'steering-member',
    'partner',
    'reviewer',
  ])
  assert.equal(enter(person('editor', 'dk:mfa'), report), false)
})

test('nobody acts for another organisation, in another plan, as the public or as the system', () => {
  for (const act of acts) {
    for (const name of roleNames) {
      const outside = mayDo[act](person(name, 'dk:mfa'), report)
      assert.equal(outside, name === 'coordinator' && mayDo[act](person(name, 'dk:dema'), report))
      assert.equal(mayDo[act](person(name, 'dk:dema', 'p2'), report), false)
    }
    assert.equal(mayDo[act](anonymous, report), false)
    assert.equal(mayDo[act](system, report), false)
  }
})
