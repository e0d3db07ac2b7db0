import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefused } from '#kernel/operations'
import { readWord, visibleParagraphs } from '#kernel/word'
import { documentOf, paragraph, row, table } from '#test/word'
import { directory, heading, item } from '../plan.fixture.ts'
import { readPlan } from '../read.ts'

const words = fc.constantFrom(
  '',
  'Aktivitet',
  'Ansvarlig',
  'Frist',
  'Indikator',
  'Mål 2026',
  'Status',
  'Kode',
  'Lægge net.',
  'HR',
  'do.',
  'Q3 2026',
  '80 pct.',
  'I alt',
  '1.1 Gode baner.',
  'Ansvarlig: HR',
  'Hvad nu?',
  'Boldstyrelsen',
  'Kvinder udgør 52 pct. i 2024.',
)
const tableOf = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(words, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map((rows) => table(rows.map((cells) => row(cells))))
const block = fc.oneof(
  tableOf,
  words.map((text) => paragraph(text)),
  words.map(heading),
  words.map(item),
)

test('nothing that a document holds is without a fate', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 6 }), async (blocks) => {
      const document = await readWord(
        documentOf({ body: paragraph('Plan 2026') + blocks.join('') }),
      )
      assert.ok(!isRefused(document))
      const { places } = readPlan(document, { directory, organisation: null })
      const known = new Set(places.map(({ at }) => at))
      const lost = visibleParagraphs(document).filter(
        ({ at, text }) =>
          text.trim() !== '' && !known.has(at) && !known.has(at.replace(/\.P\d+$/u, '')),
      )
      assert.deepEqual(
        lost.map(({ at, text }) => [at, text]),
        [],
      )
    }),
    { numRuns: 150 },
  )
})

test('what is refused carries its text and why', async () => {
  const body = paragraph('Plan 2026') + table([row(['æ', 'ø']), row(['en', 'to'])])
  const document = await readWord(documentOf({ body }))
  assert.ok(!isRefused(document))
  const { refused } = readPlan(document, { directory, organisation: null })
  assert.deepEqual(
    refused.map(({ text, why }) => [text, why]),
    ['æ', 'ø', 'en', 'to'].map((text) => [text, 'table-unknown']),
  )
})
