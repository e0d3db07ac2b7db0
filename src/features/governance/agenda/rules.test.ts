import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { pointAt } from '../governance.fixture.ts'
import { moved, refuseItem, refuseRewriting, standing } from './rules.ts'
import { wordingOf } from './wording.ts'

const whole = {
  title: 'Nets',
  proposal: 'Buy nets.',
  owner: 'club:grounds',
  dueOn: '2027-06-01',
  otherwise: '',
} as const

test('a point has a title, and an owner and a day only where something is proposed', () => {
  const refused = (given: Partial<Parameters<typeof refuseItem>[0]>) =>
    refuseItem({ ...whole, ...given }, '2027-01-11')
  assert.equal(refused({}), null)
  assert.equal(refused({ title: '' }), 'point-title-missing')
  assert.equal(refused({ title: 'n'.repeat(201) }), 'point-title-long')
  assert.equal(refused({ proposal: 'n'.repeat(4_001) }), 'point-proposal-long')
  assert.equal(refused({ otherwise: 'n'.repeat(1_001) }), 'point-otherwise-long')
  assert.equal(refused({ proposal: '' }), 'point-proposal-missing')
  assert.equal(refused({ proposal: '', owner: null, dueOn: null }), null)
  assert.equal(refused({ dueOn: '2027-01-10' }), 'decision-day-before-meeting')
})

test('an agenda is read in its order, without what was taken off it', () => {
  const [one, two, off] = [pointAt(1), pointAt(2), pointAt(3, { isOff: true })]
  assert.deepEqual(standing([off, two, one]), [one, two])
})

test('a point changes places with its neighbour, over those that are off; at an end nothing moves', () => {
  const [one, off, three] = [pointAt(1), pointAt(2, { isOff: true }), pointAt(3)]
  assert.deepEqual(moved([one, off, three], 'point-3', -1), [
    { ...three, position: 1 },
    { ...one, position: 3 },
  ])
  assert.deepEqual(moved([one, off, three], 'point-1', -1), [])
  assert.deepEqual(moved([one, off, three], 'point-9', 1), [])
})

test('however points move, each place is held by one of them', () => {
  const moves = fc.array(
    fc.record({ at: fc.integer({ min: 1, max: 5 }), by: fc.constantFrom(-1, 1) }),
  )
  fc.assert(
    fc.property(moves, (steps) => {
      let points = [1, 2, 3, 4, 5].map((position) => pointAt(position))
      for (const { at, by } of steps) {
        const changed = moved(points, `point-${at}`, by === 1 ? 1 : -1)
        points = points.map((point) => changed.find(({ id }) => id === point.id) ?? point)
      }
      assert.deepEqual(new Set(points.map(({ position }) => position)), new Set([1, 2, 3, 4, 5]))
    }),
  )
})

test('a point is rewritten by whoever has read it as it stands, wherever it stands on the agenda', () => {
  const item = pointAt(1)
  const seen = wordingOf(item)
  const refused = (given: Partial<typeof item>, isWritable = true) =>
    refuseRewriting({ ...item, ...given }, { isWritable, seen })
  assert.equal(refused({ position: 3, at: new Date('2027-02-01T10:00:00Z') }), null)
  assert.equal(refused({ proposal: 'Buy balls.' }), 'point-otherwise-meanwhile')
  assert.equal(refused({}, false), 'point-settled')
  assert.equal(refused({ isOff: true }, false), 'point-off')
})
