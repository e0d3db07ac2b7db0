import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anonymous } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { visitOf } from '#kernel/operations'
import { setUpRounds } from '#features/rounds'
import { testDatabase } from '#test/database'
import { expectValidHtml } from '#test/html'
import { coveragePages } from '../addresses.ts'
import type { View } from '../matrix/rules.ts'
import type { Matrix } from '../matrix/schema.ts'
import { cellOf, columnOf, matrixOf, rowOf } from '../samples.fixture.ts'
import { coveragePage } from './coverage-page.ts'

setUpRounds({ origin: 'http://localhost', post: async () => undefined, around: () => ({}) })
const database = await testDatabase()
const now = new Date('2027-03-01T23:30:00Z')

function requestIn(language: Language): PageRequest {
  const clock = { now: () => now }
  const url = new URL(`http://localhost/${language}/plans/club/coverage/2027`)
  return {
    visit: visitOf({ database, clock, actor: anonymous, language, request: 'test' }),
    say: speaker(language),
    language,
    url,
    params: {},
    query: url.searchParams,
    headers: new Headers(),
    form: () => Promise.reject(new Error('no form')),
    json: () => Promise.reject(new Error('no body')),
    body: null,
    from: '',
    exercise: false,
  }
}

/** The page as its text, blanks squeezed. */
async function shown(
  matrix: Matrix,
  language: Language = 'en',
  view: View = 'all',
): Promise<string> {
  const pages = coveragePages(language, 'club')
  const page = coveragePage(requestIn(language), {
    matrix,
    pages,
    view,
    fills: () => null,
    views: [],
  }).toString()
  await expectValidHtml(page)
  return page.replaceAll(/\s+/g, ' ')
}

const headingOf = (page: string): string => /<h1>(.*?)<\/h1>/.exec(page)?.[1]?.trim() ?? ''
const stateOf = (page: string): string => /<p class="state">(.*?)<\/p>/.exec(page)?.[1] ?? ''

const gap = cellOf({ state: 'gap', activities: 0 })
const silent = cellOf({ state: 'not-handed-in', activities: 0 })
const closed = cellOf({ state: 'closed', activities: 0 })

test('gaps are the heading, with how many commitments they are in', async () => {
  const one = matrixOf([rowOf('c-1-01', { cells: [gap, cellOf()] })])
  const more = matrixOf([
    rowOf('c-1-01', { cells: [gap, gap] }),
    rowOf('c-1-02', { cells: [gap, cellOf()] }),
  ])
  assert.equal(
    headingOf(await shown(one)),
    'One gap: an authority is responsible and plans nothing',
  )
  assert.equal(
    headingOf(await shown(more, 'da')),
    '3 huller ved 2 tilsagn: En myndighed er ansvarlig, men har ingen aktivitet',
  )
})

test('where there is no gap that is said of what was handed in, not of what is not', async () => {
  const page = await shown(matrixOf([rowOf('c-1-01', { cells: [cellOf(), silent] })]))
  assert.equal(headingOf(page), 'No gaps in what was handed in')
  assert.equal(stateOf(page), 'One authority has not handed in.')
})

test('before anything is handed in, or open, that is the news', async () => {
  const heading = async (cells: Parameters<typeof rowOf>[1]) =>
    headingOf(await shown(matrixOf([rowOf('c-1-01', cells)])))
  assert.equal(await heading({ cells: [silent] }), 'Nobody has handed in yet')
  assert.equal(await heading({ cells: [closed] }), 'The plans are not open to you yet')
  assert.equal(await heading({ cells: [] }), 'Nobody is assigned to a commitment yet')
})

test('the rest of the news stands under it, each with its number in words', async () => {
  const rows = [
    rowOf('c-1-01', { cells: [gap, silent, closed], indicators: [] }),
    rowOf('c-1-02', { cells: [cellOf(), silent, closed], indicators: [] }),
  ]
  assert.equal(
    stateOf(await shown(matrixOf(rows))),
    'Two commitments have no indicator. One authority has not handed in. One plan is not open to you.',
  )
  assert.equal(
    stateOf(await shown(matrixOf(rows), 'da')),
    'To tilsagn har ingen indikator. Én myndighed har ikke afleveret. Én plan er ikke åben for dig.',
  )
})

test('it says as of which day of the plan’s own zone it is read', async () => {
  assert.match(await shown(matrixOf([rowOf('c-1-01')])), /As you may read it on 2 March 2027/)
})

test('other periods are links, and the one that is shown is marked', async () => {
  const page = await shown(matrixOf([rowOf('c-1-01')], { periods: ['2028', '2026/2027'] }))
  assert.match(page, /href="\/en\/plans\/club\/coverage\/2028"/)
  assert.match(page, /href="\/en\/plans\/club\/coverage\/2026-2027"/)
  assert.match(page, /href="\/en\/plans\/club\/coverage\/2027" aria-current="true"/)
  assert.doesNotMatch(await shown(matrixOf([rowOf('c-1-01')])), /aria-label="Period"/)
})

test('a view that no row belongs to is not offered, but said where its address is followed', async () => {
  const matrix = matrixOf([rowOf('c-1-01')])
  assert.doesNotMatch(await shown(matrix), /show=/)
  const empty = await shown(matrix, 'en', 'gaps')
  assert.match(empty, /No commitment is like that in this period\./)
  assert.match(empty, /<a href="\/en\/plans\/club\/coverage\/2027">Show the whole matrix<\/a>/)
})

test('keys are printed beside the matrix, and each authority’s plan is a link in its head', async () => {
  const page = await shown(matrixOf([rowOf('c-1-01')], { columns: [columnOf('north')] }))
  assert.match(page, /<kbd>→<\/kbd>/)
  assert.match(
    page,
    /<th[^>]*><a href="\/en\/plans\/club\/organisations\/north\/implementation-plans\/2027">The section in the north<\/a> <small>handed in<\/small>/,
  )
  assert.match(page, /href="\/en\/plans\/club\/coverage\/2027\/csv" ?>Download as CSV/)
})
