import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { html } from '#kernel/html'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { page } from '#kernel/ui'
import {
  browserPage,
  expectAccessible,
  expectNoSidewaysScroll,
  expectValidHtml,
} from '#test/browser'
import { servePages } from '#test/pages'
import { coveragePages } from '../addresses.ts'
import type { View } from '../matrix/rules.ts'
import type { Matrix, Row } from '../matrix/schema.ts'
import { cellOf, columnOf, matrixOf, rowOf } from '../samples.fixture.ts'
import { cellWords } from './cell.ts'
import { legend, matrixTable } from './matrix-table.ts'
import { coverageTree } from './tree.ts'

const pages = coveragePages('en', 'club')
const gap = cellOf({ state: 'gap', activities: 0 })
const silent = cellOf({ part: 'contributor', state: 'not-handed-in', activities: 0 })
const closed = cellOf({ state: 'closed', activities: 0 })
const none = cellOf({ part: null, state: 'not-responsible', activities: 0 })

/** A page of the desk with a matrix, its key and its tree. */
function paper(
  matrix: Matrix,
  { view = 'all', language = 'en' }: { view?: View; language?: Language } = {},
) {
  const say = speaker(language)
  const shown = { matrix, view, pages, fills: () => null, views: [] }
  return page({
    say,
    title: 'Coverage',
    desk: true,
    alternates: { en: '/', da: '/' },
    heading: {
      kicker: 'Plans 2027',
      title: 'Nine gaps',
      state: 'One is silent.',
      by: 'As of today',
    },
    body: html`${legend({ say })} ${matrixTable({ say }, shown)} ${coverageTree({ say }, shown)}`,
  })
}

const table = (rows: readonly Row[], more: Partial<Matrix> = {}): string =>
  matrixTable(
    { say: speaker('en') },
    { matrix: matrixOf(rows, more), view: 'all', pages, fills: () => null, views: [] },
  )
    .toString()
    .replaceAll(/\s+/g, ' ')

test('silence is no zero: neither in a cell, nor in a row, nor in the last line', () => {
  const columns = [columnOf('north', { reads: false, activities: 0 })]
  const said = table([rowOf('c-1-01', { cells: [silent] })], { columns })
  assert.doesNotMatch(said, />\s*0\s*</)
  assert.match(said, /contributes, not handed in/)
  assert.match(said, /<tfoot.*–.*<\/tfoot>/)
})

test('what was handed in without an activity is a zero in a frame', () => {
  const said = table([rowOf('c-1-01', { cells: [gap] })], {
    columns: [columnOf('north', { activities: 0 })],
  })
  assert.match(
    said,
    /class="cell cell-gap" href="[^"]*north\/implementation-plans\/2027#line-c-1-01"/,
  )
  assert.match(said, /leads, no activity/)
  assert.match(said, /<b>0<\/b>/)
})

test('what is closed to the reader leads nowhere and says so', () => {
  const columns = [columnOf('north', { opens: false, reads: false, state: 'closed' })]
  const said = table([rowOf('c-1-01', { cells: [closed] })], { columns })
  assert.match(said, /The section in the north <small>closed to you<\/small>/)
  assert.match(said, /<span class="cell cell-closed">/)
  assert.doesNotMatch(said, /implementation-plans/)
})

test('each cell is said in words', () => {
  const say = speaker('da')
  assert.deepEqual(
    [cellOf(), gap, silent, closed, none, cellOf({ part: null })].map((one) => cellWords(say, one)),
    [
      'afslutter, 2 aktiviteter',
      'afslutter, ingen aktivitet',
      'bidrager, ikke afleveret',
      'afslutter, ikke åbent for dig',
      'ikke ansvarlig',
      '2 aktiviteter',
    ],
  )
})

test('table and tree call an authority by the same full name', () => {
  const matrix = matrixOf([rowOf('c-1-01', { cells: [gap] })])
  const shown = { matrix, view: 'all', pages, fills: () => null, views: [] } as const
  const tree = coverageTree({ say: speaker('en') }, shown).toString()
  assert.match(tree, />The section in the north</)
  assert.match(table([rowOf('c-1-01', { cells: [gap] })]), />The section in the north</)
})

/** A matrix with this many rows under three themes, and six authorities. */
function large(count: number): Matrix {
  const cells = [cellOf(), gap, silent, closed, none, none]
  const rows = Array.from({ length: count }, (_, place) =>
    rowOf(`c-${place}`, {
      area: String(1 + Math.floor((place * 3) / count)),
      title: { en: 'A net for everybody who plays, and a longer title than most' },
      cells,
    }),
  )
  return matrixOf(rows)
}

const sheets = (pdf: Buffer): number =>
  [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b[^s]/g)].length

async function opened(t: TestContext, matrix: Matrix, width: number) {
  const tab = await browserPage(t, { width, scripts: false })
  await tab.goto(await servePages(t, { '/': () => paper(matrix) }))
  return tab
}

test('thirty-six commitments are one sheet, and so are seventy-five, in smaller type', async (t) => {
  for (const count of [36, 43, 55, 75]) {
    const tab = await opened(t, large(count), 1280)
    assert.equal(sheets(await tab.pdf({ preferCSSPageSize: true })), 1, `${count} rows`)
  }
})

test('a matrix of a hundred goes on, with its head on every sheet', async (t) => {
  const tab = await opened(t, large(120), 1280)
  assert.equal(sheets(await tab.pdf({ preferCSSPageSize: true })), 2)
})

test('it is valid, for everyone, and fits a telephone', async (t) => {
  const matrix = large(6)
  await expectValidHtml(paper(matrix).toString())
  for (const width of [1280, 320]) {
    const tab = await opened(t, matrix, width)
    await expectAccessible(tab)
    await expectNoSidewaysScroll(tab)
  }
})

test('the tree is open at the first gap and says silence as such', async (t) => {
  const matrix = matrixOf([
    rowOf('c-1-01', { cells: [silent] }),
    rowOf('c-1-02', { cells: [gap], inferred: ['b-01'] }),
  ])
  const tab = await opened(t, { ...matrix, names: new Map([['b-01', { en: 'The board' }]]) }, 1280)
  const summaries = await tab.locator('summary').allInnerTexts()
  assert.deepEqual(
    summaries.slice(-2).map((text) => text.replaceAll(/\s+/g, ' ')),
    [
      '1.01 A net for c-1-01 · not handed in',
      '1.02 A net for c-1-02 · no activity · one gap · owner only inferred',
    ],
  )
  assert.match(await tab.locator('details[open]').innerText(), /We take it to be The board\./)
})
