import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { add } from '#kernel/decimal'
import { cellName, headlineOf, rollUps } from './cells.ts'
import type { BreakdownSays, CellSays } from './schema.ts'
import { cellSays } from './schema.ts'

const cell = (
  keys: Readonly<Record<string, string>>,
  numerator = '',
  denominator = '',
  more: Partial<CellSays> = {},
): CellSays => cellSays.parse({ keys, numerator, denominator, ...more })

const court = (name: string): BreakdownSays['categories'][number] => ({
  code: name,
  name: { en: name },
  aliases: [],
})
const courts: BreakdownSays = {
  dimension: 'court',
  exclusive: true,
  exhaustive: true,
  categories: ['clay', 'grass', 'hall'].map(court),
}
const teams: BreakdownSays = { ...courts, dimension: 'team', exclusive: false, categories: [] }

const none = { numerator: '', denominator: '', value: '' }

test('cells are pooled: numerators and denominators are added, never shares', () => {
  const cells = [cell({ court: 'clay' }, '30', '40'), cell({ court: 'grass' }, '10', '400')]
  assert.deepEqual(headlineOf({ ...none, cells }, [courts]), {
    total: 'computed',
    numerator: '40',
    denominator: '440',
    value: '',
    differences: [],
  })
  assert.deepEqual(rollUps(cells, [courts]), [
    {
      dimensions: ['court'],
      numerator: '40',
      denominator: '440',
      reported: 2,
      expected: 3,
      exclusive: true,
      exhaustive: true,
    },
  ])
})

test('what is missing is not zero: it is not added, and not counted as reported', () => {
  const cells = [
    cell({ court: 'clay' }, '30', '40'),
    cell({ court: 'grass' }, '', '', { state: 'not-reported' }),
    cell({ court: 'hall' }, '0', '10'),
  ]
  const [pooled] = rollUps(cells, [courts])
  assert.deepEqual(
    [pooled?.numerator, pooled?.denominator, pooled?.reported, pooled?.expected],
    ['30', '50', 2, 3],
  )
})

test('where only percentages are known nothing is pooled', () => {
  const cells = [
    cell({ court: 'clay' }, '', '', { value: '75' }),
    cell({ court: 'grass' }, '', '', { value: '2.5' }),
  ]
  assert.equal(rollUps(cells, [courts])[0]?.numerator, null)
  assert.deepEqual(headlineOf({ ...none, cells }, [courts]), {
    total: 'entered',
    ...none,
    differences: [],
  })
})

test('a group in which somebody may be counted twice says nothing of the whole', () => {
  const cells = [cell({ team: 'a' }, '5', '9'), cell({ team: 'b' }, '6', '9')]
  assert.equal(headlineOf({ ...none, cells }, [teams]).total, 'entered')
  const entered = { numerator: '8', denominator: '12', value: '' }
  assert.deepEqual(headlineOf({ ...entered, cells }, [teams]).differences, [])
})

test('an entered total stands, and the difference to its parts is told', () => {
  const cells = [cell({ court: 'clay' }, '30', '40'), cell({ court: 'grass' }, '10', '60')]
  assert.deepEqual(
    headlineOf({ numerator: '41', denominator: '100', value: '', cells }, [courts]),
    {
      total: 'entered',
      numerator: '41',
      denominator: '100',
      value: '',
      differences: [{ dimensions: ['court'], part: 'numerator', entered: '41', pooled: '40' }],
    },
  )
})

test('two breakdowns that come to different sums say so', () => {
  const cells = [
    cell({ court: 'clay' }, '30', '40'),
    cell({ day: 'monday' }, '12', '20'),
    cell({ day: 'friday' }, '17', '20'),
  ]
  assert.deepEqual(headlineOf({ ...none, cells }, [courts]).differences, [
    { dimensions: ['day'], part: 'numerator', entered: '30', pooled: '29' },
  ])
})

test('a cell has one name, however its keys are ordered', () => {
  assert.equal(cellName({ keys: { court: 'clay', day: 'monday' } }), 'court=clay, day=monday')
  assert.equal(cellName({ keys: { day: 'monday', court: 'clay' } }), 'court=clay, day=monday')
})

const counts = fc.tuple(fc.nat(500), fc.nat(500)).map(([some, others]) => ({
  numerator: String(some),
  denominator: String(some + others),
}))

test('no breakdown ever moves an entered total', () => {
  fc.assert(
    fc.property(counts, fc.array(counts, { maxLength: 6 }), (total, parts) => {
      const cells = parts.map((part, place) =>
        cell({ court: String(place) }, part.numerator, part.denominator),
      )
      const { numerator, denominator } = headlineOf({ ...total, value: '', cells }, [])
      assert.deepEqual({ numerator, denominator }, total)
    }),
  )
})

test('a difference is told exactly where the sums are not the total', () => {
  fc.assert(
    fc.property(counts, fc.array(counts, { minLength: 1, maxLength: 6 }), (total, parts) => {
      const cells = parts.map((part, place) =>
        cell({ court: String(place) }, part.numerator, part.denominator),
      )
      const sum = (part: 'numerator' | 'denominator') =>
        parts.map((one) => one[part]).reduce<string>((all, one) => add(all, one), '0')
      const differing = (['numerator', 'denominator'] as const).filter(
        (part) => sum(part) !== total[part],
      )
      const { differences } = headlineOf({ ...total, value: '', cells }, [])
      assert.deepEqual(
        differences.map(({ part }) => part),
        differing,
      )
    }),
  )
})
