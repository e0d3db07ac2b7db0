import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { prepareAssets } from '#kernel/assets'
import { serve } from '#kernel/http'
import { receivedOperations } from '#features/received'
import { routes } from '#features/received-desk'
import { brokenDocuments } from '../broken-documents.ts'
import { fingerprint } from '../permissions/dry.ts'
import type { World } from '../reporting/cast.ts'
import { openWorld, plan } from '../reporting/cast.ts'
import { handlerOf, visitorOf } from '../reporting/visitor.ts'
import { planDocument, threeRows } from './plan-document.ts'

prepareAssets()
const list = `/en/plans/${plan}/received`
const megabyte = 1024 * 1024
const own = planDocument('Servicio Forestal inventado')
const others = planDocument('Ministerio inventado del Agua')

function formOf(files: Readonly<Record<string, Uint8Array>>): FormData {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new File([Buffer.from(bytes)], name))
  return form
}

/** What the page says of each file, by its name. */
const outcomesIn = (text: string): Readonly<Record<string, string>> => {
  const section = /<section class="section" id="outcomes"[\s\S]*?<\/section>/.exec(text)?.[0] ?? ''
  const rows = [...section.matchAll(/<tr[ >][\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replaceAll(/<[^>]*>/g, '').trim(),
    ),
  )
  return Object.fromEntries(rows.slice(1).map(([name = '', outcome = '']) => [name, outcome]))
}

const namesOf = async (world: World) => {
  const { documents } = await receivedOperations.listReceived(world.visit('coordinator'), plan)
  return documents.map(({ name }) => name).toSorted()
}

const bad: Readonly<Record<string, readonly [bytes: Uint8Array, says: RegExp]>> = {
  'notes.docx': [brokenDocuments.plainText(), /^The file is no Word document/],
  'empty.docx': [brokenDocuments.empty(), /^The file is empty/],
  'printed.docx': [brokenDocuments.pdf(), /^The file is no Word document/],
  'renamed.docx': [
    brokenDocuments.renamedArchive(),
    /^The file is an archive and no Word document/,
  ],
  'workbook.docx': [brokenDocuments.workbook(), /^The file is a workbook/],
  'macros.docm': [brokenDocuments.macros(), /^The file carries macros/],
  'hidden.docx': [brokenDocuments.hiddenMacros(), /^The file carries macros/],
  'template.docx': [brokenDocuments.outsidePicture(), /^Parts of the document lie elsewhere/],
  'entities.docx': [brokenDocuments.entityBomb(), /^The file carries a document type of its own/],
  'bomb.docx': [brokenDocuments.archiveBomb(), /^The file claims to be small/],
  'locked.docx': [brokenDocuments.locked(), /^The file is locked with a password/],
  'old.doc': [brokenDocuments.oldWord(), /^The file is in Word’s format from before 2007/],
  'scan.docx': [brokenDocuments.scan(), /^There is no text in the document/],
  'cut.docx': [brokenDocuments.truncated(), /^The file is damaged/],
  'large.docx': [Buffer.alloc(26 * megabyte), /^The file is larger than 25 MB/],
}

test('each file that cannot be taken has a sentence beside its name, and nothing is written', async () => {
  const world = await openWorld()
  const site = visitorOf(world, routes)
  const before = await fingerprint(world.database)
  const files = Object.fromEntries(Object.entries(bad).map(([name, [bytes]]) => [name, bytes]))
  const seen = await site.upload('coordinator', list, formOf(files))
  assert.equal(seen.status, 422)
  const said = outcomesIn(seen.text)
  assert.deepEqual(Object.keys(said).toSorted(), Object.keys(bad).toSorted())
  for (const [name, [, says]] of Object.entries(bad)) assert.match(said[name] ?? '', says, name)
  assert.deepEqual(await fingerprint(world.database), before)
  const danish = await site.upload('coordinator', list.replace('/en/', '/da/'), formOf(files))
  for (const [name, sentence] of Object.entries(outcomesIn(danish.text)))
    assert.notEqual(sentence, said[name], name)
})

test('of several files that come at once the good one is taken, whatever the others are', async () => {
  const world = await openWorld()
  const site = visitorOf(world, routes)
  const cut = brokenDocuments.truncated()
  const seen = await site.upload('coordinator', list, formOf({ 'cut.docx': cut, 'plan.docx': own }))
  assert.deepEqual(
    [seen.status, outcomesIn(seen.text)],
    [
      200,
      {
        'cut.docx':
          'The file is damaged. Open it in your word processor, save it anew as .docx and send that. Nothing was read.',
        'plan.docx': 'Read. Nothing is written yet.',
      },
    ],
  )
  assert.deepEqual(await namesOf(world), ['plan.docx'])
})

test('the same plan twice, at once or later, is one document', async () => {
  const world = await openWorld()
  const site = visitorOf(world, routes)
  const seen = await site.upload('coordinator', list, formOf({ 'a.docx': own, 'b.docx': own }))
  assert.deepEqual(outcomesIn(seen.text), {
    'a.docx': 'Read. Nothing is written yet.',
    'b.docx': 'Was here already. Nothing was changed.',
  })
  const before = await fingerprint(world.database)
  const again = await site.upload('coordinator', list, formOf({ 'c.docx': own }))
  assert.match(again.location ?? '', /\?said=known$/)
  assert.deepEqual(await fingerprint(world.database), before)
})

test('an editor drops the plan of his own authority and not another’s; the coordinator drops both', async () => {
  const world = await openWorld()
  const site = visitorOf(world, routes)
  const nobodys = planDocument('Nobody known', threeRows.slice(1))
  const files = { 'others.docx': others, 'own.docx': own, 'nobodys.docx': nobodys }
  const seen = await site.upload('editor', list, formOf(files))
  assert.deepEqual(outcomesIn(seen.text), {
    'others.docx':
      'The document says that the plan is from Ministerio inventado del Agua. Only that authority and the coordinator may drop it. Nothing was kept.',
    'own.docx': 'Read. Nothing is written yet.',
    'nobodys.docx': 'Read. Nothing is written yet.',
  })
  assert.deepEqual(await namesOf(world), ['nobodys.docx', 'own.docx'])
  assert.equal(
    (await site.upload('coordinator', list, formOf({ 'others.docx': others }))).status,
    303,
  )
  assert.equal((await site.upload('reviewer', list, formOf({ 'own.docx': own }))).status, 403)
})

test('of a file that lies with another authority nobody else learns: each has a document of his own', async () => {
  const world = await openWorld()
  const site = visitorOf(world, routes)
  const nobodys = planDocument('Nobody known', threeRows.slice(1))
  const files = formOf({ 'ours.docx': nobodys })
  const first = await site.upload('magua-editor', list, files)
  assert.equal(first.status, 303)
  const second = await site.upload('editor', list, formOf({ 'mine.docx': nobodys }))
  assert.deepEqual([second.status, second.location?.endsWith('said=known')], [303, false])
  assert.notEqual(first.location, second.location)
  assert.equal((await site.get('editor', first.location ?? '')).status, 404)
  const again = await site.upload('editor', list, formOf({ 'again.docx': nobodys }))
  assert.equal(again.location, `${second.location}?said=known`)
  assert.deepEqual(await namesOf(world), ['mine.docx', 'ours.docx'])
})

async function* piecesOf(boundary: string, name: string, size: number) {
  yield Buffer.from(
    `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`,
  )
  const piece = Buffer.alloc(megabyte, 1)
  for (let sent = 0; sent < size; sent += megabyte) yield piece
  yield Buffer.from(`\r\n--${boundary}--\r\n`)
}

/** The site over HTTP, at a port of its own. */
async function served(t: TestContext, world: World): Promise<string> {
  const at = { origin: '' }
  const handler = (request: Request) => handlerOf(world, routes, at.origin)(request)
  const serving = await serve({ handler, port: 0, host: '127.0.0.1' })
  t.after(() => serving.stop())
  at.origin = `http://127.0.0.1:${serving.port}`
  return at.origin
}

test('a file of 200 MB is told to be too large over HTTP, and is never held', async (t) => {
  const world = await openWorld()
  const origin = await served(t, world)
  const before = process.memoryUsage().arrayBuffers
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers)), 5)
  t.after(() => clearInterval(watch))
  const boundary = 'plan-by-plan'
  const answer = await fetch(`${origin}${list}`, {
    method: 'POST',
    headers: {
      origin,
      cookie: 'person=coordinator',
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
    body: ReadableStream.from(piecesOf(boundary, 'huge.docx', 200 * megabyte)),
    duplex: 'half',
  })
  const said = outcomesIn(await answer.text())
  assert.equal(answer.status, 422)
  assert.match(said['huge.docx'] ?? '', /^The file is larger than 25 MB/)
  assert.ok(most - before < 120 * megabyte, `${Math.round((most - before) / megabyte)} MB held`)
  assert.deepEqual(await namesOf(world), [])
})
