import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meetingOn } from '../governance.fixture.ts'
import {
  inOrder,
  isAgendaOpen,
  meantBy,
  nextCode,
  refuseMeetingMove,
  refuseMeetingNote,
  stageOf,
  stateOf,
} from './rules.ts'
import type { MeetingEvent } from './schema.ts'

const event = (kind: MeetingEvent['kind']): MeetingEvent => ({
  kind,
  heldOn: null,
  reason: null,
  at: new Date('2027-01-11T12:00:00Z'),
})
const announced = meetingOn('2027-04-12')
const sent = meetingOn('2027-04-12', { events: [event('papers-sent')] })
const held = meetingOn('2027-04-12', { events: [event('papers-sent'), event('held')] })

test('a meeting is announced, its papers are sent, it is held; then its agenda is open', () => {
  assert.deepEqual([announced, sent, held].map(stateOf), ['announced', 'papers-sent', 'held'])
  assert.deepEqual([announced, sent, held].map(isAgendaOpen), [false, true, true])
})

test('a meeting is prepared before its day, minuted from its day on, and over once it was held', () => {
  const stages = (['2027-04-11', '2027-04-12', '2027-05-01'] as const).map((today) =>
    [announced, held].map((meeting) => stageOf(meeting, today)),
  )
  assert.deepEqual(stages, [
    ['ahead', 'over'],
    ['minutes', 'over'],
    ['minutes', 'over'],
  ])
})

test('a round speaks of the meeting whose day lies nearest, never of one that is announced afterwards', () => {
  const dated = (heldOn: '2027-04-12' | '2027-09-21', announcedAt: string) => {
    const at = new Date(announcedAt)
    const event = { kind: 'dated', heldOn, reason: null, at } as const
    return meetingOn(heldOn, { announcedAt: at, events: [event] })
  }
  const spring = dated('2027-04-12', '2027-03-01T09:00:00Z')
  const autumn = dated('2027-09-21', '2027-03-01T09:00:00Z')
  const said = { kind: 'held', at: new Date('2027-04-13T08:00:00Z') } as const
  assert.equal(meantBy(said, [autumn, spring]), spring)
  assert.equal(meantBy(said, [dated('2027-04-12', '2027-04-14T09:00:00Z')]), undefined)
  const over = {
    ...spring,
    events: [...spring.events, { ...event('held'), at: spring.announcedAt }],
  }
  assert.equal(meantBy(said, [autumn, over]), autumn)
  const moved = [
    ...autumn.events,
    { ...event('dated'), heldOn: '2027-04-13', at: said.at } as const,
  ]
  assert.equal(meantBy(said, [spring, { ...autumn, events: moved }])?.id, autumn.id)
})

test('a code is the year and the next number in it, whatever is missing in between', () => {
  assert.equal(nextCode('2027-04-12', []), '2027-1')
  assert.equal(nextCode('2027-04-12', ['2027-1', '2026-9', '2027-4']), '2027-5')
})

test('a meeting that was held is moved no more, and none is moved to its own day', () => {
  assert.equal(refuseMeetingMove(announced, '2027-05-01'), null)
  assert.equal(refuseMeetingMove(announced, '2027-04-12'), 'meeting-same-day')
  assert.equal(refuseMeetingMove(held, '2027-05-01'), 'meeting-held')
})

test('papers are sent once and before it is held; it is held once and not before its day', () => {
  const noted = (
    meeting: typeof held,
    kind: 'papers-sent' | 'held',
    today = '2027-04-12' as const,
  ) => refuseMeetingNote(meeting, kind, today)
  assert.equal(noted(announced, 'papers-sent'), null)
  assert.equal(noted(sent, 'papers-sent'), 'meeting-papers-sent-already')
  assert.equal(
    noted(meetingOn('2027-04-12', { events: [event('held')] }), 'papers-sent'),
    'meeting-held',
  )
  assert.equal(noted(sent, 'held'), null)
  assert.equal(noted(held, 'held'), 'meeting-held-already')
  assert.equal(refuseMeetingNote(sent, 'held', '2027-04-11'), 'meeting-ahead')
})

test('what is ahead stands first, the nearest first, then what was held, the newest first', () => {
  const events = [event('held')]
  const [far, near] = [meetingOn('2028-01-11'), meetingOn('2027-06-11')]
  const [old, newer] = [meetingOn('2025-01-11', { events }), meetingOn('2026-01-11', { events })]
  assert.deepEqual(inOrder([old, far, newer, near]), [near, far, newer, old])
})
