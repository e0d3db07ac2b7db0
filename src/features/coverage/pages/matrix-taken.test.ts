import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { readWorkbook } from '#kernel/sheets'
import { done } from '#test/reporting/thread'
import { cellOf, columnOf, matrixOf, rowOf } from '../samples.fixture.ts'
import { matrixCsv } from './matrix-csv.ts'
import { matrixWorkbook } from './matrix-workbook.ts'

const now = new Date('2027-06-09T23:30:00Z')
const gap = cellOf({ state: 'gap', activities: 0 })
const silent = cellOf({ part: 'contributor', state: 'not-handed-in', activities: 0 })
const closed = cellOf({ state: 'closed', activities: 0 })
const none = cellOf({ part: null, state: 'not-responsible', activities: 0 })
const real = { now, exercise: false }

test('in the table that is taken along nothing is run, and what is silent is words', () => {
  const title = { en: '=HYPERLINK("http://example.org")' }
  const rows = [rowOf('c-1-01', { title, cells: [cellOf(), silent, none] })]
  const part = (name: string) =>
    `The section in the ${name}: part,The section in the ${name}: activities`
  const heads = `No.,Commitment,Theme,${['north', 'south', 's2'].map(part).join()},Activities,Indicators,Read on`
  assert.equal(
    matrixCsv(speaker('en'), matrixOf(rows), real),
    [
      heads,
      `1.01,"'=HYPERLINK(""http://example.org"")",Theme 1,leads,2,contributes,not handed in,,,2,1,2027-06-10`,
      '',
    ].join('\r\n'),
  )
})

test('a row in which nobody has said anything has no zero as its sum', () => {
  const rows = [
    rowOf('a', { cells: [silent, closed] }),
    rowOf('b', { cells: [closed, none] }),
    rowOf('c', { cells: [none, none] }),
    rowOf('d', { cells: [gap, none] }),
    rowOf('e', { cells: [gap, silent] }),
  ]
  const lines = matrixCsv(speaker('da'), matrixOf(rows), real).trim().split('\r\n').slice(1)
  assert.deepEqual(
    lines.map((line) => line.split(',').at(-3)),
    ['ikke afleveret', 'ikke åbent for dig', 'ingen udpeget', '0', 'ikke afleveret'],
  )
})

test('in the exercise every row of the table says so', () => {
  const [head = '', row = ''] = matrixCsv(speaker('da'), matrixOf([rowOf('a')]), {
    now,
    exercise: true,
  }).split('\r\n')
  assert.match(head, /,Læst den,Øvelse$/)
  assert.match(row, /,2027-06-10,ØVELSE – opdigtede oplysninger$/)
})

test('the workbook says above its table what it is, when it was read and that it is the exercise', async () => {
  const matrix = matrixOf([rowOf('a', { cells: [silent] })], { columns: [columnOf('north')] })
  const told = async (exercise: boolean) => {
    const bytes = matrixWorkbook(speaker('da'), matrix, { now, exercise })
    const [sheet] = done(await readWorkbook(bytes)).sheets
    return sheet?.rows.map(({ cells }) =>
      [...cells.values()].map(({ value }) =>
        value?.kind === 'text' ? value.text : value?.kind === 'number' ? value.number : '',
      ),
    )
  }
  const table = [
    [
      'Nr.',
      'Tilsagn',
      'Tema',
      'The section in the north: rolle',
      'The section in the north: aktiviteter',
      'Aktiviteter',
      'Indikatorer',
    ],
    ['a', 'Et net til a', 'Tema 1', 'bidrager', 'ikke afleveret', 'ikke afleveret', '1'],
  ]
  const about = [['Dækning 2027'], ['Som du må læse det 10. juni 2027']]
  const isFilled = (row: readonly string[]) => row.some((one) => one !== '')
  const lines = async (exercise: boolean) =>
    (await told(exercise))?.map((row) => row.filter((one) => one !== '')).filter(isFilled)
  assert.deepEqual(await lines(false), [...about, ...table])
  assert.deepEqual(await lines(true), [['ØVELSE – opdigtede oplysninger'], ...about, ...table])
})
