import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { happened, round as aRound } from '#test/rounds'
import type { Letter } from '../notices/schema.ts'
import type { PlanVersion } from '../plan/schema.ts'
import { roundClosed, roundDueMoved, roundExtended, roundOpened } from './notices.ts'
import type { Round } from './schema.ts'

const version: PlanVersion = {
  plan: 'p1',
  version: 1,
  title: { en: 'The plan', da: 'Planen' },
  shortTitle: { en: 'The plan', da: 'Planen' },
  timeZone: 'Europe/Copenhagen',
  jurisdiction: 'dk',
  languages: ['en', 'da'],
}
const round = (...events: Round['events']): Round => aRound({ events })
const lines = [
  { organisation: 'dk:a', commitment: 'c-1', part: 'lead' },
  { organisation: 'dk:b', commitment: 'c-1', part: 'contributor' },
  { organisation: 'dk:a', commitment: 'c-2', part: 'lead' },
] as const

const moved = happened('due-moved', { dueOn: '2027-03-05', reason: { en: 'Snow.' } })
const extended = happened('extended', {
  dueOn: '2027-03-10',
  reason: { en: 'A flood.' },
  organisation: 'dk:b',
})
const told = (letters: readonly Letter[], language: Language = 'en') =>
  letters.map(({ to, subject, text }) => [
    to.organisation,
    subject(speaker(language)),
    text(speaker(language)),
  ])

test('each organisation that reports gets one letter, to its editors and approvers', () => {
  const letters = roundOpened(round(), version, lines)
  assert.deepEqual(
    letters.map(({ to, kind, what, path }) => ({ to, kind, what, path })),
    ['a', 'b'].map((code) => ({
      to: { roles: ['editor', 'approver'], plan: 'p1', organisation: `dk:${code}` },
      kind: 'opened',
      what: '',
      path: `/plans/p1/organisations/${code}/desk`,
    })),
  )
})

test('a letter about a new day says whose day it is, and why', () => {
  assert.deepEqual(told(roundDueMoved(round(extended, moved), version, lines)), [
    [
      'dk:a',
      'The plan: a new due day in round 2027',
      'The report for 2026 is now due on 5 March 2027, that day included. The coordinator’s reason: Snow.',
    ],
    [
      'dk:b',
      'The plan: a new due day in round 2027',
      'The report for 2026 is now due on 10 March 2027, that day included. The coordinator’s reason: Snow.',
    ],
  ])
  assert.deepEqual(told(roundExtended(round(moved, extended), version, 'dk:b'), 'da'), [
    [
      'dk:b',
      'Planen: I har frist til 10. marts 2027 i statusrunde 2027',
      'Jeres indberetning for 2026 har nu frist 10. marts 2027, dagen med. Koordinatorens begrundelse: A flood.',
    ],
  ])
})

test('moved twice, the day is told twice; opening and closing once', () => {
  const whats = (letters: readonly Letter[]) => new Set(letters.map(({ what }) => what))
  const first = whats(roundDueMoved(round(moved), version, lines))
  const second = whats(roundDueMoved(round(moved, moved), version, lines))
  assert.deepEqual([...first, ...second], ['1', '2'])
  assert.deepEqual([...whats(roundClosed(round(moved, moved), version, lines))], [''])
})
