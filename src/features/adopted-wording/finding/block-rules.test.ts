import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Line } from '../schema.ts'
import { blocksOf, listsOf } from './block-rules.ts'

const lineOf = (text: string): Line => ({ text, page: null, indent: 0, apart: false })

const blocks = (...lines: readonly string[]) => blocksOf({ kind: 'text', lines: lines.map(lineOf) })

const onPage = (text: string, more: Partial<Line> = {}): Line => ({
  ...lineOf(text),
  page: 1,
  ...more,
})

test('a block knows its words, its lines and how far each line reaches', () => {
  assert.deepEqual(blocks('', '**Lluvia** y', '  viento.', ''), [
    {
      kind: 'other',
      text: 'Lluvia y viento.',
      ends: [8, 16],
      isHeading: false,
      from: 2,
      to: 3,
      page: null,
      certain: true,
    },
  ])
})

test('dashes, bullets, numbers and letters before words begin points; a date or a number alone does not', () => {
  const points = ['- Uno', '• Dos', '3. Tres', '(4) Cuatro', 'e) Cinco', '* Seis']
  assert.deepEqual(
    blocks(...points).map(({ kind, text }) => [kind, text]),
    ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis'].map((text) => ['point', text]),
  )
  for (const text of ['2026 fue seco', '-5 grados', '1.000 árboles', 'a la orilla'])
    assert.equal(blocks(text)[0]?.kind, 'other', text)
})

test('a heading has its sign before it or is emphasised as a whole', () => {
  const headings = ['# Área', '#### Área', '**Área 1**']
  const others = ['Área', '**Área** 1', '**Área** y **agua**', '#sin espacio']
  assert.deepEqual(
    [...headings, ...others].filter((text) => blocks(text)[0]?.isHeading),
    headings,
  )
})

test('a raised number stays raised, and signs of emphasis go', () => {
  assert.equal(blocks('El **monte**<sup>12</sup> crece.')[0]?.text, 'El monte¹² crece.')
})

test('letters that could not be read make a block uncertain', () => {
  assert.deepEqual(
    blocks('Agua clara.', '', 'Ag\uFFFDa turbia.').map(({ certain }) => certain),
    [true, false],
  )
})

test('points that follow one another are a list, with what stands before it, the nearest first', () => {
  const read = blocks('Área 1', '', 'Hará:', '- Uno.', '- Dos.', '', 'Nota.', '- Tres.')
  assert.deepEqual(
    listsOf(read).map(({ points, before }) => [
      points.map(({ text }) => text),
      before.map(({ text }) => text),
    ]),
    [
      [
        ['Uno.', 'Dos.'],
        ['Hará:', 'Área 1'],
      ],
      [['Tres.'], ['Nota.', 'Hará:']],
    ],
  )
})

test('in a PDF a line further left than a point’s words is no longer that point’s', () => {
  const lines = [
    onPage('• Uno que', { indent: 20 }),
    onPage('sigue.', { indent: 20 }),
    onPage('Otra cosa.', { indent: 10 }),
  ]
  assert.deepEqual(
    blocksOf({ kind: 'pdf', lines }).map(({ kind, text }) => [kind, text]),
    [
      ['point', 'Uno que sigue.'],
      ['other', 'Otra cosa.'],
    ],
  )
})

test('the last point of a PDF’s page is certain only where its sentence ends there', () => {
  const certain = (last: string) =>
    blocksOf({ kind: 'pdf', lines: [onPage('• Uno'), onPage(last)] }).map((one) => one.certain)
  assert.deepEqual(certain('• Dos.'), [true, true])
  assert.deepEqual(certain('• Dos y'), [true, false])
})
