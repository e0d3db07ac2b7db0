import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linkEnd, refuseLink } from './rules.ts'
import type { Link } from './schema.ts'

const made = new Date('2027-03-01T08:00:00Z')
const link: Link = {
  id: 'l1',
  kind: 'invitation',
  email: 'ada@club.example',
  account: null,
  roles: [],
  language: 'en',
  createdAt: made,
  expiresAt: linkEnd('invitation', made),
  usedAt: null,
  endedAt: null,
}
const later = (minutes: number) => new Date(made.getTime() + minutes * 60_000)

test('an invitation waits fourteen days, a first link seven, a new password an hour', () => {
  assert.deepEqual(linkEnd('invitation', made), later(14 * 24 * 60))
  assert.deepEqual(linkEnd('first', made), later(7 * 24 * 60))
  assert.deepEqual(linkEnd('reset', made), later(60))
})

test('a link opens until it is used, taken back or too old', () => {
  assert.equal(refuseLink(link, 'invitation', later(1)), null)
  assert.equal(refuseLink(undefined, 'invitation', later(1)), 'link-unknown')
  assert.equal(refuseLink({ ...link, usedAt: later(1) }, 'invitation', later(2)), 'link-used')
  assert.equal(refuseLink({ ...link, endedAt: later(1) }, 'invitation', later(2)), 'link-ended')
  assert.equal(refuseLink(link, 'invitation', link.expiresAt), 'link-expired')
})

test('a link of one kind opens no other door', () => {
  const kinds = ['first', 'invitation', 'reset'] as const
  fc.assert(
    fc.property(fc.constantFrom(...kinds), fc.constantFrom(...kinds), (kind, door) => {
      const refusal = refuseLink({ ...link, kind }, door, later(1))
      assert.equal(refusal, kind === door ? null : 'link-unknown')
    }),
  )
})

test('what does not open once does not open later', () => {
  const moment = fc.integer({ min: 0, max: 30 * 24 * 60 }).map(later)
  fc.assert(
    fc.property(fc.option(moment), fc.option(moment), moment, moment, (used, ended, one, two) => {
      const [first, second] = one <= two ? [one, two] : [two, one]
      const changed = { ...link, usedAt: used, endedAt: ended }
      if (refuseLink(changed, 'invitation', first) !== null)
        assert.notEqual(refuseLink(changed, 'invitation', second), null)
    }),
  )
})
