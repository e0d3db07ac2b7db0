import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Actor, Role } from '#kernel/access'
import { anonymous, roleNames, system } from '#kernel/access'
import { closePerson, seePeople, seePerson, setRole } from './policy.ts'

const anyRole = fc
  .tuple(
    fc.constantFrom(...roleNames),
    fc.constantFrom(null, 'courts', 'youth'),
    fc.constantFrom(null, 'dk:green'),
  )
  .map(([name, plan, organisation]): Role => ({ name, plan, organisation }))

const anyRoles = fc.array(anyRole, { maxLength: 4 })
const playing = (roles: readonly Role[]): Actor => ({ kind: 'account', account: 'a', roles })

const administers = (roles: readonly Role[]) => roles.some(({ name }) => name === 'administrator')
const coordinates = (roles: readonly Role[], plan: string | null) =>
  roles.some((one) => one.name === 'coordinator' && (one.plan === null || one.plan === plan))

test('only administrators, and coordinators of the plan, give or end a role', () => {
  fc.assert(
    fc.property(anyRoles, anyRole, (held, role) => {
      const may = setRole(playing(held), role)
      const expected =
        administers(held) || (role.name !== 'administrator' && coordinates(held, role.plan))
      assert.equal(may, expected)
    }),
  )
})

test('whoever coordinates one plan gives no role in another, nor in all', () => {
  const coordinator = playing([{ name: 'coordinator', plan: 'courts', organisation: null }])
  const editor = { name: 'editor', organisation: 'dk:green' } as const
  assert.equal(setRole(coordinator, { ...editor, plan: 'courts' }), true)
  assert.equal(setRole(coordinator, { ...editor, plan: 'youth' }), false)
  const every = { name: 'coordinator', plan: null, organisation: null } as const
  assert.equal(setRole(coordinator, every), false)
})

test('the public does none of it, the installation all', () => {
  fc.assert(
    fc.property(anyRole, anyRoles, (role, roles) => {
      assert.equal(setRole(anonymous, role), false)
      assert.equal(seePeople(anonymous, null), false)
      assert.equal(seePerson(anonymous, roles), false)
      assert.equal(closePerson(anonymous, roles), false)
      assert.equal(setRole(system, role) && seePerson(system, roles), true)
      assert.equal(closePerson(system, roles), true)
    }),
  )
})

test('nobody closes whom he could not strip of every role, nor sees whom he has no part with', () => {
  fc.assert(
    fc.property(anyRoles, anyRoles, (held, theirs) => {
      const actor = playing(held)
      if (closePerson(actor, theirs) && !administers(held)) {
        assert.ok(theirs.length > 0 && theirs.every((role) => setRole(actor, role)))
        assert.ok(seePerson(actor, theirs))
      }
      if (seePerson(actor, theirs)) assert.ok(seePeople(actor, null))
    }),
  )
})
