import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Figure } from './release.ts'
import { release } from './release.ts'

const figure = (given: Partial<Figure>): Figure => ({
  factId: 'p:f',
  countsPeople: 'harm',
  unit: 'cases',
  value: null,
  numerator: null,
  denominator: null,
  ...given,
})

const isShown = (given: Partial<Figure>) => release(figure(given), 'others').shown

test('small counts of harm are hidden, none and many are shown', () => {
  assert.deepEqual(
    ['0', '1', '4', '4.9', '5', '3688'].map((value) => isShown({ value })),
    [true, false, false, false, true, true],
  )
})

test('a share of harm is hidden when its count or its complement is small', () => {
  const share = (numerator: string, denominator: string) =>
    isShown({ unit: 'percent', value: '10', numerator, denominator })
  assert.deepEqual(
    [share('3', '100'), share('97', '100'), share('100', '100'), share('20', '100')],
    [false, false, true, true],
  )
})

test('a share of harm without its counts cannot be judged and is hidden', () => {
  assert.equal(isShown({ unit: 'percent', value: '12.5' }), false)
})

test('a ratio between two periods is no count', () => {
  assert.equal(isShown({ unit: 'ratio', value: '2' }), true)
})

test('the owner sees its own small counts', () => {
  assert.equal(release(figure({ value: '3' }), 'owner').shown, true)
})

test('staff by sex is shown as the plan’s own figures are', () => {
  assert.equal(isShown({ countsPeople: 'composition', value: '2.6', unit: 'percent' }), true)
  assert.equal(isShown({ countsPeople: 'no', value: '1', unit: 'missions' }), true)
})

test('no released figure of harm ever lets a small count be read or computed', () => {
  const count = fc.integer({ min: 0, max: 60 })
  fc.assert(
    fc.property(count, count, (a, b) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)]
      const given = {
        unit: 'percent',
        value: '1',
        numerator: `${numerator}`,
        denominator: `${denominator}`,
      }
      const small = (n: number) => n > 0 && n < 5
      assert.equal(isShown(given), !small(numerator) && !small(denominator - numerator))
    }),
  )
})

test('a hidden figure carries nothing but its name and unit', () => {
  const hidden = release(figure({ value: '3' }), 'others')
  assert.deepEqual(JSON.parse(JSON.stringify(hidden)), {
    shown: false,
    factId: 'p:f',
    unit: 'cases',
  })
})
