import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SaxesParser } from 'saxes'
import { unzipped } from '#test/archives'
import { brokenDocuments, soundDocument } from '#test/broken-documents'

const made = new Map(Object.entries(brokenDocuments).map(([name, make]) => [name, make()]))
const of = (name: keyof typeof brokenDocuments): Buffer => made.get(name) ?? Buffer.alloc(0)

const partOf = (bytes: Buffer, name: string): string => unzipped(bytes).get(name) ?? ''
const document = 'word/document.xml'

test('the small plan is sound, and what is broken is another file', () => {
  const sound = soundDocument()
  new SaxesParser({ xmlns: true }).write(partOf(sound, document)).close()
  for (const [name, bytes] of made) assert.ok(!bytes.equals(sound), name)
})

test('what a person sends can be held in the hand: none is larger than half a megabyte', () => {
  const large = [...made].filter(([, bytes]) => bytes.length > 512 * 1024)
  assert.deepEqual(
    large.map(([name]) => name),
    [],
  )
})

test('each is broken as its name says', () => {
  const text = (name: keyof typeof brokenDocuments, part: string): string => partOf(of(name), part)
  assert.match(text('macros', '[Content_Types].xml'), /macroEnabled/)
  assert.match(text('hiddenMacros', 'word/vbaProject.bin'), /VB_Name/)
  assert.doesNotMatch(text('hiddenMacros', '[Content_Types].xml'), /macroEnabled/)
  assert.match(text('outsideTemplate', 'word/_rels/settings.xml.rels'), /TargetMode="External"/)
  assert.match(text('outsidePicture', 'word/_rels/document.xml.rels'), /image" Target="https:/)
  assert.match(text('entityBomb', document), /<!ENTITY e8 "(&e7;){10}">/)
  assert.match(text('outsideEntity', document), /SYSTEM "file:/)
  assert.ok(text('archiveBomb', document).length > 100_000_000)
  assert.equal(text('deep', document).match(/<w:tbl>/g)?.length, 5001)
  assert.equal(unzipped(of('withoutDocument')).has(document), false)
  assert.doesNotMatch(text('scan', document), /<w:t[ >]/)
  assert.throws(() => new SaxesParser().write(text('unbalanced', document)).close())
})

test('locked and old documents begin as compound files do and name their streams', () => {
  const start = 'd0cf11e0a1b11ae1'
  const names = (bytes: Buffer): string => bytes.toString('utf16le')
  for (const bytes of [of('locked'), of('oldWord')])
    assert.equal(bytes.subarray(0, 8).toString('hex'), start)
  assert.ok(names(of('locked')).includes('EncryptedPackage'))
  assert.ok(names(of('oldWord')).includes('WordDocument'))
})
