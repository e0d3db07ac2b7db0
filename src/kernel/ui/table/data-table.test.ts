import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import { oneLine } from '#test/markup'
import { dataTable, figureCell, type DataTable } from './data-table.ts'

interface Court {
  readonly name: string
  readonly lights: string
}

const courts: readonly Court[] = [
  { name: 'North', lights: '4' },
  { name: 'South', lights: '0' },
]

const table = (more: Partial<DataTable<Court>> = {}): string =>
  oneLine(
    dataTable<Court>({
      caption: 'Lights by court',
      rows: courts,
      columns: [
        { head: 'Court', names: true, cell: ({ name }) => name },
        { head: 'Lights', align: 'figure', cell: ({ lights }) => figureCell(lights) },
      ],
      ...more,
    }),
  )

test('a table has a caption, and its heads say what they are heads of', () => {
  assert.match(table(), /<caption>Lights by court<\/caption>/)
  assert.match(table(), /<th scope="col"[^>]*>Lights<\/th>/)
  assert.match(table(), /<th scope="row"[^>]*>North<\/th>/)
})

test('a caption may be for screen readers only', () => {
  assert.match(table({ captionHidden: true }), /<caption class="visually-hidden">/)
})

test('on a phone a value keeps its label', () => {
  assert.match(table(), /<td[^>]*data-label="Lights"[^>]*>4<\/td>/)
})

test('a table that is shown as blocks stays a table to screen readers', () => {
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) {
    assert.match(table(), new RegExp(`role="${role}"`))
  }
})

test('a table of figures scrolls in a named region that takes the focus', () => {
  const scrolling = table({ phone: 'scroll' })
  assert.match(scrolling, /<section class="scroll" tabindex="0" aria-label="Lights by court">/)
  assert.doesNotMatch(scrolling, /role=|data-label=/)
})

test('zero is printed, and never looks like a silence', () => {
  assert.match(table(), /<span class="zero">0<\/span>/)
  assert.equal(figureCell('10'), '10')
})

test('a list says by what it is ordered, and every order is a link', () => {
  const ordered = table({
    columns: [
      { head: 'Court', cell: ({ name }) => name, sort: { href: '?by=name', now: 'descending' } },
      { head: 'Lights', cell: ({ lights }) => lights, sort: { href: '?by=lights' } },
    ],
  })
  assert.match(ordered, /aria-sort="descending"><a href="\?by=name">Court<\/a>/)
  assert.match(ordered, /<a href="\?by=lights">Lights<\/a>/)
  assert.equal(ordered.match(/aria-sort/g)?.length, 1)
})

test('a break stands across the table before the row it concerns', () => {
  const broken = table({
    before: ({ name }) =>
      name === 'South' ? { kind: 'break', text: 'New lamps from here on' } : undefined,
  })
  assert.match(broken, /North[\s\S]*colspan="2"[^>]*>New lamps from here on<[\s\S]*South/)
})

test('the row the reader is on is marked, and a row may have an address', () => {
  const marked = table({ isCurrent: ({ name }) => name === 'South', rowId: ({ name }) => name })
  assert.match(marked, /<tr[^>]*id="South"[^>]*class="current"/)
  assert.equal(marked.match(/class="current"/g)?.length, 1)
})

test('the head of a column of deeds is said but not shown', () => {
  const acting = table({ columns: [{ head: 'Do', headHidden: true, cell: () => html`<b>x</b>` }] })
  assert.match(acting, /<th[^>]*><span class="visually-hidden">Do<\/span><\/th>/)
  assert.match(acting, /<td[^>]*class="cell-acts"/)
})

test('the last line adds up', () => {
  assert.match(table({ foot: ['All', '4'] }), /<tfoot[\s\S]*All[\s\S]*4[\s\S]*<\/tfoot>/)
})

test('a list that is walked by keys says so, and whether its cells are too', () => {
  assert.match(table({ keys: true }), /<table[^>]* data-keys[ >]/)
  assert.match(table({ keys: 'cells' }), /<table[^>]* data-keys="cells"/)
  assert.doesNotMatch(table(), /data-keys/)
})
