import assert from 'node:assert/strict'
import { test } from 'node:test'
import { definitionRules } from '#features/definitions'
import type { DefinitionFact, IndicatorRecord, UseFact } from '#features/indicators'
import { pieces } from '#features/reading'
import { aimed, clubReading, clubRequest, measured, players, started } from '#test/portal/club'
import { statedDefinition } from '#test/portal/stated'
import type { Facts, Signatures, Withdrawal } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { figureTable } from './figure-table.ts'
import { indicatorPage } from './indicator.ts'

interface Asked {
  readonly facts: Partial<Facts>
  readonly definitions?: readonly DefinitionFact[]
  readonly signatures?: Signatures
  readonly indicator?: IndicatorRecord
  readonly language?: 'en' | 'da'
  readonly withdrawn?: readonly Withdrawal[]
}

/** The words of the page, in one line. */
function wordsOf({ facts, definitions = [], signatures = new Map(), ...more }: Asked): string {
  const { indicator = players, language = 'en', withdrawn = [] } = more
  const seen = pieces.seenBy(
    clubRequest(`/${language}/plans/tennis-club/indicators/players`),
    clubReading,
  )
  const nothing = { observations: [], targets: [], baselines: [] }
  const [view] = viewIndicators([indicator], { ...nothing, ...facts })
  const page = indicatorPage(seen, {
    view: view ?? assert.fail(),
    all: [{ indicator }],
    judged: null,
    benchmarks: [],
    withdrawn,
    definitions: definitionRules.versionsOf(indicator, definitions),
    signatures,
    besides: null,
  })
  return page
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/ (?=[.,:])/g, '')
}

const people = { origin: 'people', source: { text: 'The register', language: 'en' } } as const
const entered = (id: string, value: string, at: string) =>
  measured(id, { ...people, value, published_at: new Date(`${at}T12:00:00Z`) })
const signed: Signatures = new Map([
  ['a', { role: 'approver', at: new Date('2025-03-01T12:00:00Z') }],
])
const yearly = statedDefinition({ frequency: 'year', delayDays: '120' })

test('the newest value tells its four dates: its period, handed in, published, and when the next is due', () => {
  const page = wordsOf({
    facts: { observations: [entered('a', '31', '2025-03-05')] },
    definitions: [yearly],
    signatures: signed,
  })
  assert.match(
    page,
    /31 % in 2024\. The board: The register\. Handed in 1 March 2025\. Published here 5 March 2025\. The next was due in April 2026\./,
  )
  const newer = measured('b', { ...people, about: '2025', value: '33' })
  assert.match(
    wordsOf({ facts: { observations: [newer] }, definitions: [yearly], language: 'da' }),
    /Det næste forventes i april 2027\./,
  )
})

test('where no definition says how often it is counted, nothing is said of the next', () => {
  assert.doesNotMatch(wordsOf({ facts: { observations: [measured('a')] } }), /The next/)
})

test('a value’s history tells every earlier version with day, source, role, day of handing in and reason', () => {
  const corrected = {
    ...entered('b', '32', '2025-06-01'),
    chain: 'a',
    replaces: 'a',
    reason: { en: 'One member was counted twice.' },
  }
  const page = wordsOf({
    facts: { observations: [entered('a', '31', '2025-03-05'), corrected] },
    signatures: signed,
  })
  assert.match(
    page,
    /1 June 2025 Corrected: 2024: 32 %\. Before: 2024: 31 %\. One member was counted twice\. The board: The register\./,
  )
  assert.match(
    page,
    /5 March 2025 Published: 2024: 31 %\. The board: The register\. Signed by its approver, handed in 1 March 2025\./,
  )
})

test('a target’s history tells who decided the change, why, and where it stands written', () => {
  const changed = aimed('t2', {
    ...people,
    chain: 't',
    replaces: 't',
    value: '45',
    published_at: new Date('2026-02-01T12:00:00Z'),
    reason: { en: 'The club has grown.' },
    deciding_body: { en: 'The general assembly' },
    document: { en: 'Minutes, item 4' },
    legal_basis: { en: 'Section 2 of the rules' },
  })
  assert.match(
    wordsOf({ facts: { targets: [aimed('t'), changed] } }),
    /1 February 2026 Changed: at least 45 % in 2028\. Before: at least 50 % in 2028\. Decided by The general assembly\. The club has grown\. Decision: Minutes, item 4\. By law: Section 2 of the rules\./,
  )
})

const use: UseFact = {
  id: 'u',
  chain: 'u',
  organisation: 'club:board',
  indicator: 'players',
  about: '2024',
  uses: 'a',
  language: 'en',
  sentence: 'It was counted on the day.',
  published_at: new Date('2025-04-01T12:00:00Z'),
}

test('of several figures of a period the page says which is used and why', () => {
  const rivals = [
    entered('a', '31', '2025-03-01'),
    entered('b', '35', '2025-03-02'),
    measured('p', { value: '30' }),
  ]
  const byRule = wordsOf({ facts: { observations: rivals } })
  assert.match(byRule, /31 % Not used: its authority has stated a newer figure/)
  assert.match(byRule, /30 % Stated by the plan; the authority’s own figure is used/)
  const beside = entered('c', '20', '2026-03-01')
  const all = wordsOf({ facts: { observations: [...rivals, { ...beside, rival: 'survey' }] } })
  assert.match(
    all,
    /20 % Not used: stated beside the figure of the same period; nobody has chosen it/,
  )
  assert.match(all, /35 % Reported/)
  const chosen = wordsOf({ facts: { observations: rivals, uses: [use] } })
  assert.match(chosen, /31 % Reported Used, because: It was counted on the day\./)
  assert.match(chosen, /35 % Not used: another figure of the same period was chosen/)
})

test('the parts of a breakdown are called by their names in the page’s language', () => {
  const cell = { numerator: '', denominator: '', state: 'value' } as const
  const definition = statedDefinition({
    breakdowns: [
      {
        dimension: 'district',
        exclusive: true,
        exhaustive: true,
        categories: [{ code: 'n', name: { en: 'North', da: 'Nord' }, aliases: [] }],
      },
    ],
  })
  const cells = [
    { ...cell, keys: { district: 'n' }, value: '30' },
    { ...cell, keys: { district: 'unnamed' }, value: '40' },
  ]
  const observations = [measured('a', { cells, value: '35' })]
  const asked = {
    facts: { observations, definitions: [definition] },
    definitions: [definition],
  }
  assert.match(wordsOf(asked), /by district Upwards.* North .*unnamed/)
  assert.match(wordsOf({ ...asked, language: 'da' }), /Politikreds.*Nord/)
  assert.match(
    wordsOf(asked),
    /Upwards: per cent, from 0 to 40 %\. To the right: time, 2024\. The axes are the same/,
  )
})

test('a share of women with a dated target asks what it takes, any other figure does not', () => {
  const facts = {
    observations: [measured('a', { numerator: '12', denominator: '40' })],
    targets: [aimed('t')],
    baselines: [started('s')],
  }
  const ofWomen = { ...players, disaggregation: ['sex=female'] }
  const page = wordsOf({ facts, indicator: ofWomen })
  assert.match(page, /What it takes.*The aim is 50 % in 2028: 4 whole years from 2024\./)
  assert.doesNotMatch(wordsOf({ facts }), /What it takes/)
})

test('a start that was changed stands in the history with who decided it, why, and what it was', () => {
  const page = wordsOf({
    facts: {
      observations: [entered('a', '31', '2025-03-05')],
      targets: [aimed('t')],
      baselines: [
        started('s'),
        started('s-2', {
          ...people,
          chain: 's',
          replaces: 's',
          value: '28',
          deciding_body: { en: 'The board' },
          reason: { en: 'Two courts were missing.' },
          published_at: new Date('2026-03-01T12:00:00Z'),
        }),
      ],
    },
  })
  assert.match(
    page,
    /Starting point changed: 28 % in 2024\. Before: 30 % in 2024\. Decided by The board\. Two courts were missing\./,
  )
  assert.match(page, /Starting point: 30 % in 2024\./)
})

test('a start that only the plan states is told with the target, and not twice', () => {
  const page = wordsOf({ facts: { targets: [aimed('t')], baselines: [started('s')] } })
  assert.doesNotMatch(page, /Starting point/)
})

test('a value keeps the unit and the version it was counted by; what is in another unit is not drawn', () => {
  const definitions = [statedDefinition({ kind: 'count', unit: 'players' })]
  const page = wordsOf({
    facts: {
      observations: [
        entered('a', '31', '2025-03-05'),
        { ...entered('b', '120', '2026-03-05'), about: '2026', definition: 2 },
        { ...entered('c', '140', '2026-03-05'), about: '2027', definition: 2 },
      ],
      definitions,
    },
    definitions,
  })
  assert.match(page, /140 players in 2027, after 120 players in 2026/)
  assert.match(page, /2024 31 % Reported.* Counted by version 1 of the definition\./)
  assert.doesNotMatch(page, /Counted by version 2/)
  assert.match(page, /2026: 120 players; 2027: 140 players\./)
})

test('a year whose figure was due and did not come is not reported; before that there is none yet', () => {
  const facts = {
    baselines: [started('s', { about: '2023', value: '30' })],
    targets: [aimed('t')],
    observations: [entered('a', '31', '2025-03-05')],
  }
  const late = statedDefinition({ frequency: 'year', delayDays: '10' })
  assert.match(wordsOf({ facts, definitions: [late] }), / 2025 Not reported /)
  assert.match(wordsOf({ facts }), / 2025 No figure yet /)
})

test('a period whose figure was withdrawn says so and is not awaited; another is not reported all the same', () => {
  const facts = {
    baselines: [started('s', { about: '2023', value: '30' })],
    targets: [aimed('t')],
    observations: [entered('a', '31', '2024-03-05')],
  }
  const late = statedDefinition({ frequency: 'year', delayDays: '10' })
  const gone = {
    organisation: 'club:board',
    roundCode: 'figures-players',
    field: 'observation.2025',
    at: new Date('2026-03-01T12:00:00Z'),
    ground: 'law',
  } as const
  const page = (field: string, language: 'en' | 'da' = 'en') =>
    wordsOf({ facts, definitions: [late], withdrawn: [{ ...gone, field }], language })
  assert.match(page('observation.2025'), / 2025 Withdrawn /)
  assert.match(page('observation.2025', 'da'), / 2025 Trukket tilbage /)
  assert.match(page('observation.2025'), /The next is due in January 2027\./)
  for (const field of ['observation.2025.survey', 'figure.players']) {
    assert.match(page(field), / 2025 Not reported /)
    assert.match(page(field), /The next was due in January 2026\./)
  }
})

test('a list of figures says that the newest value cannot be compared with the one before across a break', () => {
  const seen = pieces.seenBy(clubRequest('/en/plans/tennis-club/indicators'), clubReading)
  const rowOf = (definitions: readonly DefinitionFact[], by: number) => {
    const observations = [measured('a'), measured('b', { about: '2025', definition: by })]
    const facts = { observations, targets: [], baselines: [], definitions }
    const views = viewIndicators([players], facts)
    return figureTable(seen, views, { all: views, caption: 'Figures' }).toString()
  }
  const broken = /Break in the series: not comparable with the value before/
  assert.match(rowOf([statedDefinition({}, { breaks: true })], 2), broken)
  assert.doesNotMatch(rowOf([statedDefinition({})], 2), broken)
})
