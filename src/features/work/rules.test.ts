import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Role } from '#kernel/access'
import { anonymous } from '#kernel/access'
import { addressOf, placesOf } from './rules.ts'

const person = (...roles: Role[]): Actor => ({ kind: 'account', account: 'a1', roles })
const role = (name: Role['name'], organisation: string | null = null, plan: string | null = 'p1') =>
  ({ name, organisation, plan }) satisfies Role

const addresses = (actor: Actor) => placesOf(actor, ['p1', 'p2']).map((one) => addressOf('da', one))

test('an authority’s people are led to its desk, once though they have two parts', () => {
  const both = person(role('editor', 'dk:dema'), role('approver', 'dk:dema'))
  assert.deepEqual(addresses(both), ['/da/plans/p1/organisations/dema/desk'])
})

test('coordinators and readers are led to the rounds, coordinators to Word plans and meetings too, of every plan where the role is for all', () => {
  assert.deepEqual(addresses(person(role('reviewer'))), ['/da/plans/p1/rounds'])
  assert.deepEqual(addresses(person(role('coordinator', null, null))), [
    '/da/plans/p1/rounds',
    '/da/plans/p1/received',
    '/da/plans/p1/meetings',
    '/da/plans/p2/rounds',
    '/da/plans/p2/received',
    '/da/plans/p2/meetings',
    '/da/people',
  ])
})

test('administrators find people, auditors the journal, neither a plan', () => {
  assert.deepEqual(addresses(person(role('administrator', null, null))), ['/da/people'])
  assert.deepEqual(addresses(person(role('auditor', null, null))), ['/da/journal'])
})

test('alliance members and the public are led nowhere', () => {
  assert.deepEqual(addresses(person(role('alliance-member'))), [])
  assert.deepEqual(addresses(anonymous), [])
})
