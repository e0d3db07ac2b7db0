import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, RoleName } from '#kernel/access'
import { anonymous, system } from '#kernel/access'
import { zoneFor } from './zones.ts'

const plans = [
  { id: 'courts', title: { en: 'Courts' }, timeZone: 'Europe/Copenhagen' },
  { id: 'agua', title: { es: 'Agua' }, timeZone: 'America/Montevideo' },
]

const person = (...held: readonly (readonly [RoleName, string | null])[]): Actor => ({
  kind: 'account',
  account: 'a1',
  roles: held.map(([name, plan]) => ({ name, plan, organisation: null })),
})

test('whoever works in a plan reads the time of that plan’s zone', () => {
  assert.equal(zoneFor(person(['editor', 'agua']), plans), 'America/Montevideo')
  assert.equal(
    zoneFor(person(['editor', 'agua'], ['partner', 'courts']), plans),
    'America/Montevideo',
  )
  assert.equal(zoneFor(person(['auditor', null], ['partner', 'agua']), plans), 'America/Montevideo')
})

test('whoever works in none, or in all, reads that of the first plan there is', () => {
  const others = [person(), person(['administrator', null]), person(['editor', 'gone']), system]
  for (const actor of [...others, anonymous])
    assert.equal(zoneFor(actor, plans), 'Europe/Copenhagen')
})

test('before there is a plan the time is told in UTC, whatever the machine thinks', () => {
  assert.equal(zoneFor(person(['administrator', null]), []), 'UTC')
})
