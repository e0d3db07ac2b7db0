import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, relationsPartOf, relationsReader } from './relations.ts'
import { readXml } from './xml.ts'

async function* pieces(text: string) {
  yield await Promise.resolve(new TextEncoder().encode(text))
}

test('relations lead to parts of the archive, however they are written, and say what lies outside', async () => {
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
    { id: 'a', kind: 'a', part: 'xl/styles.xml', isOutside: false },
    { id: 'b', kind: 'b', part: 'xl/c.xml', isOutside: false },
    { id: 'c', kind: 'c', part: 'xl/worksheets/d.xml', isOutside: false },
    { id: 'd', kind: 'd', part: 'https://elsewhere', isOutside: true },
  ])
})

test('the relations of a part stand in a folder beside it', () => {
  assert.equal(relationsPartOf('word/document.xml'), 'word/_rels/document.xml.rels')
  assert.equal(relationsPartOf('document.xml'), '_rels/document.xml.rels')
  assert.equal(folderOf('word/document.xml'), 'word')
  assert.equal(folderOf('document.xml'), '')
})
