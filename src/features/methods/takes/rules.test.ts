import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fraction, fractions, parseDecimal, round } from '#kernel/decimal'
import { spaced } from '../samples.fixture.ts'
import { takesSaid } from '../sentences/takes.ts'
import { whatItTakes, type Aim, type Staff, type Takes } from './rules.ts'

const decimal = (text: string) => parseDecimal(text) ?? assert.fail(text)

const leaders: Staff = {
  headcount: decimal('650'),
  women: decimal('104'),
  leaversPerYear: decimal('60'),
  appointmentsPerYear: 60,
}

function reckoned(staff: Staff, aim: Aim): Takes {
  const takes = whatItTakes(staff, aim)
  return typeof takes === 'string' ? assert.fail(takes) : takes
}

function saidInEnglish(staff: Staff, takes: Takes) {
  const { answer, ground, worth } = takesSaid(staff, takes).en
  return { answer: spaced(answer), ground: spaced(ground), worth: spaced(worth) }
}

test('from 16 % to 20 % of 650 leaders in two years it takes 47 of the next 120 appointments', () => {
  const takes = reckoned(leaders, { years: 2, share: decimal('20') })
  const { verdict, appointments, women, worth, years } = takes
  assert.deepEqual(
    { verdict, appointments, women },
    {
      verdict: 'reachable',
      appointments: 120,
      women: 47,
    },
  )
  assert.equal(round(worth, 2), '0.15')
  assert.deepEqual(
    years.map(({ year, womenAppointed, womenLeaving, share }) => [
      year,
      womenAppointed,
      round(womenLeaving, 1),
      round(share, 2),
    ]),
    [
      [1, 23, '9.6', '18.06'],
      [2, 24, '10.8', '20.09'],
    ],
  )
  assert.deepEqual(saidInEnglish(leaders, takes), {
    answer: '47 of the next 120 appointments must go to women: 39 %.',
    ground:
      'This holds if 60 posts a year change hands among 650, and women leave as often as men.',
    worth: 'One appointment is worth 0.15 percentage points.',
  })
  assert.equal(
    spaced(takesSaid(leaders, takes).da.answer),
    '47 af de næste 120 ansættelser skal gå til kvinder: 39 %.',
  )
})

test('what cannot be reached is said plainly, with how far all appointments would lead', () => {
  const takes = reckoned(leaders, { years: 1, share: decimal('40') })
  assert.deepEqual([takes.verdict, takes.women], ['unreachable', 60])
  assert.equal(
    saidInEnglish(leaders, takes).answer,
    'It cannot be reached: even if all of the next 60 appointments go to women, the share is 23.8 % where 40.0 % is aimed at.',
  )
})

test('what comes by itself takes nobody', () => {
  const men: Staff = { ...leaders, womenAmongLeavers: decimal('0') }
  const takes = reckoned(men, { years: 2, share: decimal('16') })
  assert.deepEqual([takes.verdict, takes.women], ['by-itself', 0])
})

test('a share that follows another figure is recomputed each year, and each year keeps its own', () => {
  const takes = reckoned(leaders, { years: 2, share: [decimal('17'), decimal('19.5')] })
  assert.deepEqual(
    takes.years.map(({ asked }) => round(asked, 1)),
    ['17.0', '19.5'],
  )
  const last = takes.years.at(-1)
  assert.ok(last && fractions.compareFractions(last.share, last.asked) >= 0)
})

test('what cannot be is refused', () => {
  const aim = { years: 2, share: decimal('20') }
  const refused = (more: Partial<Staff>, other: Aim = aim) =>
    whatItTakes({ ...leaders, ...more }, other)
  assert.equal(refused({ headcount: decimal('0') }), 'no-staff')
  assert.equal(refused({ women: decimal('651') }), 'more-women-than-staff')
  assert.equal(
    refused({ leaversPerYear: decimal('400'), appointmentsPerYear: 0 }),
    'more-leave-than-stay',
  )
  assert.equal(refused({}, { ...aim, years: 0 }), 'no-years')
})

/** The women at the end, year by year with fractions of its own, for one way to spread appointments. */
function simulated(staff: Small, spread: readonly number[]) {
  let [all, women] = [fraction(staff.all), fraction(staff.women)]
  for (const appointed of spread) {
    const leaving = fractions.over(fractions.times(women, fraction(staff.leavers)), all)
    women = fractions.plus(fractions.minus(women, leaving), fraction(appointed))
    all = fraction(Number(all.numerator) - staff.leavers + staff.appointed)
  }
  return (
    fractions.compareFractions(
      fractions.times(women, fraction(100)),
      fractions.times(all, fraction(staff.share)),
    ) >= 0
  )
}

interface Small {
  readonly all: number
  readonly women: number
  readonly leavers: number
  readonly appointed: number
  readonly years: number
  readonly share: number
}

/** Every number of women is tried, spread as evenly as whole people can be, the odd ones last. */
function bySearch(staff: Small): number | undefined {
  const all = staff.appointed * staff.years
  for (let women = 0; women <= all; women += 1) {
    const base = Math.floor(women / staff.years)
    const sums = Array.from({ length: staff.years }, (_, year) =>
      Math.floor((women * (year + 1)) / staff.years),
    )
    const spread = sums.map((sum, year) => sum - (sums[year - 1] ?? 0))
    assert.ok(spread.every((one) => one === base || one === base + 1))
    if (simulated(staff, spread)) return women
  }
  return undefined
}

test('on small staffs the number is the smallest that a search over all of them finds', () => {
  const small = fc
    .record({
      all: fc.integer({ min: 1, max: 14 }),
      women: fc.integer({ min: 0, max: 14 }),
      leavers: fc.integer({ min: 0, max: 5 }),
      appointed: fc.integer({ min: 0, max: 5 }),
      years: fc.integer({ min: 1, max: 4 }),
      share: fc.integer({ min: 0, max: 100 }),
    })
    .filter(({ all, women, leavers, appointed, years }) => {
      const least = all - Math.max(0, leavers - appointed) * (years - 1)
      return (
        women <= all && least >= leavers && least > 0 && all + (appointed - leavers) * years > 0
      )
    })
  fc.assert(
    fc.property(small, (staff) => {
      const takes = reckoned(
        {
          headcount: decimal(String(staff.all)),
          women: decimal(String(staff.women)),
          leaversPerYear: decimal(String(staff.leavers)),
          appointmentsPerYear: staff.appointed,
        },
        { years: staff.years, share: decimal(String(staff.share)) },
      )
      const found = bySearch(staff)
      assert.equal(takes.verdict === 'unreachable' ? undefined : takes.women, found)
    }),
    { numRuns: 1000 },
  )
})
