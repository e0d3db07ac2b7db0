import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXml } from '#kernel/zip'
import { programReader, workbookReader } from './parts.ts'

async function* pieces(text: string) {
  // In pieces of a few bytes, as they may come.
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

test('a workbook lists its sheets in their order, with who may see them', async () => {
  const reader = workbookReader()
  await readXml(
    pieces(
      '<workbook xmlns:rel="x"><workbookPr date1904="true"/><sheets>' +
        '<sheet name="Tal &amp; tekst" sheetId="4" rel:id="rId2"/>' +
        '<sheet name="Ø" state="hidden" rel:id="rId3"/><sheet name="v" state="veryHidden" rel:id="rId9"/>' +
        '</sheets></workbook>',
    ),
    reader,
  )
  assert.deepEqual(reader.sheets, [
    { name: 'Tal & tekst', state: 'visible', relation: 'rId2' },
    { name: 'Ø', state: 'hidden', relation: 'rId3' },
    { name: 'v', state: 'very-hidden', relation: 'rId9' },
  ])
  assert.ok(reader.since1904())
})

test('a workbook says which program saved it', async () => {
  const reader = programReader()
  await readXml(
    pieces(
      '<Properties><Company>x</Company><Application>LibreOffice/7.4</Application></Properties>',
    ),
    reader,
  )
  assert.equal(reader.program(), 'LibreOffice/7.4')
})
