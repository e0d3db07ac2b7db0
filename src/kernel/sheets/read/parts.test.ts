import assert from 'node:assert/strict'
import { test } from 'node:test'
import { programReader, relationsReader, workbookReader } from './parts.ts'
import { readXml } from './xml.ts'

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

test('relations lead to parts of the archive, however they are written, and never out of it', async () => {
  const reader = relationsReader('xl/worksheets')
  const relation = (id: string, target: string, mode = '') =>
    `<Relationship Id="${id}" Type="http://x/${id}" Target="${target}" ${mode}/>`
  await readXml(
    pieces(
      `<Relationships>${relation('a', '../styles.xml')}${relation('b', '/xl/c.xml')}` +
        `${relation('c', './d.xml')}${relation('d', 'https://elsewhere', 'TargetMode="External"')}</Relationships>`,
    ),
    reader,
  )
  assert.deepEqual(reader.relations, [
    { id: 'a', kind: 'a', part: 'xl/styles.xml' },
    { id: 'b', kind: 'b', part: 'xl/c.xml' },
    { id: 'c', kind: 'c', part: 'xl/worksheets/d.xml' },
  ])
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
