import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { readWord } from '#kernel/word'
import type { Role } from '#features/word-readings'
import { documentOf, paragraph, row, table } from '#test/word'
import { directory, short, title } from './plan.fixture.ts'
import { readPlan } from './read.ts'

type Rows = readonly (readonly string[])[]

async function planOf(tables: readonly Rows[], told: Readonly<Record<string, Role>> = {}) {
  const body = tables.map((rows) => table(rows.map((cells) => row(cells)))).join(paragraph(''))
  const document = await readWord(documentOf({ body: title + body }))
  assert.ok(!isRefused(document))
  const headings = new Map(Object.entries(told))
  return readPlan(document, { directory, organisation: null, told: headings })
}

const rows: Rows = [
  ['Aktivitet', 'Hos', 'Inden', 'Mål'],
  ['Lægge nye net.', 'HR', '1. juni 2026', '80 pct.'],
]

const columnsOf = async (...given: Parameters<typeof planOf>) =>
  (await planOf(...given)).columns.map(({ text, roles, state }) => [text, roles.join('+'), state])

test('each heading is told with what it was read as: by its words, by its place, or by nothing', async () => {
  assert.deepEqual(await columnsOf([rows, rows]), [
    ['Aktivitet', 'activity', 'placed'],
    ['Hos', '', 'refused'],
    ['Inden', '', 'refused'],
    ['Mål', 'criterion', 'guessed'],
  ])
})

test('what somebody said goes before words and place, in any case and spacing, wherever the heading stands', async () => {
  const told = { inden: 'deadline', hos: 'owner', mål: 'target' } as const
  assert.deepEqual(await columnsOf([rows], told), [
    ['Aktivitet', 'activity', 'placed'],
    ['Hos', 'owner', 'placed'],
    ['Inden', 'deadline', 'placed'],
    ['Mål', 'target', 'placed'],
  ])
  const { activities } = await planOf([rows.map((cells) => cells.toReversed())], told)
  assert.deepEqual(
    activities.map(short).map(({ lead, end }) => ({ lead, end })),
    [{ lead: 'HR', end: '2026-06-01' }],
  )
})

test('a heading that is known can be told to be something else', async () => {
  const known: Rows = [
    ['Aktivitet', 'Ansvarlig', 'Frist'],
    ['Lægge nye net.', 'HR', '1. juni 2026'],
  ]
  const read = async (told?: Readonly<Record<string, Role>>) =>
    (await planOf([known], told)).activities.map(({ deadline }) => deadline.end)
  assert.deepEqual(await read(), ['2026-06-01'])
  assert.deepEqual(await read({ frist: 'remarks' }), [null])
})

test('a word that was told as a heading is no heading where it stands in a row of the plan', async () => {
  const within: Rows = [
    ['Aktivitet', 'Hos', 'Frist'],
    ['Lægge nye net.', 'HR', '1. juni 2026'],
    ['Male streger.', 'Hos', '2. juni 2026'],
  ]
  const { activities } = await planOf([within], { hos: 'owner' })
  assert.deepEqual(
    activities.map(({ text }) => text),
    ['Lægge nye net.', 'Male streger.'],
  )
})

test('the labels of a fact box are told as headings are', async () => {
  const box: Rows = [
    ['Initiativ', 'Lægge nye net.'],
    ['Hos', 'HR'],
    ['Frist', '1. juni 2026'],
    ['Status', 'I gang'],
  ]
  assert.deepEqual(
    (await columnsOf([box])).filter(([, , state]) => state !== 'placed'),
    [['Hos', '', 'refused']],
  )
  const { activities } = await planOf([box], { hos: 'owner' })
  assert.deepEqual(
    activities.map(({ lead }) => lead.unit ?? lead.external),
    ['HR'],
  )
})
