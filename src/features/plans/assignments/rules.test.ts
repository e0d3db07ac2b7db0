import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { CommitmentRecord } from '../sections/schema.ts'
import type { AssignmentPart, ReportingAssignment } from './rules.ts'
import { changesFor, proposeMoves, refuseAssignment, stays, unconfirmed } from './rules.ts'

const commitment = (id: string, changes: Partial<CommitmentRecord> = {}): CommitmentRecord =>
  Object.assign(
    {
      id,
      number: id,
      kind: 'listed' as const,
      title: { es: id },
      summary: { es: id },
      wording: 'ours' as const,
      responsibilities: [],
      related: [],
      indicators: [],
    },
    changes,
  )

const assignment = (
  organisation: string,
  on: string,
  part: AssignmentPart = 'lead',
): ReportingAssignment => ({
  id: `${organisation}-${on}`,
  plan: 'montes-agua',
  commitment: on,
  organisation,
  part,
  validFrom: new Date('2026-01-01T00:00:00Z'),
  validTo: null,
})

const told = (
  assignments: readonly ReportingAssignment[],
  before: readonly CommitmentRecord[],
  after: readonly CommitmentRecord[],
) =>
  proposeMoves(assignments, before, after).map(
    ({ assignment: { id }, change, proposed }) =>
      `${id} ${change}: ${proposed.map((place) => `${place.commitment} ${place.part}`).join(', ')}`,
  )

const a = commitment('a')
const b = commitment('b')

test('a version that leaves a commitment as it is touches no assignment', () => {
  assert.deepEqual(told([assignment('x', 'a')], [a, b], [a, commitment('b', { number: '2' })]), [])
})

test('on a commitment that only changed, who reports is proposed to stay', () => {
  const changed = commitment('a', { title: { es: 'otro' } })
  assert.deepEqual(told([assignment('x', 'a')], [a], [changed]), ['x-a changed: a lead'])
})

test('a split takes everyone along to each part', () => {
  const after = [commitment('a', { replacedBy: ['b', 'c'] }), b, commitment('c')]
  assert.deepEqual(told([assignment('x', 'a'), assignment('y', 'a', 'contributor')], [a], after), [
    'x-a ended: b lead, c lead',
    'y-a ended: b contributor, c contributor',
  ])
})

test('a merger has one lead, and nobody twice', () => {
  const after = [
    commitment('a', { replacedBy: ['c'] }),
    commitment('b', { replacedBy: ['c'] }),
    commitment('c'),
  ]
  const assignments = [assignment('x', 'a'), assignment('x', 'b', 'contributor'), assignment('y', 'b')]
  assert.deepEqual(told(assignments, [a, b], after), [
    'x-a ended: c lead',
    'x-b ended: ',
    'y-b ended: c contributor',
  ])
})

test('a successor that was replaced itself leads on to what holds, and a circle nowhere', () => {
  const chain = [commitment('a', { replacedBy: ['b'] }), commitment('b', { replacedBy: ['c'] })]
  const assignments = [assignment('x', 'a')]
  assert.deepEqual(told(assignments, [a], [...chain, commitment('c')]), ['x-a ended: c lead'])
  const circle = [commitment('a', { replacedBy: ['b'] }), commitment('b', { replacedBy: ['a'] })]
  assert.deepEqual(told(assignments, [a], circle), ['x-a ended: '])
})

test('what was dropped leaves nothing to report on', () => {
  const dropped = commitment('a', { endedBy: { es: 'Decisión de la mesa' } })
  assert.deepEqual(told([assignment('x', 'a')], [a], [dropped]), ['x-a ended: '])
})

test('whatever is proposed could be assigned: one lead, no organisation twice', () => {
  const ids = ['a', 'b', 'c', 'd'] as const
  const assigned = fc.uniqueArray(
    fc.record({
      on: fc.constantFrom(...ids),
      organisation: fc.constantFrom('x', 'y', 'z'),
    }),
    { selector: ({ on, organisation }) => `${organisation}-${on}` },
  )
  const successors = fc.record(
    Object.fromEntries(ids.map((id) => [id, fc.option(fc.subarray([...ids], { minLength: 1 }))])),
  )
  fc.assert(
    fc.property(assigned, successors, (given, replaced) => {
      const led = new Set<string>()
      const assignments = given.map(({ on, organisation }) => {
        const part = led.has(on) ? 'contributor' : 'lead'
        led.add(on)
        return assignment(organisation, on, part)
      })
      const after = ids.map((id) => {
        const by = replaced[id]?.filter((other) => other !== id)
        return by && by.length > 0 ? commitment(id, { replacedBy: by }) : commitment(id)
      })
      const moves = proposeMoves(assignments, ids.map((id) => commitment(id)), after)
      const leaving = new Set(moves.flatMap(({ assignment: { id }, change }) => change === 'ended' ? [id] : []))
      const standing = assignments.filter(({ id }) => !leaving.has(id))
      for (const { assignment: { organisation }, proposed, change } of moves) {
        for (const place of change === 'ended' ? proposed : []) {
          assert.equal(refuseAssignment({ ...place, organisation }, standing), null)
          standing.push(assignment(organisation, place.commitment, place.part))
        }
      }
    }),
  )
})

test('a commitment has one lead, and an organisation reports on it once', () => {
  const there = [assignment('x', 'a')]
  const wish = (organisation: string, part: AssignmentPart) => ({ commitment: 'a', organisation, part })
  assert.equal(refuseAssignment(wish('y', 'contributor'), there), null)
  assert.equal(refuseAssignment(wish('y', 'lead'), there)?.refused, 'has-a-lead')
  assert.equal(refuseAssignment(wish('x', 'contributor'), there)?.refused, 'already-assigned')
  const past = [{ ...assignment('x', 'a'), validTo: new Date('2026-02-01T00:00:00Z') }]
  assert.equal(refuseAssignment(wish('x', 'lead'), past), null)
})

test('what has not been confirmed is still open', () => {
  const moves = proposeMoves([assignment('x', 'a'), assignment('y', 'b')], [a, b], [])
  const open = unconfirmed(moves, new Map([['x-a', []]]))
  assert.deepEqual(
    open.map(({ assignment: { id } }) => id),
    ['y-b'],
  )
})

test('an assignment stays where its own place is among the successors', () => {
  assert.equal(stays(assignment('x', 'a'), [{ commitment: 'a', part: 'lead' }]), true)
  assert.equal(stays(assignment('x', 'a'), [{ commitment: 'a', part: 'contributor' }]), false)
  assert.equal(stays(assignment('x', 'a'), []), false)
})

test('who is named anew begins, what it contradicts ends, everything else stays', () => {
  const standing = [
    assignment('dk:a', 'c1'),
    assignment('dk:b', 'c1', 'contributor'),
    assignment('dk:c', 'c2'),
  ]
  const named = (organisation: string, part: AssignmentPart) =>
    ({ commitment: 'c1', organisation, part })
  assert.deepEqual(changesFor([named('dk:a', 'lead')], standing), { ends: [], begins: [] })
  const { ends, begins } = changesFor([named('dk:b', 'lead'), named('dk:d', 'contributor')], standing)
  assert.deepEqual(
    ends.map(({ organisation }) => organisation),
    ['dk:a', 'dk:b'],
  )
  assert.deepEqual(begins, [named('dk:b', 'lead'), named('dk:d', 'contributor')])
})
