import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, roleNames, system } from '#kernel/access'
import * as policy from './policy.ts'

const plan = 'montes-agua'
const having = (name: RoleName, where: string | null = plan): Actor => ({
  kind: 'account',
  account: 'a',
  roles: [{ name, plan: where, organisation: 'uy:magua' }],
})

const allowed = (rule: (actor: Actor, subject: { plan: string }) => boolean) => [
  ...(rule(system, { plan }) ? ['system'] : []),
  ...(rule(anonymous, { plan }) ? ['public'] : []),
  ...roleNames.filter((name) => rule(having(name), { plan })),
]

test('plans are run by the installation and the coordinator, and nobody else reads a draft', () => {
  assert.deepEqual(allowed(policy.runPlan), ['system', 'coordinator'])
  assert.deepEqual(allowed(policy.readDraft), ['system', 'coordinator'])
})

test('who reports on what is the coordinator’s to say and for insiders to see', () => {
  assert.deepEqual(allowed(policy.assign), ['coordinator'])
  assert.deepEqual(allowed(policy.readAssignments), [
    'system',
    'coordinator',
    'editor',
    'approver',
    'steering-member',
    'reviewer',
  ])
})

test('a coordinator of another plan is nobody here; one of all plans is at home', () => {
  assert.equal(policy.runPlan(having('coordinator', 'other'), { plan }), false)
  assert.equal(policy.runPlan(having('coordinator', null), { plan }), true)
})

test('a record is opened by an approver of an organisation that it concerns, by nobody else', () => {
  const concerned = ['uy:forestal', 'uy:magua']
  assert.equal(policy.openRecord(having('approver'), { plan, concerned }), true)
  assert.equal(policy.openRecord(having('approver'), { plan, concerned: ['uy:forestal'] }), false)
  assert.equal(policy.openRecord(having('approver', 'other'), { plan, concerned }), false)
  assert.equal(policy.openRecord(having('approver'), { plan, concerned: [] }), false)
  for (const name of roleNames.filter((one) => one !== 'approver')) {
    assert.equal(policy.openRecord(having(name), { plan, concerned }), false)
  }
  assert.equal(policy.openRecord(system, { plan, concerned }), false)
})
