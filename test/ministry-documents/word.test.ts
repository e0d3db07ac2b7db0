import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { unzipped } from '#test/archives'
import { committed } from './gold-file.ts'
import { folder, made } from './write.ts'

const documents = committed()

test('the committed documents and their gold are exactly what the generator makes', () => {
  for (const [name, bytes] of made()) {
    const kept = readFileSync(new URL(name, folder))
    if (name.endsWith('.json')) assert.equal(kept.toString(), bytes.toString(), name)
    else assert.deepEqual([...unzipped(kept)], [...unzipped(bytes)], name)
  }
})

test('every part is well-formed, and every relation leads to a part that has a type', () => {
  for (const { name, reading } of documents) {
    const types = reading.parts.get('[Content_Types].xml') ?? ''
    for (const [part, text] of reading.parts)
      if (/\.(xml|rels)$/.test(part)) new SaxesParser({ xmlns: true }).write(text).close()
    const relations = reading.parts.get('word/_rels/document.xml.rels') ?? ''
    for (const [, target = ''] of relations.matchAll(/Target="([^"]*)"/g)) {
      assert.ok(reading.parts.has(`word/${target}`), `${name} ${target}`)
      assert.ok(target.endsWith('.png') || types.includes(`/word/${target}`), `${name} ${target}`)
    }
    const used = [
      ...(reading.parts.get('word/document.xml') ?? '').matchAll(/r:(?:id|embed)="([^"]*)"/g),
    ]
    for (const [, id = ''] of used) assert.ok(relations.includes(`Id="${id}"`), `${name} ${id}`)
  }
})

const idsOf = (xml: string, pattern: RegExp): readonly string[] =>
  [...xml.matchAll(pattern)].map(([, id = '']) => id)

test('changes, controls, notes and comments have numbers of their own, and what refers to them finds them', () => {
  for (const { name, reading } of documents) {
    const part = (file: string): string => reading.parts.get(`word/${file}`) ?? ''
    const xml = part('document.xml')
    const changes = idsOf(xml, /<w:(?:ins|del|moveFrom|moveTo) w:id="(\d+)"/g)
    const controls = idsOf(xml, /<w:sdtPr>.*?<w:id w:val="(\d+)"/g)
    assert.deepEqual(
      [new Set(changes).size, new Set(controls).size],
      [changes.length, controls.length],
      name,
    )
    const notes = idsOf(xml, /<w:footnoteReference w:id="(\d+)"/g)
    assert.deepEqual(notes, idsOf(part('footnotes.xml'), /<w:footnote w:id="(\d+)"/g), name)
    const marked = idsOf(xml, /<w:commentReference w:id="(\d+)"/g)
    const said = new Set(idsOf(part('comments.xml'), /<w:comment w:id="(\d+)"/g))
    assert.deepEqual(
      marked.filter((id) => !said.has(id)),
      [],
      name,
    )
  }
})

const innermost = /<w:tbl>(?:(?!<w:tbl>).)*?<\/w:tbl>/g

/** The rows whose cells are together not as broad as the table's grid. */
function unevenRows(table: string): readonly string[] {
  const columns = table.match(/<w:gridCol /g)?.length
  const rows = [...table.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row)
  const breadth = (cell: string): number => Number(/gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1)
  return rows.filter((row) => {
    const cells = [...row.matchAll(/<w:tcPr>(.*?)<\/w:tcPr>/g)]
    return cells.reduce((sum, [, cell = '']) => sum + breadth(cell), 0) !== columns
  })
}

test('a cell ends in a paragraph, a deletion holds no w:t, and a row is as broad as its grid', () => {
  for (const { name, reading } of documents) {
    const xml = reading.parts.get('word/document.xml') ?? ''
    assert.doesNotMatch(xml, /<\/w:tbl><\/w:tc>|<\/w:tcPr><\/w:tc>/, name)
    for (const [deleted] of xml.matchAll(/<w:del [^>]*[^/]>.*?<\/w:del>/g))
      assert.doesNotMatch(deleted, /<w:t[ >]/, name)
    let rest = xml
    while (rest.includes('<w:tbl>')) {
      for (const [table] of rest.matchAll(innermost)) assert.deepEqual(unevenRows(table), [], name)
      rest = rest.replaceAll(innermost, '')
    }
  }
})

test('what makes a document hard to read is in the six as it is in the mail', () => {
  const held = new Map(
    documents.map(({ gold, reading }) => [
      gold.authority,
      reading.parts.get('word/document.xml') ?? '',
    ]),
  )
  const has = (mark: string): readonly string[] =>
    [...held]
      .filter(([, xml]) => xml.includes(mark))
      .map(([authority]) => String(authority))
      .toSorted()
  assert.deepEqual(
    {
      merged: has('<w:vMerge/>'),
      softHyphens: has('<w:softHyphen/>'),
      noBreakHyphens: has('<w:noBreakHyphen/>'),
      noBreakSpaces: has('\u00A0'),
      controls: has('<w:sdt>'),
      placeholders: has('<w:showingPlcHdr/>'),
      inserted: has('<w:ins '),
      moved: has('<w:moveFrom '),
      comments: has('<w:commentReference '),
      footnotes: has('<w:footnoteReference '),
      hidden: has('<w:vanish/>'),
      boxes: has('<mc:AlternateContent>'),
      nested: documents
        .filter(({ reading }) => [...reading.frames.keys()].some((at) => /C\d+\.T1$/.test(at)))
        .map(({ gold }) => gold.authority),
      counted: has('<w:numId w:val="2"/>'),
      pictures: has('<pic:pic'),
    },
    {
      merged: ['MFA', 'MOD'],
      softHyphens: ['MEGE', 'MFA', 'MII'],
      noBreakHyphens: ['MEGE', 'MFA'],
      noBreakSpaces: ['MEGE', 'MFA'],
      controls: ['DNP', 'MEGE'],
      placeholders: ['DNP', 'MEGE'],
      inserted: ['MII'],
      moved: ['MII'],
      comments: ['MII'],
      footnotes: ['MFA', 'MII'],
      hidden: ['MII'],
      boxes: ['DEMA'],
      nested: ['DEMA'],
      counted: ['MEGE'],
      pictures: ['MEGE'],
    },
  )
})
