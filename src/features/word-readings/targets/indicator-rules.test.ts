import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBaseline } from './baseline-rules.ts'
import type { IndicatorRead } from './indicator-rules.ts'
import { readCriteria, readIndicator, withTarget } from './indicator-rules.ts'
import { repeatsActivity } from './repeats-rules.ts'
import { readTarget } from './target-rules.ts'

const frame = {
  period: { start: '2026-01-01', end: '2027-12-31' },
  language: 'da',
  due: '2027-12-31',
} as const

const short = ({ text, baseline, target }: IndicatorRead) => [
  text,
  baseline?.value ?? baseline?.why ?? null,
  target?.value ?? target?.why ?? null,
  target?.due ?? null,
]

test('a baseline stands behind its label and is no part of the indicator', () => {
  const indicator = readIndicator(
    'Andel kvinder blandt dommere. Baseline: 17,5 pct. (2024).',
    frame,
  )
  assert.equal(indicator.text, 'Andel kvinder blandt dommere.')
  assert.deepEqual(indicator.baseline, {
    asWritten: 'Baseline: 17,5 pct. (2024).',
    value: '17.5',
    unit: 'percent',
    period: '2024',
    state: 'placed',
    why: null,
  })
})

test('a baseline that is to be set or was never measured is known to have no value', () => {
  const cases = {
    'Baseline: opgøres for 2025 i februar 2026.': ['baseline-to-be-set', 'placed'],
    'Baseline fastlægges i 2026.': ['baseline-to-be-set', 'placed'],
    'Udgangspunkt: ikke opgjort.': ['baseline-not-measured', 'placed'],
    'Baseline: god': ['baseline-unclear', 'refused'],
  }
  for (const [text, expected] of Object.entries(cases)) {
    const { value, why, state } = readBaseline(text, { ...frame, indicator: 'Antal bolde' })
    assert.deepEqual([value, why, state], [null, ...expected], text)
  }
})

test('a share of men is what is left of a share of women, as a guess', () => {
  const baseline = readBaseline('Baseline: mænd udgør tre fjerdedele (2024).', {
    ...frame,
    indicator: 'Andel kvinder blandt trænere.',
  })
  assert.deepEqual([baseline.value, baseline.period, baseline.state], ['25', '2024', 'guessed'])
})

test('a cell of sentences says what is measured, from where and to where', () => {
  const cases: Readonly<Record<string, readonly unknown[]>> = {
    'Mindst 2 baner lagt om.': [['Mindst 2 baner lagt om.', null, '2', '2027-12-31']],
    'Alle klubber har delmål. Landsmål: fra 9 % i 2024 til 20 % i 2030.': [
      ['Alle klubber har delmål.', null, '100', '2027-12-31'],
      ['Landsmål', '9', '20', '2030-12-31'],
    ],
    'Andel kvinder blandt dommere: 14 % i 2026 og 16 % i 2027 (12 % i 2024).': [
      ['Andel kvinder blandt dommere', '12', '16', '2027-12-31'],
    ],
    '100 % af dommere i ligaen. 60 % ultimo 2026.': [
      ['100 % af dommere i ligaen.', null, '100', '2027-12-31'],
    ],
    'I 2023 var 525 dommere kvinder, svarende til 28 pct.; i 2027 skal det være mindst 32 pct.': [
      [
        'I 2023 var 525 dommere kvinder, svarende til 28 pct.; i 2027 skal det være mindst 32 pct.',
        '28',
        '32',
        '2027-12-31',
      ],
    ],
    '30 % kvindelige dommere. Baseline fastlægges i 2026.': [
      ['30 % kvindelige dommere.', 'baseline-to-be-set', '30', '2027-12-31'],
    ],
    '80 umpires trained, of whom at least 30 % women.': [
      ['80 umpires trained', null, '80', '2027-12-31'],
      ['of whom at least 30 % women.', null, '30', '2027-12-31'],
    ],
    'Møder holdt i alle klubber. Andel, der ved det: 85 %.': [
      ['Møder holdt i alle klubber.', null, '100', '2027-12-31'],
      ['Andel, der ved det', null, '85', '2027-12-31'],
    ],
  }
  for (const [text, expected] of Object.entries(cases)) {
    const read = readCriteria(text, frame)
    assert.deepEqual(read.map(short), expected, text)
    const states = new Set(read.map(({ target }) => target?.state))
    if (expected.length > 1) assert.deepEqual([...states], ['guessed'], text)
  }
})

test('a share whose target has no sign is a percentage, as a guess', () => {
  const { target } = withTarget(
    readIndicator('Andel baner med net', frame),
    readTarget('80', frame),
  )
  assert.deepEqual([target?.value, target?.unit, target?.state], ['80', 'percent', 'guessed'])
})

test('an indicator that says no more than its activity is noticed', () => {
  const repeating = [
    ['Katalog over slag udarbejdet og opdateret.', 'Udarbejde et internt katalog over slag.'],
    ['Erfaringsopsamling udarbejdet og delt.', 'Samle op på turneringen: erfaringer.'],
    ['Vejledning udarbejdet.', 'Udarbejde en kort vejledning om net.'],
    ['Antal temamøder afholdt.', 'Afholde temamøder med klubber.'],
    ['Statusrapport indsendt rettidigt.', 'Udarbejde statusrapport til styregruppen.'],
    ['Drøftet på årligt møde.', 'Drøfte kønsbalance med ligaen.'],
    ['Andel baner gennemgået.', 'Gennemgå lys på alle baner.'],
  ]
  const telling = [
    ['Andel dommere, der har gennemført kurset.', 'Alle dommere gennemfører kurset.'],
    ['Kommissorium godkendt af styregruppen.', 'Forberede kommissoriet.'],
    ['Antal kursusdeltagere.', 'Undervise dommere på kurser.'],
    ['100 % har gennemført uddannelsen.', 'Opdatere uddannelsen.'],
  ]
  for (const [indicator = '', activity = ''] of repeating)
    assert.ok(repeatsActivity(indicator, activity), indicator)
  for (const [indicator = '', activity = ''] of telling)
    assert.ok(!repeatsActivity(indicator, activity), indicator)
})
