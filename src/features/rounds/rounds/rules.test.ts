import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { happened, round as aRound } from '#test/rounds'
import {
  closedAt,
  dueOn,
  isLate,
  openTo,
  faultsOf,
  faultsOfLines,
  refuseMove,
  refuseNote,
  statedLines,
} from './rules.ts'
import type { Round, RoundEvent, RoundLine } from './schema.ts'
import { roundEventKinds } from './schema.ts'

const at = new Date('2027-03-01T09:00:00Z')
const event = (kind: RoundEvent['kind'], given: Partial<RoundEvent> = {}) =>
  happened(kind, { at, ...given })
const round = (...events: RoundEvent[]) => aRound({ events })

test('the due day is the last one set, and the day itself is included', () => {
  assert.equal(dueOn(round()), '2027-02-28')
  const moved = round(event('due-moved', { dueOn: '2027-03-07', reason: { en: 'Illness.' } }))
  assert.equal(dueOn(moved), '2027-03-07')
  assert.equal(isLate(moved, new Date('2027-03-07T22:59:59Z'), 'Europe/Copenhagen'), false)
  assert.equal(isLate(moved, new Date('2027-03-07T23:00:00Z'), 'Europe/Copenhagen'), true)
  assert.equal(isLate(moved, new Date('2027-03-08T02:59:59Z'), 'America/Montevideo'), false)
})

test('readers read from the moment that the setting names', () => {
  assert.deepEqual(openTo(round()), ['reviewer'])
  assert.deepEqual(openTo(round(event('papers-sent'))), ['steering-member', 'reviewer'])
  const held = ['steering-member', 'reviewer', 'partner']
  assert.deepEqual(openTo(round(event('papers-sent'), event('meeting-held'))), held)
  assert.deepEqual(openTo(round(event('meeting-held'))), held)
})

test('papers, meeting and closing are noted once', () => {
  for (const kind of ['papers-sent', 'meeting-held', 'closed'] as const) {
    assert.equal(refuseNote(round(), kind), null)
    assert.equal(refuseNote(round(event(kind)), kind), `already-${kind}`)
  }
})

test('the due day moves to today or later, and not once the round is closed', () => {
  const move = (given: Round, to: '2027-02-01' | '2027-03-05') =>
    refuseMove(given, to, '2027-03-01')
  assert.equal(move(round(), '2027-03-05'), null)
  assert.equal(move(round(), '2027-02-01'), 'due-day-past')
  assert.equal(move(round(event('closed')), '2027-03-05'), 'round-closed')
  assert.deepEqual(closedAt(round(event('closed'))), at)
})

test('whatever happens, nobody who could read can no longer', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...roundEventKinds)), (kinds) => {
      let before = openTo(round())
      const events: RoundEvent[] = []
      for (const kind of kinds) {
        events.push(event(kind))
        const now = openTo(round(...events))
        assert.ok(before.every((role) => now.includes(role)))
        before = now
      }
    }),
  )
})

const known = {
  commitments: new Set(['c1', 'c2']),
  organisations: new Set(['dk:a', 'dk:b']),
  languages: ['en'],
}
const line = (
  organisation: string,
  commitment: string,
  part: RoundLine['part'] = 'contributor',
) => ({
  organisation,
  commitment,
  part,
})
const codeOf = (...lines: RoundLine[]) => faultsOfLines(lines, known)[0]?.code ?? null

test('one organisation leads a commitment, each reports on it once', () => {
  assert.equal(codeOf(line('dk:a', 'c1', 'lead'), line('dk:b', 'c1')), null)
  assert.equal(codeOf(line('dk:a', 'c1', 'lead'), line('dk:b', 'c1', 'lead')), 'two-leads')
  assert.equal(codeOf(line('dk:a', 'c1'), line('dk:a', 'c1', 'lead')), 'line-twice')
  assert.equal(codeOf(line('dk:a', 'c9')), 'commitment-unknown')
  assert.equal(codeOf(line('dk:x', 'c1')), 'organisation-unknown')
  assert.equal(codeOf(), 'no-lines')
})

test('all that is wrong with a round is told at once, each line by its place', () => {
  const faults = faultsOf(
    {
      plan: 'p1',
      code: '2027',
      period: '2026-13',
      dueOn: '2027-02-28',
      readers: round().readers,
      lines: [line('dk:a', 'c1', 'lead'), line('dk:b', ''), line('dk:b', 'c1', 'lead')],
    },
    { ...known, today: '2027-03-01', codes: new Set(['2027']) },
  )
  assert.deepEqual(
    faults.map(({ code, line: place }) => [code, place]),
    [
      ['round-exists', undefined],
      ['period-unreadable', undefined],
      ['due-day-past', undefined],
      ['line-without-commitment', 1],
      ['two-leads', 2],
    ],
  )
})

test('of those the plan states, the first leads; whoever cannot be asked is left out', () => {
  const keyOf = (code: string) => (code === 'un' ? undefined : `dk:${code}`)
  const stated = [
    { commitment: 'c1', organisations: ['un', 'a', 'b', 'a'] },
    { commitment: 'c2', organisations: [] },
    { commitment: 'c3', organisations: ['a'] },
  ]
  assert.deepEqual(statedLines(stated, [line('dk:b', 'c3')], keyOf), [
    { commitment: 'c1', lines: [line('dk:a', 'c1', 'lead'), line('dk:b', 'c1')] },
    { commitment: 'c2', lines: [] },
  ])
})
