import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { extractHtml, extractPdf, extractWord } from '#features/pack-papers'
import { packFiles, packOperations } from '#features/packs'
import type { Extracted } from '#features/snapshots'
import { snapshotWords } from '#features/snapshots'
import { linesOf, readDocx } from '#test/docx'
import { done, report } from '../reporting/thread.ts'
import { reportOperations } from '#features/reporting'
import { correct, freeze, place, refOf, show, withdraw } from '../snapshots/world.ts'
import { edited } from './edited.ts'
import { download, openPacked, pack, verify } from './world.ts'

const extract = (form: string, bytes: Uint8Array) => {
  if (form === 'pdf') return extractPdf(bytes)
  return form === 'docx' ? extractWord(bytes) : extractHtml(new TextDecoder().decode(bytes))
}

const has = (program: string): boolean => spawnSync('which', [program]).status === 0

/** The words of a paper as a reader finds them that knows nothing of ours. */
function wordsOf(form: string, bytes: Uint8Array): string {
  if (form === 'docx') {
    const { paragraphs, tables } = readDocx(bytes)
    const cells = tables.flat().flatMap(({ cells: all }) => all.flat())
    return linesOf([...paragraphs, ...cells]).join(' ')
  }
  if (form === 'html') return new TextDecoder().decode(bytes).replaceAll(/<[^>]+>/g, ' ')
  const folder = mkdtempSync(join(tmpdir(), 'varde-pack-'))
  try {
    writeFileSync(join(folder, 'pack.pdf'), bytes)
    return execFileSync('pdftotext', ['-layout', join(folder, 'pack.pdf'), '-'], {
      encoding: 'utf8',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll('&#39;', "'").replaceAll(/\s+/g, ' ').trim()

test('every file in every language is identical with what was frozen, and shows the same facts', async (t) => {
  const world = await openPacked(t)
  await freeze(world, '2027-1182')
  const seen = new Map<string, string>()
  for (const asked of packFiles.allFiles.filter(({ form }) => form !== 'xlsx')) {
    const { name, bytes } = await download(world, asked)
    const verified = await verify(world, bytes)
    assert.ok(typeof verified === 'object', `${name}: ${JSON.stringify(verified)}`)
    assert.deepEqual([verified.answer, verified.which], ['identical', []], name)
    const read = await extract(asked.form, bytes)
    assert.ok('marked' in read)
    const key = `${asked.paper} ${asked.language}`
    const shown = JSON.stringify(
      read.marked.map(({ factId, part, text }) => `${factId} ${part} ${plain(text)}`).toSorted(),
    )
    assert.equal(seen.get(key) ?? shown, shown, name)
    seen.set(key, shown)
  }
  assert.equal(seen.size, 4)
})

test('the figures of a pack are those of the pages to the digit, for readers that know nothing of ours', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const read = await show(world)
  const around = snapshotWords.aroundOf(read)
  for (const asked of packFiles.allFiles.filter(({ form }) => form !== 'pdf' || has('pdftotext'))) {
    if (asked.paper !== 'pack') continue
    const text = plain(wordsOf(asked.form, (await download(world, asked)).bytes))
    const say = speaker(asked.language)
    const figures = read.leaves
      .flatMap(({ fact }) =>
        fact?.content?.kind === 'figure' ? [{ ...fact, ...fact.content }] : [],
      )
      .filter(({ organisation }) => organisation === report.organisation)
      .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    assert.ok(figures.length > 1)
    for (const [place, fact] of figures.entries())
      for (const part of place === figures.length - 1
        ? ['value', 'period', 'counts']
        : ['value', 'period']) {
        const words = plain(snapshotWords.markWords(say, around, fact, part) ?? '')
        assert.ok(text.includes(words), `${words} in ${asked.form} ${asked.language}: ${text}`)
      }
    assert.ok(text.includes(asked.language === 'da' ? '41,3 %' : '41.3 %'))
  }
})

test('a figure altered in any of the three forms is named with what stands there', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const page = new TextDecoder().decode((await download(world, { ...pack, form: 'html' })).bytes)
  const altered = new TextEncoder().encode(page.replaceAll('41.3', '47.3'))
  const verified = await verify(world, altered)
  assert.ok(typeof verified === 'object')
  assert.equal(verified.answer, 'differs')
  const [found] = verified.which
  assert.deepEqual(
    [found?.kind, found?.indicator, found?.organisation, plain(found?.text ?? '')],
    ['figure', 'arboles-plantados', 'uy:forestal', '47.3 %'],
  )
})

test('a figure edited in Word is named; marks that were taken out are told of in every form; what is no pack is unknown', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const answerTo = async (bytes: Uint8Array) => {
    const verified = await verify(world, bytes)
    assert.ok(typeof verified === 'object')
    return verified
  }
  const docx = (await download(world, { ...pack, form: 'docx' })).bytes
  const altered = await answerTo(await edited(docx, (xml) => xml.replaceAll('41.3', '47.3')))
  assert.equal(altered.answer, 'differs')
  assert.ok(altered.which.some((one) => plain(one.text ?? '') === '47.3 %'))

  const pdf = Buffer.from((await download(world, { ...pack, form: 'pdf' })).bytes).toString(
    'latin1',
  )
  const [mark = ''] = /#varde:[^)/]+\/value/.exec(pdf) ?? []
  const unmarked = pdf.replaceAll(mark, mark.replace('#varde:', '#xxxxx:'))
  assert.equal((await answerTo(Buffer.from(unmarked, 'latin1'))).answer, 'differs')

  const page = new TextDecoder().decode((await download(world, { ...pack, form: 'html' })).bytes)
  const root = 'f'.repeat(64)
  const strange = page.replace(/(varde-root" content=")[0-9a-f]{64}/, `$1${root}`)
  assert.equal((await answerTo(new TextEncoder().encode(strange))).answer, 'unknown')
})

test('a pack made after a withdrawal shows the stub and nothing else; an earlier one is answered with withdrawn', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const before = await download(world, { ...pack, form: 'docx' })
  const figure = (await show(world)).leaves.find(
    ({ fact }) => fact?.content?.kind === 'figure' && fact.content.numerator === '31',
  )?.fact?.ref
  assert.ok(figure)
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, figure)
  await withdraw(world, refOf(await show(world), 'c-1-01', 'challenges'))
  for (const form of ['pdf', 'docx', 'html'] as const) {
    const { bytes } = await download(world, { ...pack, form })
    const read = await extract(form, bytes)
    assert.ok('marked' in read)
    const all = plain(read.marked.map(({ text }) => text).join(' '))
    assert.doesNotMatch(all, /41\.3|31 of 75|Drought/)
    assert.match(all, /Withdrawn by Servicio Forestal inventado: required by law\./)
    const verified = await verify(world, bytes)
    assert.ok(typeof verified === 'object')
    assert.equal(verified.answer, 'identical', JSON.stringify(verified.which))
  }
  const verified = await verify(world, before.bytes)
  assert.ok(typeof verified === 'object')
  assert.equal(verified.answer, 'withdrawn')
  assert.ok(verified.which.some(({ factId }) => factId === figure))
})

test('a pack is one and the same whenever it is made, whatever was corrected or decided since', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const first = await download(world, { ...pack, form: 'pdf' })
  await correct(world)
  done(await reportOperations.takeReport(world.visit('coordinator'), report))
  const { choice } = await packOperations.listDeviations(world.visit('coordinator'), place)
  assert.equal(choice, null)
  done(
    await packOperations.chooseDeviations(world.visit('coordinator'), {
      ...place,
      keys: ['commitment:c-1-02'],
      seen: 0,
    }),
  )
  assert.deepEqual((await download(world, { ...pack, form: 'pdf' })).bytes, first.bytes)
  await freeze(world)
  const second = await download(world, { ...pack, form: 'html' })
  assert.doesNotMatch(new TextDecoder().decode(second.bytes), /41\.3/)
  assert.equal(second.name, 'montes-agua-2027-2-en-pack.html')
})

test('a draft says that it is one and is never confirmed', async (t) => {
  const world = await openPacked(t)
  for (const form of ['pdf', 'docx', 'html'] as const) {
    const drafted = await packOperations.draftPack(world.visit('coordinator'), {
      place,
      asked: { ...pack, form },
    })
    assert.equal(drafted.name, `montes-agua-2027-draft-en-pack.${form}`)
    const read: Extracted | { readonly unreadable: string } = await extract(form, drafted.bytes)
    assert.ok('root' in read)
    assert.equal(read.root, null)
    const verified = await verify(world, drafted.bytes)
    assert.ok(typeof verified === 'object')
    assert.equal(verified.answer, 'unknown')
    if (form !== 'pdf') assert.match(wordsOf(form, drafted.bytes), /DRAFT/)
  }
})
