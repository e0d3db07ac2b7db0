import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figuresOf, readOne, type Given } from '../samples.fixture.ts'
import { judge } from './judge.ts'

const cents = (units: bigint, places: number): string => {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${units < 0n ? '-' : ''}${places === 0 ? whole : `${whole}.${digits.slice(-places)}`}`
}

/** Values in hundredths, so that a scaled or mirrored one is exact too. */
const values = fc.bigInt({ min: -20_000n, max: 20_000n })
const positive = fc.bigInt({ min: 1n, max: 20_000n })
const observed = (value: fc.Arbitrary<bigint>) =>
  fc.uniqueArray(fc.tuple(fc.integer({ min: 2015, max: 2036 }), value), {
    maxLength: 8,
    selector: ([year]) => year,
  })

const courses = (value: fc.Arbitrary<bigint>) =>
  fc.record({
    start: value,
    end: value,
    observations: observed(value),
    asOf: fc.option(fc.integer({ min: 2020, max: 2036 }), { nil: undefined }),
    tolerance: fc.constantFrom('0', '0.05', '0.2'),
  })
type Course = typeof courses extends (value: never) => fc.Arbitrary<infer One> ? One : never

const plain = (units: bigint) => cents(units, 2)

const given = (course: Course, method: string, written = plain): Given => ({
  id: 'a',
  method,
  baseline: { period: '2024', value: written(course.start) },
  target: { period: '2030', value: written(course.end), kind: 'reach' },
  observations: course.observations.map(([year, value]) => ({
    period: String(year),
    value: written(value),
  })),
  ...(course.asOf !== undefined && { asOf: String(course.asOf) }),
  parameters: { tolerance: course.tolerance, unit: 'ratio' },
})

const methods = fc.constantFrom('linear', 'growth-ratio', 'projection', 'by-the-end')

test('another unit changes neither verdict nor attainment nor ratio', () => {
  const scales = fc.constantFrom<(units: bigint) => string>(
    (units) => cents(units * 1000n, 2),
    (units) => cents(units, 5),
    (units) => cents(units * 7n, 0),
  )
  fc.assert(
    fc.property(courses(values), methods, scales, (course, method, scaled) => {
      const { expected: _, ...one } = figuresOf(given(course, method))
      const { expected: __, ...other } = figuresOf(given(course, method, scaled))
      assert.deepEqual(other, one)
    }),
  )
})

test('what is mirrored is judged the same, on the straight path and in a range', () => {
  fc.assert(
    fc.property(courses(values), fc.constantFrom('linear', 'by-the-end'), (course, method) => {
      fc.pre(course.start !== course.end)
      const mirrored = (units: bigint) => plain(30_000n - units)
      const { expected: _, ...one } = figuresOf(given(course, method))
      const { expected: __, ...other } = figuresOf(given(course, method, mirrored))
      assert.deepEqual(other, one)
    }),
  )
})

test('a stated direction that agrees with the way changes nothing', () => {
  fc.assert(
    fc.property(courses(values), methods, (course, method) => {
      fc.pre(course.start !== course.end)
      const direction = course.end > course.start ? 'increase' : 'decrease'
      assert.deepEqual(
        figuresOf({ ...given(course, method), direction }),
        figuresOf(given(course, method)),
      )
    }),
  )
})

test('neither the order of the observations nor an earlier one that is filled in moves anything', () => {
  fc.assert(
    fc.property(courses(values), methods, values, (course, method, filled) => {
      const years = course.observations.map(([year]) => year)
      const until = Math.min(course.asOf ?? 9999, Math.max(...years, 0))
      const last = Math.max(...years.filter((year) => year <= until), 0)
      const early = last - 1
      fc.pre(last > 0 && !years.includes(early))
      const before = figuresOf(given(course, method))
      const observations = [[early, filled] as const, ...course.observations].toReversed()
      const more = {
        ...course,
        observations: observations.map(([y, v]): [number, bigint] => [y, v]),
      }
      assert.deepEqual(figuresOf(given(more, method)), before)
    }),
  )
})

test('what comes after asOf is not looked at', () => {
  fc.assert(
    fc.property(courses(values), methods, (course, method) => {
      const { asOf } = course
      fc.pre(asOf !== undefined)
      const known = course.observations.filter(([year]) => year <= (asOf ?? 0))
      assert.deepEqual(
        figuresOf(given(course, method)),
        figuresOf(given({ ...course, observations: known }, method)),
      )
    }),
  )
})

test('the same input gives the same judgement, whenever it is played again', () => {
  fc.assert(
    fc.property(courses(positive), methods, (course, method) => {
      const again = structuredClone(given(course, method))
      assert.deepEqual(judge(readOne(again)), judge(readOne(given(course, method))))
    }),
  )
})

test('the straight path’s verdict agrees with a reckoning in whole numbers', () => {
  fc.assert(
    fc.property(courses(values), (course) => {
      fc.pre(course.start !== course.end)
      assert.equal(figuresOf(given(course, 'linear')).verdict, byWholeNumbers(course))
    }),
  )
})

/** The verdict by multiplying out: six years, tolerances of 0, 5 and 20 hundredths. */
function byWholeNumbers({ start, end, observations, asOf, tolerance }: Course): string {
  const known = observations
    .filter(([year]) => year <= (asOf ?? 9999))
    .toSorted(([one], [other]) => one - other)
  const last = known.at(-1)
  if (!last || last[0] <= 2024) {
    const until = asOf ?? last?.[0]
    return until !== undefined && until <= 2024 ? 'not-due' : 'no-data'
  }
  const [year, value] = last
  const better = end > start ? 1n : -1n
  if (better * (value - end) >= 0n) return 'reached'
  if (better * (value - start) < 0n) return 'regressing'
  const ahead =
    600n * better * (value - start) - 100n * better * (end - start) * BigInt(year - 2024)
  const most = BigInt(Math.round(Number(tolerance) * 100)) * 6n * better * (end - start)
  if (ahead <= most && ahead >= -most) return 'on-track'
  return ahead > 0n ? 'ahead' : 'behind'
}
