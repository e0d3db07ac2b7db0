import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeCsv } from '#kernel/csv'
import { speaker } from '#kernel/i18n'
import { aimed, clubReading, injuries, measured, players, started } from '#test/portal/club'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { describeTable } from './metadata.ts'
import { makeFile, valuesTable } from './make.ts'
import type { FileSource } from './schema.ts'
import { fileNames } from './schema.ts'

const sourceOf = (facts: Partial<Facts>, indicator = players): FileSource => ({
  say: speaker('en'),
  reading: clubReading,
  view:
    viewIndicators([indicator], { observations: [], targets: [], baselines: [], ...facts })[0] ??
    assert.fail(),
  benchmarks: [],
  origin: 'https://club.example',
  day: '2026-06-01',
  exercise: false,
})

/** The rows as objects; what a row has not is left out. */
function rowsOf(source: FileSource) {
  const { columns, rows } = valuesTable(source)
  return rows.map((cells) => {
    assert.equal(cells.length, columns.length)
    return Object.fromEntries(
      cells.flatMap((cell, at) => (cell === null ? [] : [[columns[at]?.name ?? '', cell]])),
    )
  })
}

test('a row says what it is, whose, of when, with every digit that was stated', () => {
  const [row] = rowsOf(
    sourceOf({
      observations: [
        measured('a', {
          value: '9.60',
          numerator: '12',
          denominator: '125',
          coverage_reported: 9,
          coverage_expected: 12,
          note: { en: 'Counted in May' },
        }),
      ],
    }),
  )
  assert.deepEqual(row, {
    fact_id: 'a',
    indicator: 'players',
    name_en: 'Girls among players',
    name_da: 'Piger blandt spillere',
    what: 'observation',
    period: '2024',
    value: '9.60',
    unit: 'percent',
    numerator: '12',
    denominator: '125',
    hidden: 'no',
    status: 'reported',
    organisation: 'board',
    published_at: '2025-02-01T12:00:00.000Z',
    document: 'plan',
    page: '3',
    state: 'value',
    break_before: 'no',
    coverage: '9/12',
    covered_en: '9 of 12 units',
    covered_da: '9 af 12 enheder',
    note_en: 'Counted in May',
    definition: '1',
    source_en: 'The plan',
    source_da: 'Planen',
  })
})

test('what is hidden leaves in no file, neither the value nor its counts', () => {
  const hidden = measured('i', {
    indicator: 'injuries',
    value: '3.0000001',
    numerator: '3',
    denominator: '9876543',
  })
  const source = sourceOf({ observations: [hidden] }, injuries)
  assert.deepEqual(
    rowsOf(source).map(({ value, hidden: isHidden, state }) => [value, isHidden, state]),
    [[undefined, 'yes', 'hidden']],
  )
  for (const name of fileNames) {
    const made = makeFile(source, name)
    assert.doesNotMatch(
      Buffer.from(made?.body ?? '').toString('latin1'),
      /3\.0000001|9876543/,
      name,
    )
  }
})

test('a silence is a row without a value that says which silence it is', () => {
  const rows = rowsOf(
    sourceOf({ observations: [measured('a', { value: null, state: 'withheld' })] }),
  )
  assert.deepEqual(
    rows.map(({ value, state }) => [value, state]),
    [[undefined, 'withheld']],
  )
})

test('aims tell their comparison in words, so that no cell is a formula', () => {
  const source = sourceOf({
    targets: ['=', '>=', '<=', '>', '<'].map((comparator, at) => aimed(`t${at}`, { comparator })),
    baselines: [started('s')],
  })
  assert.deepEqual(
    rowsOf(source).map(({ what, comparator }) => [what, comparator]),
    [
      ['baseline', undefined],
      ['target', 'equal'],
      ['target', 'at-least'],
      ['target', 'at-most'],
      ['target', 'more-than'],
      ['target', 'less-than'],
    ],
  )
})

test('whatever words a figure carries, no cell of the CSV begins as a formula', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('=', '+', '-', '@', '\t', '\r'), (text, sign) => {
      const note = { en: `${sign}${text}` }
      const source = sourceOf({
        observations: [measured('a', { note, words: note, reason: note })],
      })
      const { columns, rows } = valuesTable(source)
      const written = writeCsv(
        columns.map(({ name }) => name),
        rows,
      )
      const cells = written.split('\r\n')[1]?.match(/"(?:[^"]|"")*"|[^,"]+/g) ?? []
      const isNumber = /^[+-]?\d+(\.\d+)?$/ // which no spreadsheet runs
      for (const cell of cells)
        if (!isNumber.test(cell)) assert.doesNotMatch(cell.replace(/^"/, ''), /^[=+@\t\r]|^-(?!\d)/)
    }),
  )
})

test('the first figure after a break says that it is one', () => {
  const broken = {
    id: 'b',
    organisation: 'club:board',
    indicator: 'players',
    earlier: '2024',
    about: '2025',
    answer: 'new-definition',
    sentence: 'Juniors count too.',
    language: 'en',
    publishedAt: new Date('2026-01-01T12:00:00Z'),
  } as const
  const observations = [measured('a'), measured('b', { about: '2025' })]
  const rows = rowsOf(sourceOf({ observations, breaks: [broken] }))
  assert.deepEqual(
    rows.map(({ break_before }) => break_before),
    ['no', 'yes'],
  )
})

test('the description of the table holds for the exercise too, and says so', () => {
  const told = describeTable({ ...sourceOf({ observations: [measured('a')] }), exercise: true })
  assert.equal(told['rdfs:comment'], 'EXERCISE: invented history')
  assert.equal(
    told['dc:identifier'],
    'https://club.example/en/plans/tennis-club/indicators/players?as-of=2026-06-01',
  )
})

test('in the exercise the drawing and the workbook say that the history is invented', () => {
  const facts = { observations: [measured('a'), measured('b', { about: '2025' })] }
  const drawing = (exercise: boolean) =>
    makeFile({ ...sourceOf(facts), exercise }, 'chart.svg')?.body
  assert.match(String(drawing(true)), /EXERCISE: invented history/)
  assert.doesNotMatch(String(drawing(false)), /EXERCISE/)
})

test('the same figures make the same bytes', () => {
  const source = sourceOf({ observations: [measured('a'), measured('b', { about: '2025' })] })
  for (const name of fileNames)
    assert.deepEqual(makeFile(source, name), makeFile(source, name), name)
})
