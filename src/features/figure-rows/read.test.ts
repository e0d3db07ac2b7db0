import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '#kernel/clock'
import { languages, speaker } from '#kernel/i18n'
import { readFigureRows } from './read.ts'
import type { RowFrame, RowRead } from './schema.ts'
import { rowErrorCodes } from './schema.ts'
import { rowErrorWords } from './words.ts'

const share: RowFrame = {
  kind: 'share',
  countsPeople: 'composition',
  dimensions: new Map([['unit', new Set(['fyn', 'oj'])]]),
}
const amount: RowFrame = { kind: 'amount', countsPeople: 'no', dimensions: new Map() }
const frames = new Map([
  ['women-leaders', share],
  ['balance', amount],
])

async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

async function readAll(...lines: readonly string[]): Promise<readonly RowRead[]> {
  const today = parseDay('2026-11-21')
  if (!today) throw new Error('no day')
  const checks = { today, frameOf: (id: string) => frames.get(id) ?? 'indicator-unknown' }
  const dimensions = new Set(['unit', 'sex'])
  const { pieces } = await readFigureRows(chunksOf(lines.join('\n')), { dimensions, checks })
  const all: RowRead[] = []
  for await (const { rows } of pieces) all.push(...rows)
  return all
}

/** What is wrong, in short. */
const faults = async (...lines: readonly string[]): Promise<readonly string[]> =>
  (await readAll(...lines)).flatMap((one) =>
    'faults' in one ? one.faults.map(({ cell, code }) => `${cell} ${code}`) : [],
  )

const head = 'indicator,period,unit,numerator,denominator,value,source'

test('a row becomes a figure, whatever the order of the columns', async () => {
  const figure = {
    indicator: 'women-leaders',
    period: '2025',
    cells: { unit: 'fyn' },
    numerator: '12',
    denominator: '40',
    state: 'value' as const,
    source: 'HR',
    note: '',
  }
  assert.deepEqual(await readAll(head, 'women-leaders,2025,fyn,12,40,,HR'), [
    { row: 2, figure, warnings: [] },
  ])
  const other = [
    'Source;unit;denominator;numerator;period;indicator',
    '',
    'HR;fyn;40;12;2025;women-leaders',
  ]
  assert.deepEqual(await readAll(...other), [{ row: 3, figure, warnings: [] }])
})

test('everything that is wrong with a row is told at its cell', async () => {
  const rows = [
    'men,2025,fyn,1,2,,',
    'women-leaders,soon,fyn,1,2,,',
    'women-leaders,2027,fyn,1,2,,',
    'women-leaders,2025,atlantis,1,2,,',
    'balance,2025,fyn,,,-3.5,',
    'women-leaders,2025,fyn,-1,2,,',
    'women-leaders,2025,fyn,1.5,2,,',
    'women-leaders,2025,fyn,"1,5",2,,',
    'women-leaders,2025,fyn,ca. 3,2,,',
    'women-leaders,2025,fyn,3,2,,',
    'women-leaders,2025,fyn,0,0,,',
    'women-leaders,2025,fyn,3,,,',
    'women-leaders,2025,fyn,,,,',
    'women-leaders,2025,fyn,,,145,',
    'women-leaders,2025,fyn,1,2,,HR,more',
    'nobody,never,atlantis,x,y,z,',
  ]
  assert.deepEqual(await faults(head, ...rows), [
    'A2 indicator-unknown',
    'B3 no-period',
    'B4 future-period',
    'C5 code-unknown',
    'C6 dimension-unknown',
    'D7 negative',
    'D8 not-whole',
    'D9 number-form',
    'D10 no-number',
    'D11 above-whole',
    'E12 zero-whole',
    'D13 counts-incomplete',
    'F14 no-figure',
    'F15 above-hundred',
    'H16 too-many-cells',
    'A17 indicator-unknown',
    'B17 no-period',
    'F17 no-number',
    'D17 no-number',
    'E17 no-number',
  ])
})

test('headings that are missing, unknown or there twice end the reading', async () => {
  assert.deepEqual(await faults('indicator,period,period,colour', 'women-leaders,2025,,'), [
    'C1 heading-twice',
    'D1 heading-unknown',
    'A1 heading-missing',
  ])
})

test('a quote that is never closed ends the reading at its row', async () => {
  assert.deepEqual(
    await faults(head, 'women-leaders,2025,fyn,1,2,,HR', 'women-leaders,2025,"fyn,1,2,,'),
    ['A3 open-quote'],
  )
})

test('every fault is said in both languages with its cell', () => {
  for (const language of languages)
    for (const code of rowErrorCodes) {
      const words = rowErrorWords(speaker(language), {
        column: '',
        cell: 'C4',
        code,
        values: { written: 'x' },
      })
      assert.match(words, /^C4: /)
    }
})
