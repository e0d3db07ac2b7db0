import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { planned } from '../facts/samples.fixture.ts'
import { numbered, unitCodes } from './rules.ts'

const named = (key: string, outcome: string) => ({ ...planned({ outcome }), key })

test('commitment 1.1, outcome 1.1.1, activity 1.1.1.1; what expects the same stands together', () => {
  const activities = [
    named('a', 'Banks hold'),
    named('b', 'Water is clean'),
    named('c', 'Banks hold'),
  ]
  const lines = numbered([{ commitment: 'c-1-01', number: '1.1', activities }])
  assert.deepEqual(
    lines.flatMap(({ number, outcomes }) =>
      outcomes.map((one) => [
        number,
        one.number,
        one.text,
        one.activities.map((a) => `${a.number} ${a.key}`),
      ]),
    ),
    [
      ['1.1', '1.1.1', 'Banks hold', ['1.1.1.1 a', '1.1.1.2 c']],
      ['1.1', '1.1.2', 'Water is clean', ['1.1.2.1 b']],
    ],
  )
})

test('a commitment without a number is named by its id, and one without activities stays', () => {
  const lines = numbered([{ commitment: 'n-17', number: null, activities: [] }])
  assert.deepEqual(lines, [{ commitment: 'n-17', number: 'N-17', outcomes: [] }])
})

test('every activity has one number, and no two share one', () => {
  const outcomes = fc.array(fc.constantFrom('', 'One', 'Two'), { maxLength: 12 })
  fc.assert(
    fc.property(outcomes, outcomes, (first, second) => {
      const lineOf = (commitment: string, number: string, texts: readonly string[]) => ({
        commitment,
        number,
        activities: texts.map((text, place) => named(`${commitment}-${place}`, text)),
      })
      const all = numbered([lineOf('c-1', '1.1', first), lineOf('c-2', '1.2', second)])
      const own = all.flatMap((line) => line.outcomes.flatMap((one) => one.activities))
      assert.equal(own.length, first.length + second.length)
      assert.equal(new Set(own.map(({ number }) => number)).size, own.length)
    }),
  )
})

test('the codes before an activity: who answers first, then who takes part, each once', () => {
  const nameOf = (key: string) => key.replace('uy:', '').toUpperCase()
  const codes = (given: Parameters<typeof planned>[0]) => unitCodes(planned(given), nameOf)
  assert.equal(codes({ unit: 'MSP' }), 'MSP')
  const contributors = [
    { organisation: '', unit: 'FST' },
    { organisation: 'uy:magua', unit: '' },
    { organisation: 'uy:magua', unit: 'RIO' },
    { organisation: '', unit: 'FST' },
  ]
  assert.equal(codes({ unit: 'MSP', contributors }), 'MSP/FST/MAGUA/MAGUA RIO')
  assert.equal(codes({ unit: '' }), '')
})
