import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlanHead } from '#kernel/package'
import { decimalText, indicator } from '../series/example.fixture.ts'
import type { ObservationRecord } from '../series/schema.ts'
import type { Origin } from './rules.ts'
import { benchmarkFact, isSame, seriesFacts, statedId } from './rules.ts'

const plan: PlanHead = {
  id: 'club',
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'xx',
  timeZone: 'UTC',
  languages: ['en'],
  currency: 'EUR',
  period: { start: '2025-01-01', end: '2029-12-31' },
}
const origin: Origin = { plan, keyOf: (code) => `xx:${code}` }

const observation: ObservationRecord = {
  id: 'i.2024',
  period: '2024',
  value: decimalText('9.60'),
  numerator: decimalText('48'),
  denominator: decimalText('500'),
  status: 'reported',
  note: { en: 'Counted in May' },
}

const source = { document: 'statutes', lines: [1, 1], checked: 'machine' }

test('an observation is kept with its digits, its counts, its definition and its owner', () => {
  const [fact, ...others] = seriesFacts(origin, indicator({ observations: [observation] }))
  assert.deepEqual(others, [])
  assert.deepEqual(fact, {
    noun: 'observation',
    id: 'club:i.2024',
    pointer: '/observations/0',
    plan: 'club',
    organisation: 'xx:club',
    about: '2024',
    level: 'public',
    replaces: null,
    reason: null,
    substance: {
      indicator: 'i',
      definition: 1,
      value: '9.60',
      numerator: '48',
      denominator: '500',
      qualifier: null,
      status: 'reported',
      precision: null,
    },
    beside: { words: null, note: { en: 'Counted in May' }, source },
  })
})

const target = (substance: Readonly<Record<string, string | null>>) => ({
  indicator: 'i',
  comparator: '=',
  value: null,
  relative_to: null,
  kind: null,
  upper: null,
  ...substance,
})

test('targets and baselines are facts of their series, each at its place', () => {
  const facts = seriesFacts(
    origin,
    indicator({
      observations: [observation],
      baselines: [{ id: 'i.baseline', period: null, value: null, state: 'to-be-set' }],
      targets: [
        { id: 'i.t1', comparator: '>=', value: decimalText('20'), due: '2028', kind: 'each-year' },
        { id: 'i.t2', comparator: '=', relativeTo: 'j', due: null },
      ],
    }),
  )
  assert.deepEqual(
    facts.map(({ noun, id, pointer, about }) => [noun, id, pointer, about]),
    [
      ['observation', 'club:i.2024', '/observations/0', '2024'],
      ['baseline', 'club:i.baseline', '/baselines/0', null],
      ['target', 'club:i.t1', '/targets/0', '2028'],
      ['target', 'club:i.t2', '/targets/1', null],
    ],
  )
  assert.deepEqual(
    facts.slice(1).map(({ substance }) => substance),
    [
      { indicator: 'i', value: null, numerator: null, denominator: null, state: 'to-be-set' },
      target({ comparator: '>=', value: '20', kind: 'each-year' }),
      target({ relative_to: 'j' }),
    ],
  )
})

test('a fact is as closed as it says, else as its series', () => {
  const levelsOf = (record: Parameters<typeof indicator>[0]) =>
    seriesFacts(origin, indicator(record)).map(({ level }) => level)
  const closed: ObservationRecord = { ...observation, level: 'restricted' }
  assert.deepEqual(levelsOf({ observations: [observation, closed] }), ['public', 'restricted'])
  assert.deepEqual(levelsOf({ level: 'internal', observations: [observation, closed] }), [
    'internal',
    'restricted',
  ])
})

test('the first of several owners answers for the figures; a series of nobody’s is nobody’s', () => {
  const { owner: _, ...ownerless } = indicator({ observations: [observation] })
  const ownersOf = (record: typeof ownerless) =>
    seriesFacts(origin, record).map(({ organisation }) => organisation)
  assert.deepEqual(ownersOf({ ...ownerless, owners: ['league', 'club'] }), ['xx:league'])
  assert.deepEqual(ownersOf(ownerless), [null])
})

test('a replacement names what it replaces, and why', () => {
  const [fact] = seriesFacts(
    origin,
    indicator({
      observations: [
        { ...observation, id: 'i.2024-b', replaces: 'i.2024', reason: { en: 'Counted again' } },
      ],
    }),
  )
  assert.deepEqual([fact?.replaces, fact?.reason], ['club:i.2024', { en: 'Counted again' }])
})

test('a benchmark is nobody’s fact, and stands by itself', () => {
  const fact = benchmarkFact(origin, {
    id: 'world.2024',
    series: 'world',
    indicator: null,
    role: 'observation',
    period: '2024',
    value: decimalText('12.0'),
    unit: 'percent',
    population: { en: 'All climbers' },
    publisher: 'The league',
  })
  assert.deepEqual(
    [fact.noun, fact.pointer, fact.organisation, fact.about, fact.substance],
    [
      'benchmark',
      '',
      null,
      '2024',
      { series: 'world', indicator: null, part: 'observation', value: '12.0', unit: 'percent' },
    ],
  )
})

test('a fact’s key leads back to the id that the package gives it, whatever the plan is called', () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,3})?(\.[a-z0-9]{1,4})?$/)
  fc.assert(
    fc.property(id, id, (own, ofPlan) => {
      const home: Origin = { ...origin, plan: { ...plan, id: ofPlan } }
      const [fact] = seriesFacts(home, indicator({ observations: [{ ...observation, id: own }] }))
      assert.ok(fact)
      assert.equal(statedId(fact), own)
    }),
  )
})

test('other digits, counts, status, period or definition are other content; notes are not', () => {
  const factOf = (changes: Partial<ObservationRecord>, version = 1) => {
    const series = indicator({ observations: [{ ...observation, ...changes }] })
    const [fact] = seriesFacts(origin, { ...series, definition: { ...series.definition, version } })
    assert.ok(fact)
    return fact
  }
  const kept = factOf({})
  for (const same of [factOf({}), factOf({ note: { en: 'Read again' } })]) {
    assert.equal(isSame(same, kept), true)
  }
  for (const other of [
    factOf({ value: decimalText('9.6') }),
    factOf({ value: null }),
    factOf({ numerator: decimalText('49') }),
    factOf({ status: 'derived' }),
    factOf({ period: '2025' }),
    factOf({ qualifier: 'nearly' }),
    factOf({}, 2),
  ]) {
    assert.equal(isSame(other, kept), false)
  }
})

test('a baseline’s counts are facts with it', () => {
  const counts = { numerator: decimalText('10'), denominator: decimalText('110') }
  const start = { id: 'i.start', period: null, value: decimalText('9.1'), ...counts }
  const [fact] = seriesFacts(origin, indicator({ baselines: [start] }))
  assert.deepEqual(fact?.substance, { indicator: 'i', value: '9.1', ...counts, state: 'stated' })
})
