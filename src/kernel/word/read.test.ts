import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { speaker } from '#kernel/i18n'
import { pack } from '#kernel/zip'
import {
  cell,
  control,
  documentOf,
  documentParts,
  paragraph,
  row,
  run,
  table,
  tracked,
} from '#test/word'
import { readWord } from './read.ts'
import { read } from './reading.fixture.ts'

const rich = {
  body:
    paragraph('Plan', '<w:pStyle w:val="H"/>') +
    paragraph(
      `${run('Frist ')}<w:bookmarkStart w:id="1" w:name="a"/>${tracked('del', '85')}${tracked('ins', '95')}<w:bookmarkEnd w:id="1"/>`,
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    ) +
    table([
      row(
        ['Mål', cell('Frist', '<w:shd w:fill="FF0000"/><w:gridSpan w:val="2"/>')],
        '<w:tblHeader/>',
      ),
      row([
        cell('x', '<w:vMerge w:val="restart"/>'),
        cell(table([row(['indre'])]) + paragraph('')),
      ]),
      row([cell('', '<w:vMerge/>'), control('<w:date w:fullDate="2026-01-01"/>', cell('1/1'))]),
    ]),
  styles: '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>',
  numbering:
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  comments: `<w:comment w:id="0" w:author="A">${paragraph('Hm')}</w:comment>`,
  footnotes: `<w:footnote w:id="1">${paragraph('Note')}</w:footnote>`,
  core: '<dc:title>Plan</dc:title>',
}
const whole = Buffer.from(documentOf(rich))

/** Whether the answer is a document, or a refusal that has its sentence in both languages. */
async function isAnswered(bytes: Uint8Array): Promise<boolean> {
  const answer = await readWord(bytes)
  if (!('refused' in answer)) return answer.blocks.length > 0
  return [speaker('en'), speaker('da')].every((say) =>
    say(`refusal.${answer.refused}`, answer.values).includes(' '),
  )
}

test('a file cut, turned or overwritten anywhere is read or refused, and never a fault of ours', async () => {
  const place = fc.nat({ max: whole.length - 1 })
  const flips = fc.array(fc.tuple(place, fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(flips, place, async (changes, cut) => {
      const copy = Buffer.from(whole)
      for (const [at, byte] of changes) copy[at] = byte
      assert.ok(await isAnswered(copy))
      assert.ok(await isAnswered(whole.subarray(0, cut)))
    }),
    { numRuns: 100 },
  )
})

test('a document whose elements and values are mixed up is read or refused, and never a fault of ours', async () => {
  const parts = documentParts(rich)
  const names =
    'body p r t tbl tr tc sdt sdtContent ins del pPr rPr tcPr numPr vMerge gridSpan bookmarkStart'.split(
      ' ',
    )
  const name = fc.constantFrom(...names)
  const value = fc.constantFrom('', '-1', '0', '99999999999', 'NaN', 'x', '0x10', '1e9')
  await fc.assert(
    fc.asyncProperty(name, name, value, fc.nat({ max: 9 }), async (one, other, odd, each) => {
      const mixed = parts.map((part) => {
        let count = 0
        const text = part.text
          .replaceAll(new RegExp(`(</?w:)${one}(?=[ />])`, 'g'), `$1${other}`)
          .replaceAll(/w:(val|id|ilvl|numId)="[^"]*"/g, (found, key: string) =>
            (count += 1) % 10 === each ? `w:${key}="${odd}"` : found,
          )
        return part.name.startsWith('word/') && part.name.endsWith('.xml')
          ? { ...part, text }
          : part
      })
      assert.ok(await isAnswered(pack(mixed)))
    }),
    { numRuns: 150 },
  )
})

test('the text and its reading before the changes are what their changes say', async () => {
  const piece = fc.record({
    kind: fc.constantFrom('ins' as const, 'del' as const, null),
    text: fc.string({ unit: fc.constantFrom('a', 'b', 'ø', ' '), minLength: 1, maxLength: 4 }),
    author: fc.constantFrom('A', 'B'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
      const inside = pieces
        .map(({ kind, text, author }) => (kind === null ? run(text) : tracked(kind, text, author)))
        .join('')
      const [first] = (await read({ body: paragraph(inside) + paragraph('x') })).blocks
      assert.ok(first?.kind === 'paragraph')
      const kept = (gone: string) =>
        pieces.map(({ kind, text }) => (kind === gone ? '' : text)).join('')
      assert.equal(first.text, kept('del'))
      assert.equal(first.before ?? first.text, kept('ins'))
      for (const { from, to, after } of first.changes)
        assert.equal(first.text.slice(from, to), after)
      assert.equal(
        first.runs.map(({ from, to }) => first.text.slice(from, to)).join(''),
        first.text,
      )
      const undone = first.changes.reduceRight(
        (text, { from, to, before }) => text.slice(0, from) + before + text.slice(to),
        first.text,
      )
      assert.equal(undone, first.before ?? first.text)
    }),
    { numRuns: 100 },
  )
})

test('a document says what it is called, in which language, and when and with what it was written', async () => {
  const document = await read({
    ...rich,
    core: '<dc:title> Handleplan </dc:title><dc:language>da</dc:language><dc:creator>AKH</dc:creator><dc:description>Øvelse</dc:description><dcterms:created>2026-01-02T03:04:05Z</dcterms:created><dcterms:modified>2026-02-03T04:05:06Z</dcterms:modified>',
    more: [
      {
        name: 'docProps/app.xml',
        text: '<Properties><Company>x</Company><Application>LibreOffice/7.4</Application></Properties>',
      },
    ],
  })
  assert.deepEqual(document.properties, {
    title: 'Handleplan',
    language: 'da',
    creator: 'AKH',
    description: 'Øvelse',
    created: '2026-01-02T03:04:05Z',
    modified: '2026-02-03T04:05:06Z',
    program: 'LibreOffice/7.4',
  })
})

test('a document that says nothing of itself has no properties', async () => {
  const { properties } = await read({ body: paragraph('x') })
  assert.deepEqual(Object.values(properties), [null, null, null, null, null, null, null])
})

test('the same bytes make the same document', async () => {
  assert.deepEqual(await readWord(whole), await readWord(Buffer.from(whole)))
})
