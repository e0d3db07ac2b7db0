import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanHead } from '#kernel/package'
import { decimalText, indicator } from './example.fixture.ts'
import { lintIndicators } from './lint.ts'
import type { IndicatorRecord, ObservationRecord, TargetRecord } from './schema.ts'

const plan: PlanHead = {
  id: 'p',
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'xx',
  timeZone: 'UTC',
  languages: ['en'],
  currency: 'EUR',
  period: { start: '2025-01-01', end: '2029-12-31' },
}

const codesOf = (...given: Parameters<typeof indicator>[0][]) =>
  lintIndicators(plan, given.map(indicator)).map(({ code, index }) => `${code} ${index}`)

const target: TargetRecord = {
  id: 'i.target',
  comparator: '=',
  value: decimalText('20'),
  due: '2028',
}

const complete: Partial<IndicatorRecord> = {
  frequency: 'yearly',
  baselines: [{ id: 'i.baseline', period: '2024', value: decimalText('9') }],
  targets: [target],
  observations: [
    {
      id: 'i.2024',
      period: '2024',
      value: decimalText('9'),
      numerator: decimalText('9'),
      denominator: decimalText('100'),
      status: 'reported',
    },
  ],
}

test('a complete indicator gives no finding', () => {
  assert.deepEqual(codesOf(complete), [])
})

test('what one indicator lacks is said at its place', () => {
  assert.deepEqual(codesOf(complete, { ...complete, baselines: [], targets: [] }), [
    'indicator-without-baseline 1',
    'indicator-without-target 1',
  ])
})

test('what all of them lack is said once, with a count', () => {
  const bare = { ...complete, frequency: null }
  const [found, ...others] = lintIndicators(plan, [bare, bare, bare].map(indicator))
  assert.deepEqual(
    [found?.code, found?.index, found?.values, others],
    ['indicator-without-frequency', null, { count: 3 }, []],
  )
})

test('a target due after the plan has ended is found, at its date', () => {
  const late = { ...complete, targets: [{ ...target, due: '2030' as const }] }
  const [found] = lintIndicators(plan, [indicator(late)])
  assert.deepEqual(
    [found?.code, found?.pointer, found?.values],
    ['target-after-plan', '/targets/0/due', { due: '2030', end: '2029-12-31' }],
  )
})

test('a target on the last day of the plan is inside it', () => {
  const last = { ...complete, targets: [{ ...target, due: '2029' as const }] }
  assert.deepEqual(codesOf(last), [])
})

test('a target on the wrong side of where it starts is found', () => {
  const wrong = { ...complete, targets: [{ ...target, value: decimalText('8') }] }
  assert.deepEqual(codesOf(wrong), ['target-on-wrong-side 0'])
})

test('what no share can come to, and what is more often a slip, is found at its number', () => {
  const found = (more: Partial<TargetRecord>) =>
    codesOf({ ...complete, targets: [{ ...target, ...more }] })
  assert.deepEqual(
    [
      found({ value: decimalText('120') }),
      found({ kind: 'at-most' }),
      found({ kind: 'by-the-end' }),
    ],
    [['target-outside-share 0'], ['limit-against-direction 0'], ['share-added-up 0']],
  )
})

test('a baseline whose counts are not those of its share is an error', () => {
  const start = { id: 'i.start', period: complete.baselines?.[0]?.period ?? null }
  const found = (numerator?: string, denominator?: string, value: string | null = '9.1') =>
    codesOf({
      ...complete,
      baselines: [
        {
          ...start,
          value: value === null ? null : decimalText(value),
          ...(numerator === undefined ? {} : { numerator: decimalText(numerator) }),
          ...(denominator === undefined ? {} : { denominator: decimalText(denominator) }),
        },
      ],
    }).filter((code) => code.startsWith('baseline'))
  assert.deepEqual([found(), found('10', '110')], [[], []])
  const wrong = ['baseline-and-counts 0']
  assert.deepEqual([found('10'), found('11', '110'), found('10', '0')], [wrong, wrong, wrong])
  assert.deepEqual(found('10', '110', null), wrong)
})

test('a target before its start, a step after its end and two targets of one day are found at their dates', () => {
  const step: TargetRecord = {
    ...target,
    id: 'i.step',
    kind: 'milestone',
    value: decimalText('15'),
  }
  const found = (targets: readonly TargetRecord[]) =>
    lintIndicators(plan, [indicator({ ...complete, targets: [...targets] })]).map(
      ({ code, severity, pointer, values }) => ({ code, severity, pointer, values }),
    )
  assert.deepEqual(
    [
      found([{ ...target, due: '2023' }]).filter(({ severity }) => severity === 'error'),
      found([target, { ...step, due: '2029' }]),
      found([target, { ...target, id: 'i.second', value: decimalText('30') }]),
      found([target, { ...target, id: 'i.second', replaces: 'i.target' }]),
      found([target, { ...step, due: '2027' }]),
    ],
    [
      [
        {
          code: 'target-before-baseline',
          severity: 'error',
          pointer: '/targets/0/due',
          values: { due: '2023', start: '2024' },
        },
      ],
      [
        {
          code: 'milestone-after-target',
          severity: 'error',
          pointer: '/targets/1/due',
          values: { milestone: '2029', target: '2028' },
        },
      ],
      [
        {
          code: 'target-twice',
          severity: 'warning',
          pointer: '/targets/1/due',
          values: { due: '2028' },
        },
      ],
      [],
      [],
    ],
  )
})

test('a percentage without its counts is found; a count needs none', () => {
  const observations: ObservationRecord[] = [
    { id: 'i.2024', period: '2024', value: decimalText('9'), status: 'reported' },
  ]
  assert.deepEqual(codesOf({ ...complete, observations }), ['percentage-without-counts 0'])
  const count = indicator({ ...complete, observations })
  const cases = { ...count, definition: { ...count.definition, unit: 'cases' } }
  assert.deepEqual(lintIndicators(plan, [cases]), [])
})

test('declared repetitions and contradictions are findings; prose is never read', () => {
  assert.deepEqual(codesOf({ ...complete, repeats: ['c-1'], contradicts: ['j.2023'] }), [
    'indicator-repeats 0',
    'figures-contradict 0',
  ])
  const name = { en: 'Repeats the activity and contradicts everything' }
  assert.deepEqual(codesOf({ ...complete, name }), [])
})
