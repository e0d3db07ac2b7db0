import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { share, parseDecimal } from '#kernel/decimal'
import { speaker } from '#kernel/i18n'
import { assess, readIndicators } from '#features/methods'
import { aimed, measured, players, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { countsOf } from './counts-rules.ts'

const course = {
  baselines: [started('s', { about: '2024', value: '10' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
}
const counted = (numerator: string, denominator: string, value: string) =>
  measured('o', { about: '2027', value, numerator, denominator })
const told = (figure: ReturnType<typeof measured>) =>
  saidOf({ ...course, observations: [figure] }, '2028-04-15')[0]

test('499 of 2,500 have not reached 20 %, though their share is shown as 20.0 %', () => {
  const said = told(counted('499', '2500', '20.0'))
  assert.deepEqual(
    [said?.verdict, said?.attainment, said?.inputs.observations, said?.inputs.current],
    [
      'ahead',
      '0.996',
      [
        {
          fact: 'o',
          chain: 'o',
          period: '2027',
          value: '20.0',
          numerator: '499',
          denominator: '2500',
        },
      ],
      { period: '2027', value: '20.0' },
    ],
  )
  assert.match(said?.sentence.en ?? '', /^Ahead: 19\.96\s%/)
  assert.match(said?.sentence.da ?? '', /^Foran: 19,96\s%/)
})

/** The same counts as a program hands them to `varde indicators assess`. */
function assessed(numerator: string, denominator: string) {
  const reading = readIndicators([
    {
      id: players.id,
      method: 'linear',
      baseline: { period: '2024', value: '10' },
      target: { period: '2030', value: '20', kind: 'reach' },
      observations: [{ period: '2027', numerator, denominator }],
    },
  ])
  if ('faults' in reading) return assert.fail()
  return assess(reading.indicators, speaker('en'))[0]
}

test('what is stored of a share with counts is what the command says of the same counts', () => {
  const counts = fc
    .tuple(fc.nat(5000), fc.integer({ min: 1, max: 5000 }))
    .filter(([numerator, denominator]) => numerator <= denominator)
  fc.assert(
    fc.property(counts, ([numerator, denominator]) => {
      const [above, below] = [parseDecimal(`${numerator}`), parseDecimal(`${denominator}`)]
      if (!above || !below) return assert.fail()
      const said = told(counted(above, below, share(above, below, 1)))
      const { verdict, attainment, expected, sentence } = assessed(above, below) ?? assert.fail()
      assert.deepEqual(
        [said?.verdict, said?.attainment, said?.expected, said?.sentence.en],
        [verdict, attainment, expected, sentence],
      )
    }),
    { numRuns: 60 },
  )
})

test('a followed share and the one that follows are both judged by their counts', () => {
  const targets = [aimed('t', { about: null, value: null, kind: 'follow', relative_to: 'members' })]
  const followed = {
    indicator: { ...players, id: 'members' },
    facts: { observations: [{ ...counted('499', '2500', '20.0'), indicator: 'members' }] },
  }
  const verdict = (numerator: string, denominator: string) =>
    saidOf({ targets, observations: [counted(numerator, denominator, '20.0')] }, '2028-04-15', {
      followed,
      parameters: { tolerance: '0' },
    })[0]?.verdict
  assert.deepEqual(
    [verdict('998', '5000'), verdict('1999', '10000'), verdict('1995', '10000')],
    ['reached', 'reached', 'behind'],
  )
})

test('a step of 20 % is not done by 499 of 2,500', () => {
  const step = aimed('m', { about: '2026', value: '20', kind: 'milestone' })
  const said = saidOf(
    { ...course, targets: [step], observations: [counted('499', '2500', '20.0')] },
    '2028-04-15',
  )
  assert.deepEqual([said[0]?.method, said[0]?.verdict], ['milestones', 'behind'])
})

test('counts are those of a share only where its value is short for what they come to', () => {
  const none = {}
  const of = (unit: string, value: string, numerator: string, denominator: string) =>
    countsOf({ unit, value, numerator, denominator })
  const both = (numerator: string, denominator: string) => ({ numerator, denominator })
  assert.deepEqual(of('percent', '14.2', '77', '542'), both('77', '542'))
  assert.deepEqual(of('percent', '14', '77', '542'), both('77', '542'))
  assert.deepEqual(of('ratio', '0.14', '77', '542'), both('77', '542'))
  assert.deepEqual(of('ratio', '1', '3', '3'), both('3', '3'))
  assert.deepEqual(of('percent', '18.2', '77', '542'), none)
  assert.deepEqual(of('people', '77', '77', '542'), none)
  assert.deepEqual(of('percent', '0', '0', '0'), none)
  assert.deepEqual(
    countsOf({ unit: 'percent', value: '14', numerator: '77', denominator: null }),
    none,
  )
})
