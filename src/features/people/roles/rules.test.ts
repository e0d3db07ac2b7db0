import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Role } from '#kernel/access'
import { roleNames } from '#kernel/access'
import { needSecondFactor, refuseRole, sameRole } from './rules.ts'

const role = (name: Role['name'], plan: string | null, organisation: string | null): Role => ({
  name,
  plan,
  organisation,
})

const anyRole = fc
  .tuple(
    fc.constantFrom(...roleNames),
    fc.constantFrom(null, 'courts', 'youth'),
    fc.constantFrom(null, 'dk:green', 'dk:yard'),
  )
  .map(([name, plan, organisation]) => role(name, plan, organisation))

test('an editor edits in one plan, for one organisation', () => {
  assert.equal(refuseRole(role('editor', 'courts', 'dk:green')), null)
  assert.equal(refuseRole(role('editor', null, 'dk:green')), 'role-needs-plan')
  assert.equal(refuseRole(role('editor', 'courts', null)), 'role-needs-organisation')
})

test('an administrator is so everywhere and for nobody in particular', () => {
  assert.equal(refuseRole(role('administrator', null, null)), null)
  assert.equal(refuseRole(role('administrator', 'courts', null)), 'role-is-for-all-plans')
  assert.equal(refuseRole(role('administrator', null, 'dk:green')), 'role-has-no-organisation')
})

test('a coordinator coordinates one plan or all, for an organisation or none', () => {
  for (const plan of [null, 'courts'])
    for (const organisation of [null, 'dk:green'])
      assert.equal(refuseRole(role('coordinator', plan, organisation)), null)
})

test('whoever writes or signs does so for an organisation in a plan, whatever is asked for', () => {
  fc.assert(
    fc.property(anyRole, (asked) => {
      const speaks = ['editor', 'approver', 'partner', 'alliance-member'].includes(asked.name)
      if (refuseRole(asked) === null && speaks)
        assert.ok(asked.plan !== null && asked.organisation !== null)
    }),
  )
})

test('a role is the same in the same place, and there only', () => {
  fc.assert(
    fc.property(anyRole, anyRole, (one, other) => {
      assert.equal(sameRole(one, other), JSON.stringify(one) === JSON.stringify(other))
    }),
  )
})

test('approvers and coordinators need a second factor, nobody else does', () => {
  for (const name of roleNames)
    assert.equal(
      needSecondFactor([role(name, 'courts', null)]),
      name === 'approver' || name === 'coordinator',
    )
  assert.equal(needSecondFactor([]), false)
})
