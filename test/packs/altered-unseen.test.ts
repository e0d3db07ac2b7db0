import assert from 'node:assert/strict'
import { test } from 'node:test'
import { entriesOf, pack as packed, unpack } from '#kernel/zip'
import { snapshotFiles, snapshotOperations, verifying } from '#features/snapshots'
import type { World } from '../reporting/cast.ts'
import { freeze, place } from '../snapshots/world.ts'
import type { Change } from './edited.ts'
import { always, change, swap } from './edited.ts'
import { download, openPacked, pack, verify } from './world.ts'

/** A Word document with its parts exchanged, and others put in. */
async function withParts(
  docx: Uint8Array,
  work: Readonly<Record<string, Change>>,
  more: readonly { readonly name: string; readonly text: string }[] = [],
): Promise<Uint8Array> {
  const parts = []
  for (const entry of entriesOf(docx, { unpacked: 1e8, entries: 100, ratio: 1000 })) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(docx, entry, { left: 1e8 })) pieces.push(piece)
    const text = Buffer.concat(pieces).toString()
    parts.push({ name: entry.name, text: work[entry.name]?.(text) ?? text })
  }
  return packed([...parts, ...more].toReversed())
}

async function answerTo(world: World, bytes: Uint8Array) {
  const verified = await verify(world, bytes)
  assert.ok(typeof verified === 'object', JSON.stringify(verified))
  return verified
}

async function frozen(t: Parameters<typeof openPacked>[0], form: 'pdf' | 'docx' | 'html') {
  const world = await openPacked(t)
  await freeze(world)
  const { bytes } = await download(world, { ...pack, form })
  return { world, bytes }
}

const inDocument = (work: Change) => ({ 'word/document.xml': work })
/** In the run that shows a figure. */
const run = (look: string, after = '') =>
  swap(
    /(<w:r><w:rPr>)((?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>41\.3[^<]*<\/w:t>)/,
    `$1${look}$2${after}`,
  )
const inStyle = (id: string, look: string) =>
  swap(new RegExp(`(<w:style [^>]*w:styleId="${id}">(?:(?!</w:style>).)*<w:rPr>)`), `$1${look}`)
const paragraph = (inner: string) => swap('<w:body>', `<w:body><w:p>${inner}</w:p>`)

test('what Word hides, shrinks, whitens or shows in a figure’s place differs, wherever that is told', async (t) => {
  const { world, bytes } = await frozen(t, 'docx')
  const text = 'All is well'
  const cases: readonly (readonly [string, Readonly<Record<string, Change>>])[] = [
    ['style hides', { 'word/styles.xml': inStyle('Cell', '<w:vanish/>') }],
    ['style hides for good', { 'word/styles.xml': inStyle('Cell', '<w:specVanish/>') }],
    ['style is white', { 'word/styles.xml': inStyle('Cell', '<w:color w:val="FFFFFF"/>') }],
    ['style is tiny', { 'word/styles.xml': inStyle('Cell', '<w:sz w:val="1"/>') }],
    [
      'all is white',
      { 'word/styles.xml': swap('<w:color w:val="1A1A1A"/>', '<w:color w:val="FEFEFE"/>') },
    ],
    ['run hides', inDocument(run('<w:vanish/>'))],
    ['run hides for good', inDocument(run('<w:specVanish/>'))],
    ['run is tiny', inDocument(run('<w:sz w:val="1"/>'))],
    ['run is nearly white', inDocument(run('<w:color w:val="FDFDFD"/>'))],
    ['sign', inDocument(run('', '<w:sym w:font="Arial" w:char="F039"/>'))],
    ['part', inDocument(swap('<w:body>', '<w:body><w:altChunk r:id="rId99"/>'))],
    [
      'field',
      inDocument(
        paragraph(
          `<w:fldSimple w:instr=" QUOTE &quot;${text}&quot; "><w:r><w:t/></w:r></w:fldSimple>`,
        ),
      ),
    ],
    [
      'field in pieces',
      inDocument(
        paragraph(
          `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE ${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
        ),
      ),
    ],
    ['row', inDocument(swap(/<w:tr>(?:<w:trPr>)?/, '<w:tr><w:trPr><w:hidden/>'))],
    ['word', inDocument(run('', '<w:t xml:space="preserve"> not</w:t>'))],
    [
      'tracked word',
      inDocument(
        swap('<w:body>', '<w:body><w:p><w:ins w:id="9"><w:r><w:t>not</w:t></w:r></w:ins></w:p>'),
      ),
    ],
  ]
  for (const [name, work] of cases) {
    const found = await answerTo(world, await withParts(bytes, work))
    const what = `${name}: ${JSON.stringify([found.answer, found.elsewhere])}`
    assert.equal(found.answer, 'differs', what)
    assert.ok((found.elsewhere ?? []).length > 0 && found.changed?.length === 1, what)
  }
})

test('a Word document that was only packed anew is identical; one with any other byte is not, and its parts are named', async (t) => {
  const { world, bytes } = await frozen(t, 'docx')
  assert.equal((await answerTo(world, await withParts(bytes, {}))).answer, 'identical')
  const spaced = always((text) => text.replace('</w:styles>', ' </w:styles>'))
  const saved = await withParts(bytes, { 'word/styles.xml': spaced }, [
    { name: 'word/extra.bin', text: 'x' },
  ])
  const { answer, changed, elsewhere } = await answerTo(world, saved)
  assert.deepEqual(
    [answer, changed, elsewhere],
    ['figures-same', ['word/extra.bin', 'word/styles.xml'], []],
  )
})

const kidsOf = (pdf: Uint8Array): readonly [string, readonly string[]] => {
  const [whole, kids = ''] = /\/Kids \[([^\]]*)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? []
  return [whole ?? '', kids.match(/\d+ 0 R/g) ?? []]
}

/** A PDF to which the tree of its pages is written anew. */
const withPages = (pdf: Uint8Array, kids: readonly string[]): Uint8Array => {
  const [tree] =
    /(\d+) 0 obj\s*<<\s*\/Type \/Pages\b/.exec(Buffer.from(pdf).toString('latin1')) ?? []
  const pages = `\n${tree?.split(' ')[0]} 0 obj\n<< /Type /Pages /Count ${kids.length} /Kids [${kids.join(' ')}] >>\nendobj\n`
  return Buffer.concat([pdf, Buffer.from(pages)])
}

test('a page that was taken from a PDF’s tree, and two that changed places, are named', async (t) => {
  const { world, bytes } = await frozen(t, 'pdf')
  const [, kids] = kidsOf(bytes)
  assert.ok(kids.length > 4, kids.join())
  const same = await answerTo(world, withPages(bytes, kids))
  assert.deepEqual([same.answer, same.elsewhere, same.changed], ['figures-same', [], []])
  const without = await answerTo(world, withPages(bytes, kids.toSpliced(2, 1)))
  assert.equal(without.answer, 'differs')
  assert.ok(without.elsewhere?.some(({ heading, text }) => heading === 'p. 3' && text === ''))
  const [a, b, c, d, ...rest] = kids
  assert.ok(a && b && c && d)
  const swapped = await answerTo(world, withPages(bytes, [a, b, d, c, ...rest]))
  assert.equal(swapped.answer, 'differs')
  assert.ok(swapped.elsewhere?.some(({ heading }) => /^p\. [34]$/.test(heading)))
})

test('what a page hides, writes by its styles or does by a script is named with what it is', async (t) => {
  const { world, bytes } = await frozen(t, 'html')
  const end = (more: string) => swap('</body>', `${more}</body>`)
  const cases: readonly (readonly [Change, RegExp])[] = [
    [end('<p hidden></p>'), /^<p hidden>$/],
    [end('<p style="color:#fff"></p>'), /style="color:#fff"/],
    [end('<style>h2::after{content:"All is well"}</style>'), /h2::after/],
    [end('<script>document.title="x"</script>'), /document\.title/],
    [end('<input value="All is well">'), /All is well/],
  ]
  for (const [work, named] of cases) {
    const found = await answerTo(world, await change('html', bytes, work))
    assert.ok(['unknown', 'differs'].includes(found.answer), found.answer)
    assert.ok(
      found.elsewhere?.some(({ text }) => named.test(text)),
      JSON.stringify(found.elsewhere),
    )
  }
  const looks = await answerTo(
    world,
    await change('html', bytes, swap('<section class="', '<section class="x ')),
  )
  assert.deepEqual([looks.answer, looks.changed], ['figures-same', []])
})

test('with a snapshot’s file alone, too, nothing but the very bytes are identical', async (t) => {
  const { world, bytes } = await frozen(t, 'docx')
  const file = await snapshotOperations.takeSnapshot(world.visit('coordinator'), place)
  const snapshot = snapshotFiles.exportShape.parse(JSON.parse(JSON.stringify(file)))
  const alone = async (document: Uint8Array) => {
    const said = await verifying.extract(document)
    assert.ok('passages' in said)
    return verifying.compare(said, snapshotFiles.snapshotIn(snapshot), null)
  }
  assert.equal((await alone(bytes)).answer, 'identical')
  const white = inStyle('Cell', '<w:color w:val="FFFFFF"/>')
  assert.equal(
    (await alone(await withParts(bytes, { 'word/styles.xml': white }))).answer,
    'differs',
  )
  const odd = inStyle('Cell', '<w:w w:val="1"/>')
  const { answer, changed } = await alone(await withParts(bytes, { 'word/styles.xml': odd }))
  assert.deepEqual([answer, changed], ['figures-same', ['word/styles.xml']])
})
