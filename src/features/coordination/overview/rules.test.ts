import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { at, done, edition, lines, overviewOf } from '../round.fixture.ts'
import { isIn, isLate, ordered, overseen, views, waitings } from './rules.ts'
import type { KnownEdition, Overseen, ToldLine } from './schema.ts'

const of = (organisation: string, ...editions: KnownEdition[]): Overseen =>
  overseen(organisation, lines, new Map([[organisation, editions]]))
const told = (given: Partial<ToldLine> = {}): ToldLine => ({
  commitment: 'c-1',
  part: 'lead',
  status: 'on-track',
  unchanged: false,
  ...given,
})
const question = {
  id: 'q1',
  commitment: 'c-1',
  text: 'How many?',
  language: 'en',
  askedAt: at(5),
}

test('before anybody has begun a report is silent and needs to be begun', () => {
  assert.deepEqual(of('dk:a'), {
    organisation: 'dk:a',
    assigned: 1,
    standing: 'silent',
    since: null,
    edition: 0,
    correction: null,
    lineCount: 1,
    need: 'begin',
    handedInAt: null,
    lines: [],
    questions: [],
    deviating: 0,
    unchanged: 0,
    touchedAt: null,
    events: [],
    wanted: [],
  })
})

test('whose turn it is follows from what was done', () => {
  const turns: readonly (readonly [Parameters<typeof done>[0], string, string | null])[] = [
    [[], 'draft', 'finish'],
    [['send'], 'awaiting-signature', 'sign'],
    [['send', 'take-back'], 'draft', 'finish'],
    [['send', 'sign'], 'signed', 'hand-in'],
    [['send', 'sign', 'hand-in'], 'handed-in', 'read'],
    [['send', 'sign', 'hand-in', 'ask'], 'question-asked', 'answer'],
    [['send', 'sign', 'hand-in', 'ask', 'answer'], 'handed-in', 'read'],
    [['send', 'sign', 'hand-in', 'take'], 'taken-into-pack', null],
  ]
  for (const [acts, standing, need] of turns) {
    const one = of('dk:a', edition(done(acts, 'q1')))
    assert.deepEqual([one.standing, one.need], [standing, need])
  }
})

test('a correction under way leaves what was handed in counting', () => {
  const first = edition(done(['send', 'sign', 'hand-in', 'take']), {
    lines: [told({ status: 'delayed' }), told({ unchanged: true })],
  })
  const second = edition([], { id: 'e2', number: 2, savedAt: at(20) })
  const one = of('dk:a', first, second)
  assert.deepEqual(
    [one.standing, one.need, one.deviating, one.unchanged, one.touchedAt, one.edition],
    ['taken-into-pack', null, 1, 1, at(20), 1],
  )
  assert.equal(one.correction, 2)
  assert.equal(one.lines.length, 2)
  assert.deepEqual(
    views.filter((view) => isIn(view, overviewOf([one]), one, at(25))),
    ['all', 'deviating'],
  )
})

test('parts that were handed in stay given while a correction is written', () => {
  const lead = of('dk:a', edition([]))
  const first = edition(done(['send', 'sign', 'hand-in']))
  const contributor = of('dk:b', first, edition([], { id: 'e2', number: 2 }))
  assert.deepEqual([contributor.standing, contributor.wanted], ['handed-in', []])
  assert.deepEqual(waitings(overviewOf([lead, contributor])), [])
})

test('lines at risk, delayed, stopped or not started deviate; those without a status do not', () => {
  const statuses = ['on-track', 'at-risk', 'delayed', 'done', 'stopped', 'not-started', null]
  const one = of(
    'dk:a',
    edition(done(['send', 'sign', 'hand-in']), {
      lines: statuses.map((status) => told({ status })),
    }),
  )
  assert.equal(one.deviating, 4)
})

test('late is no state: whatever is not handed in is late once its own due day has passed', () => {
  const after = new Date('2027-03-01T00:00:00+01:00')
  const before = new Date(after.getTime() - 1)
  const drafted = of('dk:a', edition([]))
  const signed = of('dk:b', edition(done(['send', 'sign'])))
  const handed = of('dk:a', edition(done(['send', 'sign', 'hand-in'])))
  const overview = overviewOf([drafted, signed])
  for (const one of [drafted, signed]) {
    assert.equal(isLate(overview, one, before), false)
    assert.equal(isLate(overview, one, after), true)
  }
  assert.equal(isLate(overview, handed, after), false)
  const extended = overviewOf([drafted], {
    events: [
      {
        kind: 'extended',
        at: at(20),
        dueOn: '2027-03-10',
        reason: { en: 'Illness.' },
        organisation: 'dk:a',
        opensOn: null,
      },
    ],
  })
  assert.equal(isLate(extended, drafted, after), false)
  assert.equal(isLate(extended, signed, after), true)
})

test('each view holds what its name says', () => {
  const overview = overviewOf([])
  const now = new Date('2027-03-02T09:00:00Z')
  const inViews = (one: Overseen) => views.filter((view) => isIn(view, overview, one, now))
  assert.deepEqual(inViews(of('dk:a')), ['all', 'late', 'silent'])
  assert.deepEqual(inViews(of('dk:a', edition(done(['send'])))), ['all', 'late', 'draft'])
  assert.deepEqual(inViews(of('dk:a', edition(done(['send', 'sign'])))), ['all', 'late', 'signed'])
  const handed = done(['send', 'sign', 'hand-in'])
  const atRisk = edition(handed, { lines: [told({ status: 'at-risk' })] })
  assert.deepEqual(inViews(of('dk:a', atRisk)), ['all', 'mine', 'deviating'])
  const asked = edition(done(['send', 'sign', 'hand-in', 'ask'], 'q1'), { questions: [question] })
  assert.deepEqual(inViews(of('dk:a', asked)), ['all', 'asked'])
})

test('unless told otherwise the late stand first, then silence; every order can be turned', () => {
  const silent = of('dk:b')
  const handed = of('dk:a', edition(done(['send', 'sign', 'hand-in'])))
  const overview = overviewOf([handed, silent])
  const sort = (by: 'urgency' | 'name' | 'due', down = false) =>
    ordered(overview, overview.reports, {
      by,
      down,
      nameOf: (organisation) => organisation,
      now: at(25),
    }).map(({ organisation }) => organisation)
  assert.deepEqual(sort('urgency'), ['dk:b', 'dk:a'])
  assert.deepEqual(sort('urgency', true), ['dk:a', 'dk:b'])
  assert.deepEqual(sort('name'), ['dk:a', 'dk:b'])
  assert.deepEqual(sort('due'), ['dk:a', 'dk:b'])
})

test('leads wait for parts, the coordinator for answers, an authority for its approver', () => {
  const lead = of('dk:a', edition(done(['send'])))
  const contributor = of('dk:b', edition([]))
  const overview = overviewOf([lead, contributor])
  assert.deepEqual(
    waitings(overview).map(({ who, forWhom, about }) => [who, forWhom, about.kind]),
    [
      ['dk:a', 'dk:b', 'part'],
      ['dk:a', 'dk:a', 'signature'],
    ],
  )
  const asked = edition(done(['send', 'sign', 'hand-in', 'ask'], 'q1'), { questions: [question] })
  assert.deepEqual(
    waitings(overviewOf([of('dk:a', asked)])).map(({ who, about }) => [who, about.kind]),
    [[null, 'question']],
  )
  const offered = of('dk:b', edition([], { offered: ['c-1'] }))
  assert.deepEqual(offered.wanted, [])
  assert.deepEqual(waitings(overviewOf([of('dk:a'), contributor])), [])
})

const acts = fc.array(
  fc.constantFrom('send', 'take-back', 'return', 'sign', 'hand-in', 'ask', 'answer', 'take'),
)

test('whatever was done, in whatever order, a report stands in its own view and needs one thing', () => {
  fc.assert(
    fc.property(acts, (history) => {
      const one = of('dk:a', edition(done(history, 'q1'), { questions: [question] }))
      const overview = overviewOf([one])
      assert.ok(isIn('all', overview, one, at(10)))
      assert.ok(one.need !== 'begin')
      assert.equal(one.need === 'answer', one.questions.length > 0)
      assert.equal(
        views.filter(
          (view) =>
            ['silent', 'draft', 'signed'].includes(view) && isIn(view, overview, one, at(10)),
        ).length <= 1,
        true,
      )
    }),
  )
})
