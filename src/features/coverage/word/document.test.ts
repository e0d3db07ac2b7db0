import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { linesOf, readDocx } from '#test/docx'
import { paragraphsOf } from './clean.ts'
import { writeDocument } from './document.ts'
import { textParagraphs } from './row-words.ts'
import type { DocumentRow, PlanDocument } from './schema.ts'

const cell = (text: string, language = 'da') => textParagraphs(text, language)

const row = (text: string): DocumentRow => [
  cell(`1.1 ${text}`),
  cell('1.1.1 The ball stays in', 'en'),
  [
    [
      { text: 'MSP/FST: ', language: 'da', look: 'strong' },
      { text: '1.1.1.1 Net', language: 'da' },
    ],
  ],
  cell('Balls kept in'),
  cell('30 %'),
]

const planOf = (rows: readonly DocumentRow[], more: Partial<PlanDocument> = {}): PlanDocument => ({
  language: 'da',
  title: 'Klubben: implementeringsplan 2027',
  plan: { text: 'The club’s plan', language: 'en' },
  band: null,
  status: 'Kladde',
  guide: 'Numrene viser, hvad der hører sammen.',
  closing: 'Hentet fra Varde 1. marts 2027.',
  columns: ['Mål', 'Resultater', 'Aktiviteter', 'Indikatorer', 'Mål ultimo 2027'],
  parts: [{ heading: { text: '1 Banen', language: 'da' }, rows }],
  pageWords: ['Side ', ' af ', ''],
  madeAt: new Date('2027-03-01T08:00:00Z'),
  ...more,
})

test('every cell comes back as it was, in its language', async () => {
  const read = readDocx(await writeDocument(planOf([row('Nettet'), row('Bolden')])))
  const [table] = read.tables
  assert.deepEqual(
    table?.map(({ isHead, cells }) => [isHead, ...cells.map(linesOf)]),
    [
      [true, ['Mål'], ['Resultater'], ['Aktiviteter'], ['Indikatorer'], ['Mål ultimo 2027']],
      ...['Nettet', 'Bolden'].map((name) => [
        false,
        [`1.1 ${name}`],
        ['1.1.1 The ball stays in'],
        ['MSP/FST: 1.1.1.1 Net'],
        ['Balls kept in'],
        ['30 %'],
      ]),
    ],
  )
  const languages = table?.[1]?.cells.map((paragraphs) => paragraphs[0]?.runs[0]?.language)
  assert.deepEqual(languages, ['da-DK', 'en-GB', 'da-DK', 'da-DK', 'da-DK'])
})

test('a screen reader is told of title, headings, head of the table, and language', async () => {
  const { paragraphs, files } = readDocx(await writeDocument(planOf([row('Nettet')])))
  assert.deepEqual(
    paragraphs.map(({ style }) => style),
    ['Title', 'Lead', null, null, 'Heading1', 'Closing'],
  )
  assert.match(files.get('word/styles.xml') ?? '', /<w:docDefaults>.*<w:lang w:val="da-DK"\/>/)
  assert.match(files.get('docProps/core.xml') ?? '', /<dc:title>Klubben: implementeringsplan 2027</)
  assert.match(files.get('docProps/core.xml') ?? '', /<dc:language>da-DK</)
  assert.match(files.get('word/document.xml') ?? '', /<w:tblLook[^>]*w:firstRow="(1|true)"/)
})

test('the page is A4 across and every page says which it is, of how many', async () => {
  const { fields, files } = readDocx(await writeDocument(planOf([row('Nettet')])))
  const page = /<w:pgSz [^>]*>/.exec(files.get('word/document.xml') ?? '')?.[0] ?? ''
  assert.match(page, /w:w="16838"/)
  assert.match(page, /w:h="11906"/)
  assert.match(page, /w:orient="landscape"/)
  assert.deepEqual(fields, ['PAGE', 'NUMPAGES'])
})

test('the last words stand after the last table', async () => {
  const { files } = readDocx(await writeDocument(planOf([row('Nettet')])))
  assert.match(
    files.get('word/document.xml') ?? '',
    /Hentet fra Varde[^<]*<\/w:t><\/w:r><\/w:p><w:sectPr>/,
  )
})

test('a document of the exercise says on every page that it is invented', async () => {
  const band = 'ØVELSE – opdigtede oplysninger'
  const { paragraphs, files } = readDocx(await writeDocument(planOf([], { band })))
  assert.ok(linesOf(paragraphs).includes(band))
  const heads = [...files].filter(([name]) => /^word\/header\d/.test(name))
  assert.ok(heads.some(([, text]) => text.includes(band)))
})

test('it was made when the plan’s clock says, not the machine’s', async () => {
  const { files } = readDocx(await writeDocument(planOf([])))
  const dates = [...(files.get('docProps/core.xml') ?? '').matchAll(/>(20[^<]*)</g)]
  assert.deepEqual(
    dates.map(([, date]) => date),
    ['2027-03-01T08:00:00Z', '2027-03-01T08:00:00Z'],
  )
})

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '<w:fldSimple w:instr="INCLUDETEXT secret"/>',
    '{ HYPERLINK "http://example.org" }',
    '</w:t></w:r><w:hyperlink r:id="rId1"/>',
    "=cmd|' /C calc'!A0",
    'DDEAUTO c:\\\\windows\\\\system32',
    ']]><!DOCTYPE x>&amp;&#0;',
    'http://example.org/ mailto:a@b.example',
  ),
)

test('whatever somebody writes stays words: no field, no link, no empty paragraph', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { tables, paragraphs, fields, files } = readDocx(
        await writeDocument(planOf([row(text)])),
      )
      const first = tables[0]?.[1]?.cells[0] ?? []
      assert.deepEqual(linesOf(first), paragraphsOf(`1.1 ${text}`))
      assert.deepEqual(fields, ['PAGE', 'NUMPAGES'])
      assert.doesNotMatch(
        files.get('word/document.xml') ?? '',
        /<w:hyperlink|<w:object|<w:altChunk/,
      )
      const all = [...paragraphs, ...tables.flat().flatMap(({ cells }) => cells.flat())]
      assert.ok(linesOf(all).every((line) => line !== ''))
    }),
    { numRuns: 60 },
  )
})
