import assert from 'node:assert/strict'
import { test } from 'node:test'
import { people } from '../cast/people.ts'
import type { AuthorityCode } from '../cast/people.ts'
import { reporting } from './assignments.ts'
import { momentAt } from './calendar.ts'
import { history } from './deeds.ts'
import type { RoundCode } from './told.ts'
import { readTold } from './told.ts'

const told: readonly (readonly [RoundCode, AuthorityCode])[] = [
  ['2026', 'mfa'],
  ['2026', 'mod'],
  ['2026', 'dnp'],
  ['2026', 'dema'],
  ['2026', 'mege'],
  ['2026', 'dis'],
  ['2027', 'mfa'],
  ['2027', 'mod'],
  ['2027', 'dnp'],
  ['2027', 'dema'],
  ['2027', 'mege'],
]

const assignedTo = (authority: AuthorityCode): readonly string[] =>
  Object.entries(reporting).flatMap(([commitment, codes]) =>
    codes.includes(authority) ? [commitment] : [],
  )

test('each authority says something of each commitment that it reports on, and of no other', () => {
  for (const [round, authority] of told) {
    const commitments = readTold(round, authority).map(({ commitment }) => commitment)
    assert.deepEqual(
      commitments.toSorted(),
      assignedTo(authority).toSorted(),
      `${round} ${authority}`,
    )
  }
})

test('a status is said by whoever leads, and by nobody else', () => {
  for (const [round, authority] of told)
    for (const { commitment, status } of readTold(round, authority)) {
      const leads = reporting[commitment]?.[0] === authority
      assert.equal(status !== undefined, leads, `${round} ${authority} ${commitment}`)
    }
})

test('what is in trouble says what stands in the way', () => {
  const troubled = ['at-risk', 'delayed', 'stopped']
  for (const [round, authority] of told)
    for (const line of readTold(round, authority))
      if (troubled.includes(line.status ?? ''))
        assert.ok(line.challenges, `${round} ${authority} ${line.commitment}`)
})

test('the history goes forward only', () => {
  const moments = history().map(({ when }) => momentAt(when).moment.getTime())
  assert.deepEqual(
    moments,
    moments.toSorted((a, b) => a - b),
  )
})

test('everyone who does something is in the cast', () => {
  const known = new Set(people.map(({ email }) => email))
  for (const { by, what } of history()) assert.ok(by === null || known.has(by), what)
})

test('nobody in the cast has an address that exists', () => {
  for (const { email } of people) assert.match(email, /@[a-z-]+\.example$/)
  assert.equal(new Set(people.map(({ email }) => email)).size, people.length)
})

test('a moment of the history is read in the plan’s zone, in summer and in winter', () => {
  assert.equal(momentAt('2027-02-27 22:04').moment.toISOString(), '2027-02-27T21:04:00.000Z')
  assert.equal(momentAt('2027-06-02 09:00').moment.toISOString(), '2027-06-02T07:00:00.000Z')
  assert.throws(() => momentAt('2027-02-30 09:00'), RangeError)
})
