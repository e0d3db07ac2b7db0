import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PackagePart, PackageRecord } from '#kernel/package'
import { isCurrent, packageView } from '#kernel/package'
import { headExample } from '#test/example-head'
import {
  areasPart,
  commitmentsPart,
  inferredResponsibilitiesPart,
  instrumentsPart,
  sourceIssuesPart,
} from './parts.ts'
import type { CommitmentRecord } from './schema.ts'

const commitment: CommitmentRecord = {
  id: 'c-1-01',
  number: '1.1',
  kind: 'listed',
  area: '1',
  listedUnder: 'magua',
  title: { es: 'Plantar' },
  summary: { es: 'Se plantan árboles.' },
  wording: 'ours',
  strength: 'work-to',
  measurability: 'nothing',
  responsibilities: [],
  instruments: ['prg-vivero'],
  pillars: ['agua'],
  related: ['c-1-02'],
  indicators: ['arboles'],
  repeats: ['c-1-02'],
}

const places = <R extends PackageRecord>(part: PackagePart<R>, record: R) =>
  (part.references?.(record) ?? []).map(
    ({ id, pointer, sections }) => `${pointer} ${id} in ${sections.join('|')}`,
  )

test('everything that a commitment names is looked for where it belongs', () => {
  const responsibilities: CommitmentRecord['responsibilities'] = [
    { organisation: 'magua', basis: 'stated' },
    { body: 'b-01', basis: 'stated-elsewhere' },
  ]
  assert.deepEqual(places(commitmentsPart, { ...commitment, responsibilities }), [
    '/area 1 in areas',
    '/listedUnder magua in organisations',
    '/responsibilities/0/organisation magua in organisations',
    '/responsibilities/1/body b-01 in bodies',
    '/instruments/0 prg-vivero in instruments',
    '/pillars/0 agua in pillars',
    '/related/0 c-1-02 in commitments',
    '/indicators/0 arboles in indicators|proposals',
    '/repeats/0 c-1-02 in commitments|indicators',
  ])
})

test('so is what our readings name', () => {
  const inferred = {
    id: 'i-1',
    commitment: 'c-1-01',
    organisation: 'magua',
    basis: 'inferred',
  } as const
  assert.deepEqual(places(inferredResponsibilitiesPart, inferred), [
    '/commitment c-1-01 in commitments',
    '/organisation magua in organisations',
  ])
  const issue = {
    id: 'si-1',
    severity: 'low',
    kind: 'gap',
    issue: { es: 'Falta el año.' },
    about: ['c-1-01'],
  } as const
  assert.match(places(sourceIssuesPart, { ...issue, about: ['c-1-01'] })[0] ?? '', /^\/about\/0 c-1-01 in .*commitments/)
})

test('a responsibility names an organisation or a body, not both and not neither', () => {
  const holds = (who: object) =>
    commitmentsPart.schema.safeParse({
      ...commitment,
      responsibilities: [{ basis: 'stated', ...who }],
    }).success
  assert.deepEqual(
    [holds({ organisation: 'magua' }), holds({ body: 'b-01' }), holds({})],
    [true, true, false],
  )
  assert.equal(holds({ organisation: 'magua', body: 'b-01' }), false)
  assert.equal(holds({ organisation: 'magua', basis: 'inferred' }), false)
})

test('readings come in closed, what the plan says open', () => {
  const levels = [
    areasPart,
    commitmentsPart,
    instrumentsPart,
    sourceIssuesPart,
    inferredResponsibilitiesPart,
  ].map(({ section, defaultLevel }) => `${section} ${defaultLevel}`)
  assert.deepEqual(levels, [
    'areas public',
    'commitments public',
    'instruments public',
    'sourceIssues internal',
    'inferredResponsibilities internal',
  ])
})

test('a finding names its section and the record’s place in it', () => {
  const inferred = { id: 'i-1', commitment: 'c-1-02', organisation: 'magua', basis: 'inferred' }
  const instrument = { id: 'prg', name: { es: 'P' }, start: null, end: '2028' }
  const sections = new Map<string, readonly PackageRecord[]>([
    ['commitments', [commitment, { ...commitment, id: 'c-1-02' }]],
    ['inferredResponsibilities', [inferred]],
    ['instruments', [instrument]],
  ])
  const view = packageView(headExample, sections)
  const found = [commitmentsPart, instrumentsPart].flatMap(
    (part: PackagePart) => part.lint?.(view) ?? [],
  )
  assert.deepEqual(
    found.map(({ code, section, index, pointer }) => `${code} ${section} ${index} ${pointer}`),
    [
      'owner-not-stated commitments 0 /responsibilities',
      'weak-verb commitments 0 /strength',
      'nothing-measurable commitments 0 /measurability',
      'repeats commitments 0 /repeats',
      'owner-only-inferred commitments 1 /responsibilities',
      'weak-verb commitments 1 /strength',
      'nothing-measurable commitments 1 /measurability',
      'repeats commitments 1 /repeats',
      'instrument-expires-within-plan instruments 0 /end',
    ],
  )
  assert.ok(view.records(commitmentsPart).every(isCurrent))
})
