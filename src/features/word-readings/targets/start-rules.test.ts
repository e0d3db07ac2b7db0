import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { IndicatorRead } from './indicator-rules.ts'
import { readCriteria, readIndicator, readTargetCell, withTarget } from './indicator-rules.ts'
import { languageOf } from './language-rules.ts'
import { isStartAlone, partIn } from './start-rules.ts'

const frameOf = (text: string) => ({
  period: { start: '2027-01-01', end: '2027-12-31' },
  language: languageOf(text),
  due: '2027-10-01',
})

const short = ({ baseline, target }: IndicatorRead) => [
  [baseline?.value ?? null, baseline?.period ?? null],
  [target?.value ?? null, target?.due ?? null],
]

test('where a figure starts from is read out of brackets, clauses and sentences beside its target', () => {
  const cases: Readonly<Record<string, readonly [string, string | null, string]>> = {
    'Antal net: 4 (3 i 2026)': ['3', '2026', '4'],
    'HR holder to seminarer (ét i 2026)': ['1', '2026', '2'],
    'Antal net; 3 i 2026, mål 4': ['3', '2026', '4'],
    '4 net mod 3 i 2026': ['3', '2026', '4'],
    '12 umpires trained, up from 8 in 2026': ['8', '2026', '12'],
    'Andelen hæves til 16 pct. (i dag 12 pct.)': ['12', null, '16'],
    'Andelen hæves fra 12 pct. i 2025 til 16 pct.': ['12', '2025', '16'],
    'Fra 3 til 6 baner': ['3', null, '6'],
    'Fra 3 i dag til 6 baner': ['3', null, '6'],
    'Seks klubber drøfter det; ingen gjorde det i 2026.': ['0', '2026', '6'],
    'To stævner holdt; der var ét i 2025.': ['1', '2025', '2'],
    'I 2026 blev der holdt ét møde. Målet er fire.': ['1', '2026', '4'],
    'Fire møder holdt. I 2026 blev der ikke holdt nogen.': ['0', '2026', '4'],
    'Mindst 40 pct. I 2025 var det 31 pct.': ['31', '2025', '40'],
    'At least 40 %. In 2025 it was 31 %.': ['31', '2025', '40'],
    'Andel klubber: mindst 75 pct.; udgangspunkt 5 af 12': ['41.7', null, '75'],
    'Andel klubber med net, nu 5 ud af 12, mål 9 ud af 12': ['41.7', null, '75'],
    'Alle klubber har net; fire af syv havde det i 2026.': ['57.1', '2026', '100'],
  }
  for (const [text, [value, period, target]] of Object.entries(cases)) {
    const read = readCriteria(text, frameOf(text))
    assert.deepEqual(
      read.map(short),
      [
        [
          [value, period],
          [target, '2027-10-01'],
        ],
      ],
      text,
    )
  }
})

test('a cell for targets may say where it starts from, and an indicator, too', () => {
  const cases: readonly (readonly [string, string, string | null, string | null])[] = [
    ['Women among umpires; baseline 2 of 11', 'at least 40 %', '18.2', '40'],
    ['Andel kvinder', 'fra 12 % i 2024 til 16 %', '12', '16'],
    ['Antal net (3 i 2026)', '4', '3', '4'],
    ['Antal net', '4 (3 i 2026)', '3', '4'],
    ['Antal net', '2 i 2027; 1 i 2026', '1', '2'],
    ['Andel kvinder blandt dommere, 2025: 14 pct.', '20 pct.', '14', '20'],
    ['Andel baner med net', '9 af 12', null, '75'],
    ['Antal uddannelser (baseline 2 ud af 11)', '100 %', '2', '100'],
    ['Andel kvinder', 'Som i ligaen (21 % i 2024)', null, null],
    ['Antal klager', '30 pct. færre end i 2026', null, '30'],
  ]
  for (const [indicator, text, start, value] of cases) {
    const frame = frameOf(`${indicator} ${text}`)
    const cell = readTargetCell(text, indicator, frame)
    const named = readIndicator(indicator, frame, cell.target)
    const { target } = withTarget(named, cell.target, frame.language)
    const baseline = named.baseline ?? cell.baseline
    assert.deepEqual([baseline?.value ?? null, target?.value ?? null], [start, value], indicator)
  }
})

test('a year before the plan says when a figure is from, and never when a target is due', () => {
  const [read] = readCriteria('Målet er 3 net i 2026.', frameOf(''))
  assert.deepEqual(
    [read?.target?.due, read?.target?.state, read?.target?.why],
    [null, 'guessed', 'target-past'],
  )
})

test('a sentence that says how it was says nothing of how it is to be', () => {
  const alone = ['I 2026 var der ét net.', 'Andelen var 12 pct. i 2024 og 14 pct. i 2025.']
  const both = [
    'Andel kvinder: 16 % (12 % i 2024)',
    'Målet var 12 i 2026.',
    '30 pct. færre klager end i 2026',
    'Fra 3 i 2026 til 6 baner',
    'Alle klubber har net; fire af syv havde det i 2026.',
  ]
  for (const text of alone) assert.ok(isStartAlone(text, frameOf(text)), text)
  for (const text of both) assert.ok(!isStartAlone(text, frameOf(text)), text)
})

test('in a plan of several years a year in brackets that is over before the target is due is where it starts', () => {
  const frame = { ...frameOf(''), period: { start: '2026-01-01', end: '2028-12-31' } }
  const [read] = readCriteria('Nettet er i brug på mindst to baner (én i 2026)', frame)
  assert.deepEqual(read && short(read), [
    ['1', '2026'],
    ['2', '2027-10-01'],
  ])
})

test('`40/60` is how two share: a range, and no number of forty', () => {
  const [read] = readCriteria('Fordelingen af dommere skal være 40/60', frameOf('fordelingen af'))
  const { value, low, high, unit } = read?.target ?? {}
  assert.deepEqual([value, low, high, unit], [null, '40', '60', 'percent'])
  const [dated] = readCriteria('Nettet er godkendt senest 30/6', frameOf('på'))
  assert.equal(dated?.target?.value, true)
})

test('a part of a whole is a share with one decimal', () => {
  assert.deepEqual(partIn('to ud af seks', 'da'), { of: 2, all: 6, percent: '33.3' })
  assert.deepEqual(partIn('9 of the 12', 'en'), { of: 9, all: 12, percent: '75' })
  for (const text of ['12 af 9', '3 af 0', '80 % af 12', 'to nye af dem', 'to af 12 pct.'])
    assert.equal(partIn(text, 'da'), undefined, text)
})
