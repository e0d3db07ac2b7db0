import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import type { PlannedActivity } from '#features/activities'
import { activitySays, milestoneSays } from '#features/activities'
import type { MilestoneReport } from '#features/editions'
import { asReported, lastJudged, standingOf } from './rules.ts'
import { sentencesOf } from './sentences.ts'

const last: Day = '2026-12-31'

const planned = (
  title: string,
  given: Readonly<Record<string, unknown>>,
  ...milestones: readonly Readonly<Record<string, unknown>>[]
): PlannedActivity => ({
  key: title.toLowerCase(),
  says: activitySays.parse({ title, ...given }),
  milestones: milestones.map((one, place) => ({
    key: `${title.toLowerCase()}-${place}`,
    says: milestoneSays.parse({
      activity: title.toLowerCase(),
      title: `Step ${place}`,
      due: '',
      ...one,
    }),
  })),
})

const report = (given: Partial<MilestoneReport> = {}): MilestoneReport => ({
  milestone: 'tool-0',
  title: 'Step 0',
  due: '2026-12-31',
  done: '',
  moved: '',
  language: 'en',
  ...given,
})

const none = { earlier: [], now: [] }
const tool = (given: Readonly<Record<string, unknown>> = {}) =>
  planned('Tool', {}, { due: '2026-12-31', ...given })

test('what was due on the last day of the period and is not done is delayed, and the sentence says so', () => {
  const standing = standingOf([tool()], last)
  assert.deepEqual(standing, {
    status: 'delayed',
    activity: 'Tool',
    level: 'public',
    because: { code: 'milestone-overdue', title: 'Step 0', day: '2026-12-31' },
  })
  assert.deepEqual(sentencesOf(standing ?? assert.fail()), {
    en: '“Tool”: the milestone “Step 0” was due 31 December 2026 and is not reported as done',
    da: '»Tool«: Delmålet »Step 0« med frist 31. december 2026 er ikke meldt nået',
  })
  assert.equal(standingOf([tool({ due: '2027-01-01' })], last)?.status, 'on-track')
})

test('while the period still runs, what is due today or later is not overdue', () => {
  const [half, zone] = [parsePeriod('2026-H1') ?? assert.fail(), 'Europe/Copenhagen']
  const on = (moment: string) => lastJudged(half, new Date(moment), zone)
  assert.equal(on('2026-06-09T08:00:00Z'), '2026-06-08')
  assert.equal(on('2026-06-30T21:59:59Z'), '2026-06-29')
  assert.equal(on('2026-06-30T22:00:00Z'), '2026-06-30') // midnight in the plan's zone
  assert.equal(on('2027-02-01T08:00:00Z'), '2026-06-30')
  const due = tool({ due: '2026-06-30' })
  assert.equal(standingOf([due], on('2026-06-30T12:00:00Z'))?.status, 'on-track')
  assert.equal(standingOf([due], on('2026-07-01T12:00:00Z'))?.status, 'delayed')
})

test('nothing planned, nothing proposed; the worst decides; what begins later is not begun', () => {
  assert.equal(standingOf([], last), null)
  const later = planned('Later', { start: '2027-01-01' })
  assert.equal(standingOf([later], last)?.status, 'not-started')
  assert.equal(standingOf([later, tool()], last)?.activity, 'Tool')
  const done = planned('Done', { status: 'done' })
  assert.equal(standingOf([done], last)?.status, 'done')
  assert.equal(standingOf([done, later], last)?.status, 'on-track')
})

test('a milestone is done as soon as the plan or any report says so', () => {
  const done = { done: '2026-11-02' }
  for (const [activity, reports] of [
    [tool(done), none],
    [tool(), { earlier: [report(done)], now: [] }],
    [tool(), { earlier: [], now: [report(done)] }],
  ] as const)
    assert.equal(standingOf(asReported([activity], reports), last)?.status, 'done')
})

test('a new day that is named now does not make good what was missed; one that was named before counts', () => {
  const moved = report({ moved: '2027-06-30' })
  const status = (reports: Parameters<typeof asReported>[1], activity = tool()) =>
    standingOf(asReported([activity], reports), last)?.status
  assert.equal(status({ earlier: [], now: [moved] }), 'delayed')
  assert.equal(status({ earlier: [moved], now: [] }), 'on-track')
  // The plan was changed since: its new day counts.
  assert.equal(status({ earlier: [moved], now: [] }, tool({ due: '2026-11-30' })), 'delayed')
})

test('an activity with all its milestones reached is done when it has ended or is said to be, and under way before', () => {
  const reached = { due: '2026-12-31', done: '2026-11-02' }
  const until = (end: string, given: Readonly<Record<string, unknown>> = {}) =>
    standingOf([planned('Tool', { end, ...given }, reached)], last)
  const running = until('2027-12')
  assert.deepEqual(running, {
    status: 'on-track',
    activity: 'Tool',
    level: 'public',
    because: { code: 'runs-on', day: '2027-12' },
  })
  assert.deepEqual(sentencesOf(running ?? assert.fail()), {
    en: '“Tool” has reached what was due and runs until December 2027',
    da: '»Tool« har nået det, der havde frist, og løber til december 2027',
  })
  assert.equal(until('2026-12-31')?.status, 'done')
  assert.equal(until('2027-12', { status: 'done' })?.status, 'done')
  const ended = planned('Talk', { status: 'done' })
  const both = standingOf([ended, planned('Tool', { end: '2027' }, reached)], last)
  assert.deepEqual([both?.status, both?.activity], ['on-track', 'Tool'])
})

const day = fc.date({
  min: new Date('2026-01-01'),
  max: new Date('2027-12-31'),
  noInvalidDate: true,
})
const iso = day.map((one) => one.toISOString().slice(0, 10))
const milestones = fc.array(fc.record({ due: iso, done: fc.oneof(fc.constant(''), iso) }), {
  minLength: 1,
  maxLength: 5,
})

test('who reports another milestone as done never stands worse, and all done is done', () => {
  const rank = ['delayed', 'at-risk', 'on-track', 'not-started', 'done']
  fc.assert(
    fc.property(milestones, fc.nat(4), (steps, place) => {
      const before = [planned('Tool', {}, ...steps)]
      const now = [report({ milestone: `tool-${place}`, done: '2026-12-01' })]
      const after = asReported(before, { earlier: [], now })
      const rankOf = (all: readonly PlannedActivity[]) =>
        rank.indexOf(standingOf(all, last)?.status ?? '')
      assert.ok(rankOf(after) >= rankOf(before))
      const all = steps.map((_, step) => report({ milestone: `tool-${step}`, done: '2026-12-01' }))
      assert.equal(standingOf(asReported(before, { earlier: all, now: [] }), last)?.status, 'done')
    }),
  )
})

test('delayed is proposed exactly where something due in the period is not done', () => {
  fc.assert(
    fc.property(milestones, (steps) => {
      const overdue = steps.some(({ due, done }) => due <= '2026-12-31' && done === '')
      const proposed = standingOf([planned('Tool', {}, ...steps)], last)?.status
      assert.equal(proposed === 'delayed', overdue)
    }),
  )
})
