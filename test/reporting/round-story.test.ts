import assert from 'node:assert/strict'
import { test } from 'node:test'
import { read } from '#kernel/db'
import { readJournal } from '#kernel/journal'
import { planOperations } from '#features/plans'
import type { RoundLine } from '#features/rounds'
import { roundOperations, roundRules } from '#features/rounds'
import { openWorld, plan } from './cast.ts'
import { done, lines, openTheRound, outcome, round, roundToOpen } from './thread.ts'

const world = await openWorld()
const coordinator = () => world.visit('coordinator')
const sorted = (found: readonly RoundLine[]) =>
  found
    .map(({ organisation, commitment, part }) => `${commitment} ${organisation} ${part}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
const opening = (given: object) =>
  outcome(roundOperations.openRound(coordinator(), { ...roundToOpen, ...given }))

test('what cannot be a round is refused by its reason, and nothing is kept', async () => {
  const line = lines[0]
  assert.equal(await opening({ code: 'spring' }), 'round-code')
  assert.equal(await opening({ period: '2026-13' }), 'period-unreadable')
  assert.equal(await opening({ dueOn: '28.2.2027' }), 'due-day-unreadable')
  assert.equal(await opening({ dueOn: '2027-01-10' }), 'due-day-past')
  assert.equal(await opening({ lines: [] }), 'no-lines')
  assert.equal(await opening({ lines: [line, line] }), 'line-twice')
  assert.equal(await opening({ lines: [{ ...line, commitment: 'c-9-09' }] }), 'commitment-unknown')
  assert.equal(
    await opening({ lines: [{ ...line, organisation: 'uy:x' }] }),
    'organisation-unknown',
  )
  assert.deepEqual((await roundOperations.listPlanRounds(coordinator(), plan)).rounds, [])
})

test('opened, its editors and approvers are told, each organisation of its own', async () => {
  await openTheRound(world)
  assert.deepEqual(world.mails.map(({ to }) => to).toSorted(), [
    'approver@montes.example',
    'both@montes.example',
    'editor@montes.example',
    'hr@montes.example',
    'magua-approver@montes.example',
    'magua-editor@montes.example',
  ])
  assert.equal(await opening({}), 'round-exists')
})

test('who reports in a round is assigned from then on, and the next round begins with it', async () => {
  const kept = (await planOperations.readAssignments(coordinator(), { plan })).map(
    ({ organisation, commitment, part }) => ({ organisation, commitment, part }),
  )
  const proposed = await roundOperations.proposeRound(coordinator(), plan)
  for (const found of [kept, proposed.lines]) assert.deepEqual(sorted(found), sorted(lines))
})

test('the due day moves with a reason that those who report are mailed', async () => {
  const move = (dueOn: string, reason: string) =>
    roundOperations.moveDueDay(coordinator(), { ...round, dueOn, reason })
  assert.equal(await outcome(move('2027-03-07', ' ')), 'reason-missing')
  assert.equal(await outcome(move('2027-01-01', 'Floods.')), 'due-day-past')
  const moved = done(await move('2027-03-07', 'Floods in the south.'))
  assert.equal(roundRules.dueOn(moved), '2027-03-07')
  assert.match(world.mails.at(-1)?.text ?? '', /7 March 2027.*Floods in the south\./)
})

test('papers, meeting and closing are noted once', async () => {
  const { notePapersSent, noteMeetingHeld, closeRound } = roundOperations
  for (const note of [notePapersSent, noteMeetingHeld, closeRound]) {
    assert.equal(await outcome(note(coordinator(), round)), 'done')
    assert.match(await outcome(note(coordinator(), round)), /^already-/)
  }
  const later = roundOperations.moveDueDay(coordinator(), {
    ...round,
    dueOn: '2027-05-01',
    reason: 'x',
  })
  assert.equal(await outcome(later), 'round-closed')
})

test('every deed stands in the journal', async () => {
  const entries = await read(world.database.app, async (tx) => {
    const found: string[] = []
    for await (const { operation } of readJournal(tx)) found.push(operation)
    return found.filter((name) => name.startsWith('round-'))
  })
  const deeds = ['opened', 'due-moved', 'papers-sent', 'meeting-held', 'closed']
  assert.deepEqual(
    entries,
    deeds.map((deed) => `round-${deed}`),
  )
})
