import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Part } from '#kernel/zip'
import { pack } from '#kernel/zip'
import { zipped } from '#test/archives'
import type { MadeDocument } from '#test/word'
import { documentOf, documentParts, paragraph, relation, run, tracked } from '#test/word'
import type { WordLimits } from '../limits.ts'
import { readWord } from '../read.ts'

const told = async (bytes: Uint8Array, limits: Partial<WordLimits> = {}) => {
  const answer = await readWord(bytes, limits)
  return 'refused' in answer ? answer.refused : 'read'
}

const plan: MadeDocument = { body: paragraph('Implementeringsplan 2026') }
const toldOf = (more: Partial<MadeDocument>) => told(documentOf({ ...plan, ...more }))
const replaced = (name: string, text: string): Uint8Array =>
  pack(
    documentParts({ ...plan, core: '' }).map((part) =>
      part.name === name ? { name, text } : part,
    ),
  )
const valuesOf = async (bytes: Uint8Array) => {
  const answer = await readWord(bytes)
  return 'refused' in answer ? answer : null
}

/** The first bytes of Office’s old container, with the names of what is in it. */
const compound = (...names: readonly string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(1024),
    ...names.map((name) => Buffer.from(name, 'utf16le')),
  ])

test('a Word document is read, also one that is a template or written strictly', async () => {
  assert.equal(await told(documentOf(plan)), 'read')
  assert.equal(await toldOf({ type: 'template.main' }), 'read')
  const strict = documentParts(plan).map((part) => ({
    ...part,
    text: part.text.replaceAll(
      'schemas.openxmlformats.org/officeDocument/2006',
      'purl.oclc.org/ooxml/officeDocument',
    ),
  }))
  assert.equal(await told(pack(strict)), 'read')
})

test('what is no archive is no Word document, and an empty file is told as that', async () => {
  assert.equal(await told(Buffer.alloc(0)), 'word-empty')
  for (const bytes of ['%PDF-1.7', '{\\rtf1 hej}', '<html></html>', 'PK'])
    assert.equal(await told(Buffer.from(bytes)), 'word-no-document', bytes)
})

test('an archive or another Office file by the name of a Word document is refused as what it is', async () => {
  const types = (main: string): Part => ({
    name: '[Content_Types].xml',
    text: `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.${main}+xml"/></Types>`,
  })
  assert.equal(await told(zipped({ 'læsmig.txt': 'hej' })), 'word-other-archive')
  assert.equal(
    await told(zipped({ mimetype: 'application/vnd.oasis.opendocument.text' })),
    'word-other-archive',
  )
  assert.equal(await told(pack([types('spreadsheetml.sheet.main')])), 'word-other-office')
  assert.equal(await told(pack([types('presentationml.presentation.main')])), 'word-other-office')
  assert.equal(await told(pack([types('theme')])), 'word-other-archive')
})

test('an old .doc and a file with a password are told apart', async () => {
  assert.equal(await told(compound('Root Entry', 'WordDocument', '1Table')), 'word-old-format')
  assert.equal(await told(compound('EncryptionInfo', 'EncryptedPackage')), 'word-password')
  assert.equal(await told(compound('Workbook')), 'word-no-document')
  const locked = Buffer.from(documentOf(plan))
  locked.writeUInt16LE(1, locked.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 8)
  assert.equal(await told(locked), 'word-password')
})

test('macros and programs are refused, by the type of the document and by what lies in it', async () => {
  assert.equal(
    await told(
      pack([
        {
          name: '[Content_Types].xml',
          text: '<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
      ]),
    ),
    'word-macros',
  )
  for (const name of ['word/vbaProject.bin', 'word/activeX/activeX1.xml', 'word/embeddings/a.exe'])
    assert.equal(await toldOf({ more: [{ name, text: 'x' }] }), 'word-macros', name)
})

test('what lies elsewhere is refused and never fetched, and links are not', async () => {
  const outside = (kind: string, target: string) =>
    toldOf({ relations: relation('x1', kind, target, 'External') })
  assert.equal(await outside('image', 'https://a.example/pixel.png'), 'word-elsewhere')
  assert.equal(await outside('oleObject', 'file:///\\\\server\\tal.xlsx'), 'word-elsewhere')
  assert.equal(await outside('subDocument', 'del2.docx'), 'word-elsewhere')
  assert.equal(await outside('hyperlink', 'https://a.example'), 'read')
  const template = (target: string) =>
    toldOf({
      more: [
        {
          name: 'word/_rels/settings.xml.rels',
          text: `<Relationships>${relation('rId1', 'attachedTemplate', target, 'External')}</Relationships>`,
        },
      ],
    })
  assert.equal(await template('https://a.example/evil.dotm'), 'word-elsewhere')
  assert.equal(await template('file:///\\\\server\\UIM.dotm'), 'word-elsewhere')
  assert.equal(await template('file:///C:\\Skabeloner\\UIM.dotm'), 'read')
})

test('a template on the writer’s own disk is named as passed over', async () => {
  const text = `<Relationships>${relation('a', 'attachedTemplate', 'file:///C:/UIM.dotm', 'External')}</Relationships>`
  const answer = await readWord(
    documentOf({ ...plan, more: [{ name: 'word/_rels/settings.xml.rels', text }] }),
  )
  assert.deepEqual('passedOver' in answer && answer.passedOver, [
    { what: 'template', at: null, count: 1 },
  ])
})

test('a document type is refused before anything in it can swell', async () => {
  const bomb =
    '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
  assert.deepEqual(await valuesOf(documentOf({ ...plan, before: bomb })), {
    refused: 'word-entities',
    values: { part: 'word/document.xml' },
  })
  assert.equal(
    await toldOf({ more: [{ name: 'docProps/core.xml', text: `${bomb}<a>&c;</a>` }] }),
    'word-entities',
  )
})

test('broken XML is refused, and the part is named', async () => {
  assert.deepEqual(await valuesOf(replaced('word/document.xml', '<w:document><w:body>')), {
    refused: 'word-broken-part',
    values: { part: 'word/document.xml' },
  })
  assert.deepEqual(await valuesOf(documentOf({ ...plan, styles: '<w:style>' })), {
    refused: 'word-broken-part',
    values: { part: 'word/styles.xml' },
  })
})

test('an archive without its main part, or with two parts of one name, is damaged', async () => {
  const without = documentParts(plan).filter(({ name }) => name !== 'word/document.xml')
  assert.equal(await told(pack(without)), 'word-damaged')
  assert.equal(
    await toldOf({ more: [{ name: 'word/Document.xml', text: '<a/>' }] }),
    'word-damaged',
  )
  assert.equal(await told(documentOf(plan).subarray(0, -30)), 'word-damaged')
})

test('a file that is too large is refused before it is looked at', async () => {
  const begun = performance.now()
  assert.deepEqual(await valuesOf(new Uint8Array(200 * 1024 * 1024)), {
    refused: 'word-too-large',
    values: { megabytes: 25 },
  })
  assert.ok(performance.now() - begun < 2000)
  assert.equal(await told(documentOf(plan), { packed: 100 }), 'word-too-large')
})

test('a bomb is refused by what it claims and by what it is, and pictures may be of any size', async () => {
  const white = 'a'.repeat(3 * 1024 * 1024)
  assert.equal(await toldOf({ more: [{ name: 'customXml/item1.xml', text: white }] }), 'word-bomb')
  assert.equal(await toldOf({ more: [{ name: 'word/media/hvid.bmp', text: white }] }), 'read')
  assert.equal(await told(documentOf(plan), { unpacked: 500 }), 'word-bomb')
  assert.equal(await told(documentOf(plan), { entries: 2 }), 'word-bomb')
})

test('too many elements, too much depth and stretches without end are refused', async () => {
  const deep = (depth: number) => '<w:new>'.repeat(depth) + run('x') + '</w:new>'.repeat(depth)
  assert.equal(await toldOf({ body: paragraph(deep(100)) }), 'read')
  assert.equal(await toldOf({ body: paragraph(deep(300)) }), 'word-too-much')
  assert.equal(
    await told(documentOf({ body: paragraph('x').repeat(40) }), { elements: 100 }),
    'word-too-much',
  )
  const endless = Array.from(
    { length: 50 },
    (_, id) => `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>`,
  )
  const body = endless.join('') + paragraph('x').repeat(100)
  assert.equal(await told(documentOf({ body }), { elements: 2000 }), 'word-too-much')
})

test('a document without text is refused: a scan, an empty page, one whose words were all deleted', async () => {
  const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'
  assert.equal(await toldOf({ body: paragraph(picture) }), 'word-no-text')
  assert.equal(await toldOf({ body: '' }), 'word-no-text')
  const aside = `<w:footnote w:id="1">${paragraph('Kun en note')}</w:footnote>`
  assert.equal(await toldOf({ body: '', footnotes: aside }), 'word-no-text')
  assert.equal(await toldOf({ body: paragraph('   ') }), 'word-no-text')
  assert.equal(await toldOf({ body: paragraph(tracked('del', 'væk')) }), 'word-no-text')
  assert.equal(await toldOf({ body: paragraph(run('internt', '<w:vanish/>')) }), 'word-no-text')
})
