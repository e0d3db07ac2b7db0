import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { levels } from '#kernel/facts'
import { lineOf, said } from '#test/report-samples'
import { planFor, progressIn } from '../occasions/rules.ts'
import type { Edition, RecordedEvent, Report } from '../reports/schema.ts'
import { reportAsOf, wasThere } from './as-of.ts'

const day = (number: number) => new Date(Date.UTC(2027, 1, number, 12))
const then = (number: number, level: (typeof levels)[number] = 'public') => ({
  moment: day(number),
  levels: new Map([['c-1-01', level]]),
})

const event = (act: RecordedEvent['act'], number: number): RecordedEvent => ({
  act,
  at: day(number),
  account: 'a1',
  question: null,
  leftOut: [],
  role: 'editor',
  remark: null,
})

// Opened on the 1st, written on the 3rd, handed in on the 6th, published on the 10th; edition 2 from the 12th.
const item = {
  ...said('did'),
  recordedAt: day(3),
  signedAt: day(5),
  handedInAt: day(6),
  publishedAt: day(10),
}
const line = lineOf([item], { offeredAt: day(4), publishedAt: day(10) })
const edition = (number: number, begun: number, events: readonly RecordedEvent[]): Edition => ({
  id: `e${number}`,
  number,
  begunAt: day(begun),
  events,
  lines: [{ ...line, withdrawn: [{ field: 'challenges', at: day(11), ground: 'law' }] }],
})
const round = {
  id: 'o1',
  plan: 'p1',
  code: '2027',
  period: '2026',
  questions: [],
  firstDueOn: '2027-02-28',
  version: 1,
  readers: { steering: 'with-papers', reviewers: 'hand-in', partners: 'after-meeting' },
  openedAt: day(1),
  events: [
    {
      kind: 'papers-sent',
      at: day(8),
      dueOn: null,
      reason: null,
      organisation: null,
      opensOn: null,
    },
  ],
} as const
const report: Report = {
  id: 'r1',
  plan: 'p1',
  organisation: 'dk:dema',
  occasion: progressIn(round),
  version: {
    plan: 'p1',
    version: 1,
    title: {},
    shortTitle: {},
    timeZone: 'Europe/Copenhagen',
    jurisdiction: 'dk',
    languages: ['en'],
  },
  assigned: [],
  everyone: [],
  editions: [
    edition(1, 2, [
      event('send', 4),
      event('sign', 5),
      event('hand-in', 6),
      event('supersede', 14),
    ]),
    edition(2, 12, [event('send', 13), event('sign', 13), event('hand-in', 14)]),
  ],
  commitments: new Map(),
  measures: new Map(),
  organisations: new Map(),
}

/** What there was of the report on a day, in short. */
const told = (number: number) => {
  const { editions, occasion } = reportAsOf(report, then(number))
  const [first] = editions
  const [shown] = first?.lines ?? []
  const [fact] = shown?.items ?? []
  return {
    editions: editions.length,
    events: first?.events.map(({ act }) => act),
    round: occasion.round?.events.length,
    offered: shown ? shown.offeredAt !== null : null,
    published: shown ? shown.publishedAt !== null : null,
    fact: fact ? [fact.signedAt, fact.handedInAt, fact.publishedAt].map((at) => at !== null) : null,
    withdrawn: shown?.withdrawn.length,
  }
}

test('every day shows what had happened by then and nothing of what came later', () => {
  const nothing = {
    events: undefined,
    offered: null,
    published: null,
    fact: null,
    withdrawn: undefined,
  }
  assert.deepEqual(told(1), { ...nothing, editions: 0, round: 0 })
  const begun = {
    editions: 1,
    events: [],
    round: 0,
    offered: false,
    published: false,
    withdrawn: 0,
  }
  assert.deepEqual(told(2), { ...begun, fact: null })
  assert.deepEqual(told(3), { ...begun, fact: [false, false, false] })
  assert.deepEqual(told(6), {
    ...begun,
    events: ['send', 'sign', 'hand-in'],
    offered: true,
    fact: [true, true, false],
  })
  assert.deepEqual(told(11), {
    editions: 1,
    events: ['send', 'sign', 'hand-in'],
    round: 1,
    offered: true,
    published: true,
    fact: [true, true, true],
    withdrawn: 1,
  })
  assert.deepEqual([told(12).editions, told(13).events?.length, told(14).events?.length], [2, 3, 4])
})

test('as of a day after everything it is the report itself', () => {
  assert.deepEqual(reportAsOf(report, then(28)), report)
})

test('of today’s protection and that day’s the closer counts', () => {
  fc.assert(
    fc.property(fc.constantFrom(...levels), fc.constantFrom(...levels), (now, before) => {
      const lines = [{ ...line, level: now }]
      const given = { ...report, editions: [{ ...edition(1, 2, []), lines }] }
      const [shown] = reportAsOf(given, then(20, before)).editions[0]?.lines ?? []
      const rank = Math.max(levels.indexOf(now), levels.indexOf(before))
      assert.equal(shown?.level, levels[rank])
    }),
  )
})

test('a commitment that was not in the plan then was open to nobody', () => {
  const unknown = { moment: day(20), levels: new Map() }
  assert.equal(reportAsOf(report, unknown).editions[0]?.lines[0]?.level, 'restricted')
})

test('a round is there from its opening, an implementation plan has no such day', () => {
  assert.deepEqual(
    [wasThere(report, { ...then(1), moment: new Date(0) }), wasThere(report, then(1))],
    [false, true],
  )
  const plan = { occasion: planFor('2027') }
  assert.equal(wasThere(plan, { ...then(1), moment: new Date(0) }), true)
  const kept = reportAsOf({ ...report, ...plan }, then(1))
  assert.deepEqual(kept.occasion, plan.occasion)
})
