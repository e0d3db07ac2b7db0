import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLate, overseen, waitedFor } from '../overview/rules.ts'
import type { KnownEdition } from '../overview/schema.ts'
import { round } from '#test/rounds'
import { at, done, edition, lines, overviewOf } from '../round.fixture.ts'
import { firstAct, sorted } from './rules.ts'
import type { PlanDesk } from './schema.ts'

const of = (...editions: KnownEdition[]) => overseen('dk:a', lines, new Map([['dk:a', editions]]))
const handed = of(edition(done(['send', 'sign', 'hand-in'])))
const { plan } = overviewOf([])
const deskOf = (given: Partial<PlanDesk>): { readonly plans: readonly PlanDesk[] } => ({
  plans: [
    { plan, hasRounds: true, open: [], closed: [], proposed: [], unmeasurable: [], ...given },
  ],
})
const early = at(25)
const late = new Date('2027-03-02T09:00:00Z')

test('what is not handed in is missing until its due day, and late from then on', () => {
  const desk = deskOf({ open: [overviewOf([of(), handed])] })
  const counts = (now: Date) => {
    const { late: over, missing, mine, unanswered } = sorted(desk, now)
    return [over, missing, mine, unanswered].map(({ length }) => length)
  }
  assert.deepEqual(counts(early), [0, 1, 1, 0])
  assert.deepEqual(counts(late), [1, 0, 1, 0])
})

test('what was handed in waits to be read after its round is closed, and nobody in it is late any more', () => {
  const events = [
    { kind: 'closed', at: late, dueOn: null, reason: null, organisation: null, opensOn: null },
  ] as const
  const closed = overviewOf(waitedFor(round({ events }), [of(), handed]), { events })
  const { late: over, missing, mine, unanswered } = sorted(deskOf({ closed: [closed] }), late)
  assert.deepEqual([over, missing, unanswered], [[], [], []])
  assert.deepEqual(
    mine.map(({ one }) => one),
    [handed],
  )
  assert.equal(
    firstAct(deskOf({ closed: [closed] }), sorted(deskOf({ closed: [closed] }), late))?.act,
    'read',
  )
  const [silent] = closed.reports
  assert.deepEqual([silent?.need, silent && isLate(closed, silent, late)], [null, false])
})

test('the first deed is to remind who is late, else to read, to open what is proposed, to look', () => {
  const act = (given: Partial<PlanDesk>, now: Date) => {
    const desk = deskOf(given)
    return firstAct(desk, sorted(desk, now))?.act ?? null
  }
  const open = [overviewOf([of(), handed])]
  assert.equal(act({ open }, late), 'remind')
  assert.equal(act({ open }, early), 'read')
  const next = {
    code: '2028',
    period: '2027' as const,
    opensOn: '2028-01-11' as const,
    dueOn: '2028-02-28' as const,
    readers: round().readers,
    questions: [],
    pattern: { opensOn: '2027-01-11' as const, dueOn: '2027-02-28' as const },
  }
  assert.equal(act({ proposed: [{ after: round(), next }] }, early), 'open-next')
  assert.equal(act({ open: [overviewOf([of()])] }, early), 'look')
  assert.equal(act({ hasRounds: false }, early), 'open')
  assert.equal(act({}, early), null)
})

test('a reminder from the desk goes to those of one round only', () => {
  const desk = deskOf({ open: [overviewOf([of()]), overviewOf([of()], { code: '2026' })] })
  const first = firstAct(desk, sorted(desk, late))
  assert.ok(first?.act === 'remind')
  assert.deepEqual([first.overview.round.code, first.late.length], ['2027', 1])
})
