// The files of a pack of 71 commitments and 54 series, three forms in two languages: seconds and bytes of each.
import { performance } from 'node:perf_hooks'
import { packFiles } from '#features/packs'
import type { ReadFact, ReadLeaf } from '#features/snapshots'

const commitments = 71
const series = 54
const authorities = ['dk:mfa', 'dk:mod', 'dk:mege', 'dk:dnp', 'dk:dema', 'dk:dis']
const codes = ['done', 'on-track', 'at-risk', 'delayed', 'not-started', 'stopped'] as const
const owner = (place: number) => authorities[place % authorities.length] ?? 'dk:mfa'
const happened = { signedAt: null, handedInAt: null, replaces: null, correction: null } as const
const words =
  'Vi har fået flere kvindelige ansøgere til lederstillinger, men færre er udnævnt, fordi tre kredse blev lagt sammen. '

type Content = NonNullable<ReadFact['content']>

function commitmentFacts(place: number): readonly Content[] {
  const [commitment, organisation] = [`c-${place}`, owner(place)]
  const said = { ...happened, organisation, commitment } as const
  const text = (field: string): Content => ({
    ...said,
    ref: `${field}-${place}`,
    fact: `${field}-${place}`,
    chain: '',
    kind: 'text',
    field,
    text: words.repeat(4),
    language: 'da',
    question: null,
    unchanged: place % 5 === 0,
  })
  const status = codes[place % codes.length] ?? 'done'
  return [
    {
      ref: `commitment:${commitment}`,
      kind: 'commitment',
      commitment,
      number: `${place}`,
      listed: place <= 36,
      title: { en: `Commitment ${place}`, da: `Tilsagn ${place} om lige deltagelse` },
      indicators: [],
    },
    {
      ref: `line-${place}`,
      kind: 'line',
      organisation,
      commitment,
      part: 'lead',
      edition: 1,
      closedWithout: [],
    },
    {
      ...said,
      ref: `status-${place}`,
      fact: `status-${place}`,
      chain: '',
      kind: 'status',
      part: 'lead',
      status,
      proposed: status,
      method: 'status/1',
      reason: { text: words, language: 'da' },
    },
    text('did'),
    text('challenges'),
  ]
}

function seriesFacts(place: number): readonly Content[] {
  const [indicator, organisation] = [`i-${place}`, owner(place)]
  const fact = { ...happened, indicator, organisation, unit: 'percent', chain: '' } as const
  const figures = [2023, 2024, 2025, 2026].map((year): Content => {
    const ref = `${indicator}.${year}`
    const value = `${year - 2015}.${place % 10}`
    return {
      ...fact,
      ref,
      fact: ref,
      kind: 'figure',
      commitment: null,
      origin: 'report',
      period: String(year),
      value,
      numerator: null,
      denominator: null,
      definition: 1,
      countsPeople: 'no',
      state: 'value',
      qualifier: null,
      source: null,
      reference: null,
      coverage: null,
      used: true,
    }
  })
  return [
    {
      ref: `indicator:${indicator}`,
      kind: 'indicator',
      indicator,
      name: { en: `Women among the ${place} heads`, da: `Kvinder blandt ledere nr. ${place}` },
      unit: 'percent',
      direction: 'increase',
      definition: 1,
      countsPeople: 'no',
    },
    ...figures,
    {
      ...fact,
      ref: `${indicator}.target`,
      fact: `${indicator}.target`,
      kind: 'target',
      due: '2030',
      aim: null,
      comparator: '>=',
      value: '20',
      upper: null,
      decidingBody: null,
      reason: null,
    },
  ]
}

const reports = authorities.flatMap((organisation): readonly Content[] => [
  {
    ref: `organisation:${organisation}`,
    kind: 'organisation',
    organisation,
    name: { da: organisation },
  },
  {
    ref: `report:${organisation}`,
    kind: 'report',
    organisation,
    edition: 1,
    signedAs: 'approver',
    signedAt: '2027-02-27T12:00:00Z',
    handedInAt: '2027-02-27T12:00:00Z',
    takenAt: '2027-03-01T12:00:00Z',
    correctedAt: null,
    openQuestions: 1,
  },
])
const numbers = (count: number) => Array.from({ length: count }, (_, place) => place + 1)
const contents = [
  ...reports,
  ...numbers(commitments).flatMap(commitmentFacts),
  ...numbers(series).flatMap(seriesFacts),
]
const leaves = contents.map((content, position): ReadLeaf => ({
  position,
  digest: '',
  fact: {
    organisation: null,
    commitment: null,
    indicator: null,
    ...content,
    content,
    salt: null,
    stub: null,
  },
}))
const head = {
  id: '',
  plan: 'denmark-wps',
  round: '2027',
  number: 1,
  planVersion: 1,
  caseNumber: '2027-1182',
  frozenAt: new Date('2027-04-01T10:00:00Z'),
  root: '0123456789abcdef'.repeat(4),
  leaves: leaves.length,
}
const deviations = numbers(7).map((place) => ({
  key: `commitment:c-${place}`,
  subject: { kind: 'commitment', id: `c-${place}` } as const,
  state: 'delayed' as const,
  reasons: ['delayed'] as const,
  organisations: [owner(place)],
  fact: `status-${place}`,
  isChosen: true,
}))

let [all, bytes] = [0, 0]
for (const asked of packFiles.allFiles) {
  const begun = performance.now()
  const made = await packFiles.makeFile(
    { head, leaves, before: null, deviations, isDraft: false },
    asked,
  )
  const seconds = (performance.now() - begun) / 1000
  all += seconds
  bytes += made.bytes.byteLength
  console.log(
    `${packFiles.nameIn(asked).padEnd(20)} ${seconds.toFixed(2)} s ${made.bytes.byteLength} bytes`,
  )
}
console.log(
  `all ${packFiles.allFiles.length} files, ${leaves.length} facts: ${all.toFixed(2)} s, ${bytes} bytes (goal: below 10 s)`,
)
