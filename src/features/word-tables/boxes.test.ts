import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWord } from '#kernel/word'
import { isRefused } from '#kernel/operations'
import { cell, documentOf, row, table } from '#test/word'
import { nothingCarried } from './above-rules.ts'
import { newLedger } from './ledger.ts'
import type { TableRead } from './read-rules.ts'
import { readTable } from './read-rules.ts'

/** What the only table of a document holds. */
async function tableOf(rows: readonly string[]): Promise<TableRead> {
  const document = await readWord(documentOf({ body: table(rows) }))
  assert.ok(!isRefused(document))
  const [first] = document.blocks
  assert.ok(first?.kind === 'table')
  return readTable(
    first,
    { carried: nothingCarried, before: undefined, said: null, told: new Map() },
    newLedger(),
  )
}

const said = ({ kind, raws }: TableRead) => ({
  kind,
  activities: raws.map(({ activity, parts }) => ({
    activity: activity.text,
    ...Object.fromEntries([...parts].map(([role, pieces]) => [role, pieces[0]?.text])),
  })),
})

test('a box may have its labels beside each other, under a title over its whole width', async () => {
  const read = await tableOf([
    row([cell('2. Lægge nye net', '<w:gridSpan w:val="4"/>')]),
    row(['Ansvarlig', 'GRUS', 'Bidragydere', 'Boldstyrelsen']),
    row(['Frist', '2. halvår 2027', 'Status', 'Ikke påbegyndt']),
    row(['Indikator', 'Net lagt', 'Mål', 'Ja']),
  ])
  assert.deepEqual(said(read), {
    kind: 'box',
    activities: [
      {
        activity: '2. Lægge nye net',
        owner: 'GRUS',
        contributors: 'Boldstyrelsen',
        deadline: '2. halvår 2027',
        status: 'Ikke påbegyndt',
        indicator: 'Net lagt',
        target: 'Ja',
      },
    ],
  })
})

test('a row of headings is no row of labels, and a box of two columns is none of activities', async () => {
  const listed = await tableOf([
    row(['Aktivitet', 'Ansvarlig', 'Frist', 'Status']),
    row(['Lægge net', 'GRUS', 'Q3 2026', 'Forsinket']),
  ])
  assert.deepEqual(said(listed), {
    kind: 'activities',
    activities: [
      { activity: 'Lægge net', owner: 'GRUS', deadline: 'Q3 2026', status: 'Forsinket' },
    ],
  })
  const boxed = await tableOf([
    row(['Activity', 'Support the campaign for nets']),
    row(['Owner', 'KOM']),
    row(['Due date', 'Q3 2026']),
    row(['Indicator', 'Share of courts']),
    row(['Target', '65 per cent']),
  ])
  assert.deepEqual(said(boxed), {
    kind: 'box',
    activities: [
      {
        activity: 'Support the campaign for nets',
        owner: 'KOM',
        deadline: 'Q3 2026',
        indicator: 'Share of courts',
        target: '65 per cent',
      },
    ],
  })
})

test('what is not a plan is told from what is', async () => {
  const kinds = await Promise.all(
    [
      [row(['Kode', 'Enhed']), row(['GRUS', 'Grus og underlag'])],
      [row(['Nøgletal', '2024', '2025']), row(['Andel kvinder', '48 pct.', '51 pct.'])],
      [row(['Periode', '2026']), row(['Sagsnr.', '2026-1'])],
      [row(['Grøn', 'følger planen']), row(['Gul', 'mindre afvigelse']), row(['Rød', 'forsinket'])],
      [row(['æ', 'ø']), row(['en', 'to'])],
    ].map(async (rows) => (await tableOf(rows)).kind),
  )
  assert.deepEqual(kinds, ['units', 'figures', 'facts', 'legend', 'unknown'])
})

test('a cell that says who and when is parted, and so is one that says how much and when', async () => {
  const read = await tableOf([
    row(['Aktivitet', 'Ansvarlig og frist', 'Indikator']),
    row(['Lægge net', 'GRUS, senest 1. juni 2026', 'Net lagt']),
    row(['Male streger', 'Q3 2026', 'Antal baner']),
  ])
  assert.deepEqual(
    said(read).activities.map((one) => Object.entries(one).slice(1)),
    [
      [
        ['owner', 'GRUS'],
        ['deadline', 'senest 1. juni 2026'],
        ['criterion', 'Net lagt'],
      ],
      [
        ['owner', ''],
        ['deadline', 'Q3 2026'],
        ['criterion', 'Antal baner'],
      ],
    ],
  )
})
