import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePdf } from '#kernel/pdf'
import { isRefused } from '#kernel/operations'
import { findPassages } from '../finding/rules.ts'
import { montesSought } from '../montes.fixture.ts'
import { readDocument } from './read.ts'

const template = 'features/adopted-wording/documents/montes.fixture.typ'

async function search(overleaf: boolean) {
  const document = readDocument(await makePdf({ template, data: { overleaf } }))
  assert.ok(!isRefused(document), JSON.stringify(document))
  return findPassages(document, montesSought).map((one) => [
    one.sought.commitment,
    one.text === null ? one.reason : `${one.at.page}: ${one.text}`,
  ])
}

const water = [
  ['c-2-01', 'Se compromete a que cada escuela del campo tenga agua potable, también en verano.'],
  ['c-2-02', 'Medirá cada año la calidad del agua de los pozos y publicará lo que encuentre.'],
] as const

test('lists of a PDF are found with their pages; running text is not looked for without lines', async () => {
  assert.deepEqual(await search(false), [
    [
      'c-1-01',
      '1: Plantará cada año árboles nativos en las orillas de los arroyos, con las escuelas rurales.',
    ],
    [
      'c-1-02',
      '1: Procurará que no se pierda más monte de ribera ni el que queda río abajo, con quienes viven cerca de él.',
    ],
    ...water.map(([id, text]) => [id, `1: ${text}`]),
    ['n-01', 'no-lines'],
    ['n-02', 'no-lines'],
  ])
})

test('a point that goes on overleaf is uncertain, and never quoted in half', async () => {
  const [, second, ...rest] = await search(true)
  assert.deepEqual(second, ['c-1-02', 'letters-uncertain'])
  assert.deepEqual(
    rest.slice(0, 2),
    water.map(([id, text]) => [id, `2: ${text}`]),
  )
})

/** A small PDF by hand: one page, whose content is given. */
const small = (content: string, font = '/Encoding /WinAnsiEncoding'): Uint8Array =>
  Buffer.from(
    `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj
4 0 obj << /Length ${content.length} >> stream
${content}
endstream endobj
5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Any ${font} >> endobj
trailer << /Root 1 0 R >>`,
    'latin1',
  )

const textOf = (bytes: Uint8Array) => {
  const read = readDocument(bytes)
  return isRefused(read) ? read.refused : read.lines.map(({ text }) => text)
}

test('letters, spaces and lines of a simple font are read as they are shown', () => {
  const shown = 'BT /F 10 Tf 50 700 Td [(V\\345g) -300 (\\(den\\))] TJ 0 -12 Td <486172> Tj ET'
  assert.deepEqual(textOf(small(shown)), ['Våg (den)', 'Har'])
})

test('what is drawn by nobody is not read', () => {
  assert.equal(textOf(small('BT /F 10 Tf 3 Tr 50 700 Td (Skjult) Tj ET')), 'wording-pdf-scan')
})

test('a scan, letters without names, a damaged and an encrypted PDF are told apart in a word', () => {
  assert.equal(textOf(small('q 100 0 0 100 0 0 cm /Im1 Do Q')), 'wording-pdf-scan')
  assert.equal(textOf(small('BT /F 10 Tf (abc) Tj ET', '')), 'wording-pdf-scan')
  assert.equal(textOf(Buffer.from('%PDF-1.7 nothing follows')), 'wording-pdf-damaged')
  assert.equal(
    textOf(Buffer.from('%PDF-1.7 trailer << /Encrypt 9 0 R >>')),
    'wording-pdf-encrypted',
  )
})

test('a file that is larger than it may be is not read', () => {
  assert.equal(textOf(new Uint8Array(51 * 1024 * 1024)), 'wording-file-too-large')
})
