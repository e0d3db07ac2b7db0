import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decisionOf, meetingOn, pointAt } from '../governance.fixture.ts'
import { askedOf } from './asked-rules.ts'

const winter = meetingOn('2027-01-11')
const summer = meetingOn('2027-06-14', { id: 'summer', code: '2027-2' })
const nets = pointAt(1)
const balls = pointAt(2, { title: 'Balls' })
const grass = pointAt(1, { id: 'grass', meeting: 'summer', title: 'Grass' })
const told = pointAt(2, { id: 'told', meeting: 'summer', title: 'Told', proposal: '' })
const putOff = decisionOf({ id: 'put-off', item: balls.id, outcome: 'postponed' })
const record = {
  meetings: [summer, winter],
  items: [nets, balls, grass, told],
  decisions: [decisionOf(), putOff],
}

test('a meeting is asked its own proposals and what earlier meetings put off, with the day', () => {
  assert.deepEqual(askedOf(summer, summer.heldOn, record), [
    { item: grass, postponedOn: null },
    { item: balls, postponedOn: '2027-01-11' },
  ])
})

test('what a meeting put off itself it is asked still; what it decided, no more', () => {
  assert.deepEqual(askedOf(winter, winter.heldOn, record), [
    { item: balls, postponedOn: '2027-01-11' },
  ])
})

test('a point that the later meeting has taken up under its name is asked once', () => {
  const again = { ...balls, id: 'again', meeting: 'summer' }
  const asked = askedOf(summer, summer.heldOn, { ...record, items: [...record.items, again] })
  assert.deepEqual(
    asked.map(({ item }) => item.id),
    ['grass', 'again'],
  )
})

test('a postponement that another decision took the place of is not asked', () => {
  const decided = decisionOf({ id: 'later', item: balls.id, replaces: 'put-off' })
  const decisions = [{ ...putOff, isReplaced: true }, decided]
  assert.deepEqual(
    askedOf(summer, summer.heldOn, { ...record, decisions }).map(({ item }) => item.id),
    ['grass'],
  )
})
