import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decimalText, indicator } from './example.fixture.ts'
import { benchmarksPart, indicatorsPart, proposalsPart } from './part.ts'
import type { BenchmarkRecord, ProposalRecord } from './schema.ts'

const told = (references: ReturnType<NonNullable<typeof indicatorsPart.references>> | undefined) =>
  (references ?? []).map(({ id, pointer, sections }) => `${pointer} ${id} in ${sections.join('|')}`)

const target = { id: 'i.target', comparator: '>=', value: decimalText('20'), due: '2028' } as const

test('everything that an indicator names is looked for where it belongs', () => {
  const series = indicator({
    owner: 'club',
    instrument: 'fund',
    commitments: ['c-1', 'c-2'],
    yardsticks: ['y-1'],
    repeats: ['c-1'],
    contradicts: ['j.2023'],
    targets: [target, { ...target, id: 'i.rel', relativeTo: 'j', instrument: 'law' }],
    replacedBy: ['k'],
  })
  const definition = { ...series.definition, denominator: 'members' }
  assert.deepEqual(told(indicatorsPart.references?.({ ...series, definition })), [
    '/owner club in organisations',
    '/definition/denominator members in indicators',
    '/instrument fund in instruments',
    '/commitments/0 c-1 in commitments',
    '/commitments/1 c-2 in commitments',
    '/yardsticks/0 y-1 in yardsticks',
    '/repeats/0 c-1 in commitments|indicators',
    '/contradicts/0 j.2023 in indicators|benchmarks',
    '/targets/1/relativeTo j in indicators',
    '/targets/1/instrument law in instruments',
    '/replacedBy/0 k in indicators',
  ])
})

test('several owners are each looked for', () => {
  const { owner: _, ...shared } = indicator({ owners: ['club', 'league'] })
  assert.deepEqual(told(indicatorsPart.references?.(shared)), [
    '/owners/0 club in organisations',
    '/owners/1 league in organisations',
  ])
})

test('an indicator’s figures have ids of their own, each at its place', () => {
  const fact = { period: '2024', value: decimalText('9') } as const
  const series = indicator({
    observations: [{ id: 'i.2024', status: 'reported', ...fact }],
    baselines: [{ id: 'i.baseline', ...fact }],
    targets: [target],
  })
  assert.deepEqual(indicatorsPart.ownIds?.(series), [
    { id: 'i.2024', pointer: '/observations/0/id' },
    { id: 'i.baseline', pointer: '/baselines/0/id' },
    { id: 'i.target', pointer: '/targets/0/id' },
  ])
})

test('a benchmark belongs to an indicator, or to none', () => {
  const benchmark: BenchmarkRecord = {
    id: 'world.2024',
    series: 'world',
    indicator: 'i',
    role: 'observation',
    period: '2024',
    value: decimalText('12'),
    unit: 'percent',
    population: { en: 'All climbers' },
    publisher: 'The league',
  }
  assert.deepEqual(told(benchmarksPart.references?.(benchmark)), ['/indicator i in indicators'])
  assert.deepEqual(told(benchmarksPart.references?.({ ...benchmark, indicator: null })), [])
  const linked = (url: string) => benchmarksPart.schema.safeParse({ ...benchmark, value: 0, url })
  const wrong = (url: string) =>
    linked(url).error?.issues.flatMap(({ path, message }) => (path[0] === 'url' ? message : []))
  assert.deepEqual(wrong('https://league.example/2024'), [])
  assert.deepEqual(wrong('javascript:alert(1)'), ['not-an-address'])
})

test('a proposal names who would own it, and what it follows from', () => {
  const proposal: ProposalRecord = {
    id: 'p-1',
    name: { en: 'Ropes checked' },
    unit: 'count',
    population: { en: 'Ropes' },
    organisations: ['club', 'league'],
    body: 'b-1',
    countsPeople: 'no',
    why: { en: 'Somebody promised it' },
    commitments: ['c-1'],
    yardsticks: ['y-1'],
    wording: 'ours',
    resultLevel: 'output',
  }
  assert.deepEqual(told(proposalsPart.references?.(proposal)), [
    '/organisations/0 club in organisations',
    '/organisations/1 league in organisations',
    '/body b-1 in bodies',
    '/commitments/0 c-1 in commitments',
    '/yardsticks/0 y-1 in yardsticks',
  ])
})

test('figures are public unless the plan says otherwise, what we propose is internal', () => {
  assert.deepEqual(
    [indicatorsPart, benchmarksPart, proposalsPart].map(({ defaultLevel }) => defaultLevel),
    ['public', 'public', 'internal'],
  )
})
