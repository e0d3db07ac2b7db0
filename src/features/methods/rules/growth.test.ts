import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, leaders, verdictOn } from '../samples.fixture.ts'

const growth = (observations: readonly (readonly [string, string])[], more = {}) =>
  leaders(observations, { method: 'growth-ratio', ...more })

const from = (start: string, end: string, values: readonly (readonly [string, string])[]) =>
  growth(values, {
    baseline: { period: '2024', value: start },
    target: { period: '2030', value: end, kind: 'reach' },
  })

test('the growth ratio from 9 % to 20 % is what the method’s table says', () => {
  const rows = [
    ['2025', '10', '0.780918301', '10.28', 'moderate'],
    ['2026', '8', '-0.40', '11.74', 'deterioration'],
    ['2027', '14.5', '1.21', '13.41', 'substantial'],
    ['2028', '16', '1.08', '15.32', 'substantial'],
  ] as const
  for (const [year, value, ratio, expected, verdict] of rows) {
    const said = figuresOf(growth([[year, value]]))
    assert.equal(said.verdict, verdict)
    assert.ok(said.ratio?.startsWith(ratio.slice(0, 5)), `${year} ${said.ratio}`)
    assert.ok(said.expected?.startsWith(expected), `${year} ${said.expected}`)
    assert.equal(said.methodRefused, null)
  }
})

test('the ratio is told to twelve digits, also of a target that is reached', () => {
  assert.deepEqual(figuresOf(growth([['2028', '16']])), {
    attainment: '0.636363636364',
    expected: '15.3261886479',
    ratio: '1.08678731006',
    verdict: 'substantial',
    methodRefused: null,
  })
  const reached = figuresOf(growth([['2029', '20']]))
  assert.equal(reached.verdict, 'reached')
  assert.ok(Number(reached.ratio) > 1)
})

test('lower is better: 25 at half time from 40 to 10 has a ratio of 0.703, though it is half the way', () => {
  const said = figuresOf(from('40', '10', [['2027', '25']]))
  assert.deepEqual(said, {
    attainment: '0.5',
    expected: '20',
    ratio: '0.702920001873',
    verdict: 'moderate',
    methodRefused: null,
  })
})

test('a threshold belongs to the better side, and is met by what is exactly on it', () => {
  // After one of one years R is a plain quotient: (y - 100) / 100.
  const soon = (value: string) =>
    growth([['2025', value]], {
      baseline: { period: '2024', value: '100' },
      target: { period: '2025', value: '200', kind: 'reach' },
    })
  const values = ['195', '194.99999999999', '160', '159.99999999999', '100', '99.99999999999']
  assert.deepEqual(
    values.map((value) => verdictOn(soon(value))),
    ['substantial', 'moderate', 'moderate', 'limited', 'limited', 'deterioration'],
  )
})

test('an exact threshold is met after broken powers too', () => {
  // 1.19² and 1.2²: R = 0.19 / 0.2 = 0.95 exactly, through two square roots.
  const squares = growth([['2026', '141.61']], {
    baseline: { period: '2024', value: '100' },
    target: { period: '2026', value: '144', kind: 'reach' },
  })
  const { ratio, verdict } = figuresOf(squares)
  assert.deepEqual({ ratio, verdict }, { ratio: '0.95', verdict: 'substantial' })
})

test('from zero nothing grows: the straight path judges and the reason is told', () => {
  assert.deepEqual(figuresOf(from('0', '50', [['2026', '5']])), {
    attainment: '0.1',
    expected: '16.6666666667',
    ratio: null,
    verdict: 'behind',
    methodRefused: 'zero-baseline',
  })
})

test('every other reason to refuse growth has its code', () => {
  const refused = (start: string, end: string, value: string) =>
    figuresOf(from(start, end, [['2026', value]])).methodRefused
  assert.deepEqual(
    [
      refused('-10', '-5', '-7'),
      refused('0.0999', '10.0999', '1'),
      refused('9', '9.0', '10'),
      refused('-10', '10', '2'),
      refused('10', '20', '-3'),
    ],
    ['negative', 'small-baseline', 'target-equals-baseline', 'sign-change', 'sign-change'],
  )
})

test('a baseline of exactly the smallest share is large enough, and the share can be stated', () => {
  const small = from('0.1', '10.1', [['2026', '1']])
  assert.equal(figuresOf(small).methodRefused, null)
  const strict = { ...small, parameters: { smallBaseline: '0.02' } }
  assert.equal(figuresOf(strict).methodRefused, 'small-baseline')
})

test('down to zero growth can be reckoned, and at zero it is reached', () => {
  assert.equal(verdictOn(from('40', '0', [['2027', '20']])), 'limited')
  assert.equal(verdictOn(from('40', '0', [['2027', '0']])), 'reached')
})

test('without a target growth is judged alone: 1.5 %, 0.5 % and 0 a year', () => {
  const alone = (value: string, more = {}) => {
    const said = figuresOf({
      ...growth([['2025', value]]),
      baseline: { period: '2024', value: '1000' },
      target: null,
      ...more,
    })
    assert.deepEqual([said.attainment, said.expected, said.ratio], [null, null, null])
    return said.verdict
  }
  assert.deepEqual(
    ['1015', '1014.9', '1005', '1004.9', '1000', '999.9'].map((one) => alone(one)),
    ['substantial', 'moderate', 'moderate', 'limited', 'limited', 'deterioration'],
  )
  assert.equal(alone('980', { direction: 'decrease' }), 'substantial')
  assert.equal(alone('980', { baseline: { period: '2024', value: '0' } }), 'no-data')
})
