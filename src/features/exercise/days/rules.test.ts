import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { dayOf } from '#kernel/clock'
import { dayAfter, momentOf, refuseMove } from './rules.ts'

const zone = 'Europe/Copenhagen'
const movedAt = new Date('2031-05-05T22:59:00Z')
const june = { today: '2027-06-09', movedAt } as const

const after = (minutes: number) => new Date(movedAt.getTime() + minutes * 60_000)

test('a day begins at eight in the morning when it is moved, whatever the machine’s clock says', () => {
  assert.equal(momentOf(june, movedAt, zone).toISOString(), '2027-06-09T06:00:00.000Z')
})

test('its hours go on with the machine’s', () => {
  assert.equal(momentOf(june, after(95), zone).toISOString(), '2027-06-09T07:35:00.000Z')
})

test('it stands still at its end, however long nobody moves it', () => {
  const end = '2027-06-09T21:59:59.999Z'
  assert.equal(momentOf(june, after(16 * 60), zone).toISOString(), end)
  assert.equal(momentOf(june, after(1_000_000), zone).toISOString(), end)
})

test('a machine whose clock was put back does not take the morning back', () => {
  assert.equal(momentOf(june, after(-600), zone).toISOString(), '2027-06-09T06:00:00.000Z')
})

test('the moment never leaves the day and never goes back', () => {
  const minutes = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(minutes, fc.nat(5000), (start, more) => {
      const [one, other] = [
        momentOf(june, after(start), zone),
        momentOf(june, after(start + more), zone),
      ]
      assert.equal(dayOf(one, zone), june.today)
      assert.ok(other >= one)
    }),
  )
})

test('after a month’s last day comes the next month’s first, also when the clocks change', () => {
  assert.equal(dayAfter('2027-02-28', zone), '2027-03-01')
  assert.equal(dayAfter('2027-03-28', zone), '2027-03-29')
  assert.equal(dayAfter('2027-10-31', zone), '2027-11-01')
})

test('the day goes forward only, and not further than a year at once', () => {
  assert.equal(refuseMove('2027-06-09', '2027-06-10'), null)
  assert.equal(refuseMove('2027-06-09', '2028-06-09'), null)
  assert.equal(refuseMove('2027-06-09', '2027-06-09'), 'day-not-later')
  assert.equal(refuseMove('2027-06-09', '2027-06-08'), 'day-not-later')
  assert.equal(refuseMove('2027-06-09', '2072-06-09'), 'day-too-far')
})
