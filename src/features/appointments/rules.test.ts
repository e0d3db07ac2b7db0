import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedIn, knownOf, outcomeOf } from './rules.ts'
import type { Known, Measured } from './schema.ts'

/** The police leaders of the methods' own example: 104 of 650 at the end of 2028, 20 % aimed at in 2030. */
const leaders: Measured = {
  definition: { kind: 'share', unit: 'percent', direction: 'increase' },
  disaggregation: ['sex=female'],
  counts: [
    { period: '2027', women: '87', headcount: '600' },
    { period: '2028', women: '104', headcount: '650' },
  ],
  aims: [{ due: '2030', share: '20' }],
}

const known = knownOf(leaders, '2029-04-12') ?? assert.fail()
const outcome = (query: string, about: Known = known) => {
  const asked = new URLSearchParams(query)
  return outcomeOf(askedIn(asked, about), about, query !== '')
}

test('of a share of women that is to grow by a day the newest counts, the aim and the years are known', () => {
  assert.deepEqual(known, {
    share: '20',
    due: '2030',
    since: '2028',
    years: 2,
    headcount: '650',
    women: '104',
    partial: null,
  })
})

test('47 of the next 120 appointments must go to women', () => {
  const answer = outcome('leavers=60&appointments=60')
  assert.ok(answer.kind === 'answer')
  assert.deepEqual(
    [answer.takes.verdict, answer.takes.women, answer.takes.appointments],
    ['reachable', 47, 120],
  )
})

test('nothing is claimed before leavers and appointments are told, and none of them is made up', () => {
  assert.deepEqual(outcome(''), { kind: 'nothing' })
  assert.deepEqual(outcome('leavers=60'), {
    kind: 'faults',
    faults: { appointments: 'missing' },
  })
  assert.deepEqual(askedIn(new URLSearchParams(), known), {
    headcount: '650',
    women: '104',
    leavers: '',
    appointments: '',
  })
})

test('what is typed stands before what is known, with a comma or with spaces', () => {
  const answer = outcome('headcount=1 000&women=99,5&leavers=50&appointments=50')
  assert.ok(answer.kind === 'answer')
  assert.deepEqual([answer.staff.headcount, answer.staff.women], ['1000', '99.5'])
})

test('what cannot be read is said at its field', () => {
  assert.deepEqual(outcome('headcount=&women=many&leavers=-3&appointments=2.5'), {
    kind: 'faults',
    faults: {
      headcount: 'missing',
      women: 'no-number',
      leavers: 'no-number',
      appointments: 'not-whole',
    },
  })
  assert.deepEqual(outcome('leavers=1&appointments=99999999'), {
    kind: 'faults',
    faults: { appointments: 'too-large' },
  })
  assert.deepEqual(outcome('leavers=1&appointments=0'), {
    kind: 'faults',
    faults: { appointments: 'not-whole' },
  })
})

test('numbers that contradict each other are said at the field that does', () => {
  const faultsOf = (query: string) => {
    const said = outcome(`leavers=1&appointments=1&${query}`)
    return said.kind === 'faults' ? said.faults : said.kind
  }
  assert.deepEqual(faultsOf('women=700'), { women: { unreckonable: 'more-women-than-staff' } })
  assert.deepEqual(faultsOf('headcount=0&women=0'), { headcount: { unreckonable: 'no-staff' } })
  assert.deepEqual(outcome('leavers=900&appointments=1'), {
    kind: 'faults',
    faults: { leavers: { unreckonable: 'more-leave-than-stay' } },
  })
})

test('other figures are not asked about: no share, no women, no aim with a number and a date, or one that is past', () => {
  const without = (more: Partial<Measured>, today = '2029-04-12' as const) =>
    knownOf({ ...leaders, ...more }, today)
  const { definition } = leaders
  assert.equal(without({ definition: { ...definition, kind: 'count' } }), null)
  assert.equal(without({ definition: { ...definition, direction: 'decrease' } }), null)
  assert.equal(without({ definition: { ...definition, unit: 'index' } }), null)
  assert.equal(without({ disaggregation: [] }), null)
  assert.equal(without({ aims: [{ due: null, share: '20' }] }), null)
  assert.equal(without({ aims: [{ due: '2030', share: null }] }), null)
  assert.equal(without({ aims: [{ due: '2028', share: '20' }] }), null)
})

test('a figure without counts proposes none, and the years are counted from it all the same', () => {
  const counts = [{ period: '2024', women: null, headcount: null }]
  assert.deepEqual(knownOf({ ...leaders, counts }, '2029-04-12'), {
    ...known,
    since: '2024',
    years: 6,
    headcount: null,
    women: null,
  })
  assert.equal(knownOf({ ...leaders, counts: [] }, '2029-04-12')?.since, '2029-04-12')
})

test('part of a year is not counted, and there is always one', () => {
  const yearsTo = (due: string) => knownOf({ ...leaders, aims: [{ due, share: '20' }] }, '2029')
  assert.equal(yearsTo('2030-H1')?.years, 1)
  assert.equal(yearsTo('2029-02')?.years, 1)
  assert.equal(yearsTo('2031-12-31')?.years, 3)
})

test('whatever stands in the address is answered', () => {
  const part = fc.oneof(fc.string({ maxLength: 60 }), fc.integer().map(String))
  fc.assert(
    fc.property(part, part, part, part, (headcount, women, leavers, appointments) => {
      const query = new URLSearchParams({ headcount, women, leavers, appointments })
      const { kind } = outcomeOf(askedIn(query, known), known, true)
      assert.ok(kind === 'faults' || kind === 'answer')
    }),
  )
})
