import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { z } from 'zod'
import type { CellValue } from '#kernel/sheets'
import { readWorkbook, usualLimits } from '#kernel/sheets'
import { speaker } from '#kernel/i18n'
import { entriesOf, unpack } from '#kernel/zip'
import { routes } from '#features/pack-desk'
import { packFiles, packOperations } from '#features/packs'
import { routes as snapshotRoutes } from '#features/snapshot-desk'
import { contentsOf, snapshotWords } from '#features/snapshots'
import { routes as working, visitorOf } from '../reporting/visitor.ts'
import { freeze, place, show, withdraw } from '../snapshots/world.ts'
import { download, openPacked } from './world.ts'

const home = '/en/plans/montes-agua/rounds/2027/snapshots/1/pack'
const limits = { unpacked: 1e8, entries: 100, ratio: 1000 }

async function partsOf(zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  for (const entry of entriesOf(zip, limits)) {
    const pieces: Uint8Array[] = []
    for await (const piece of unpack(zip, entry, { left: 1e8 })) pieces.push(piece)
    parts.set(entry.name, Buffer.concat(pieces))
  }
  return parts
}

const file = z.looseObject({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  conformsTo: z.string().nullable(),
})
const metadata = z.looseObject({
  title: z.record(z.string(), z.string()),
  files: z.array(file),
})

test('the filing package holds each file as it is made, and metadata that names case, root and digests', async (t) => {
  const world = await openPacked(t)
  const { root } = await freeze(world, '2027-1182')
  const asked = packFiles.allFiles.filter(({ language }) => language === 'da')
  const visit = world.visit('coordinator')
  const zip = await packOperations.downloadFiling(visit, { key: place, asked })
  assert.equal(zip.name, 'montes-agua-2027-1-da.zip')
  const parts = await partsOf(zip.bytes)
  const names = asked.map(({ paper, form }) => `montes-agua-2027-1-da-${paper}.${form}`)
  assert.deepEqual([...parts.keys()], [...names, 'montes-agua-2027-1-da-metadata.json'])
  for (const [index, one] of asked.entries()) {
    const { bytes } = await download(world, one)
    assert.ok(parts.get(names[index] ?? '')?.equals(bytes), names[index])
  }
  const written: unknown = JSON.parse(String(parts.get('montes-agua-2027-1-da-metadata.json')))
  const { files, title, ...rest } = metadata.parse(written)
  const [frozen] = contentsOf(
    (await show(world)).leaves.flatMap(({ fact }) => fact ?? []),
    'snapshot',
  )
  assert.deepEqual(title, frozen?.title)
  assert.deepEqual(rest, {
    format: 'varde-filing-1',
    plan: 'montes-agua',
    round: '2027',
    snapshot: 1,
    caseNumber: '2027-1182',
    frozenAt: frozen?.frozenAt,
    root,
    exercise: false,
    madeBy: 'http://localhost:3000',
  })
  assert.deepEqual(
    files.map(({ name, sha256, bytes }) => [name, sha256, bytes]),
    names.map((name) => {
      const part = parts.get(name) ?? Buffer.alloc(0)
      return [name, createHash('sha256').update(part).digest('hex'), part.length]
    }),
  )
  assert.deepEqual(
    files.map(({ conformsTo }) => conformsTo),
    asked.map(({ form }) => (form === 'pdf' ? 'PDF/UA-1' : null)),
  )
})

function wordsOf(value: CellValue | null): string {
  if (value?.kind === 'text') return value.text
  return value?.kind === 'number' ? value.number : ''
}

/** The rows of the annex by their marks. */
async function annexOf(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const read = await readWorkbook(bytes, usualLimits)
  assert.ok('sheets' in read)
  const rows = new Map<string, readonly string[]>()
  for (const sheet of read.sheets)
    for (const { cells } of sheet.rows) {
      const texts = [...cells.values()].map(({ value }) => wordsOf(value))
      if (texts[0]?.includes('#')) rows.set(texts[0], texts)
    }
  return rows
}

test('the annex has every status and figure of the snapshot to the digit, beside its mark; of what is withdrawn only the stub', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const asked = { paper: 'annex', form: 'xlsx', language: 'en' } as const
  const before = await annexOf((await download(world, asked)).bytes)
  const read = await show(world)
  const around = snapshotWords.aroundOf(read)
  const facts = read.leaves.flatMap(({ fact }) => fact ?? [])
  const parts = { status: 'status', figure: 'value', baseline: 'value', target: 'value' } as const
  let counted = 0
  for (const [kind, part] of Object.entries(parts))
    for (const fact of facts.filter((one) => one.kind === kind)) {
      const row = before.get(`${fact.ref}#${part}`)
      const said = snapshotWords.markWords(speaker('en'), around, fact, part) ?? ''
      assert.ok(row?.includes(said), `${said} in ${row?.join(' | ')}`)
      counted += 1
    }
  assert.equal(before.size, counted)
  const figure = facts.find(
    ({ content }) => content?.kind === 'figure' && content.numerator === '31',
  )?.ref
  assert.ok(figure)
  assert.ok(before.get(`${figure}#value`)?.some((cell) => cell.startsWith('41.33')))
  world.setClock('2027-04-02T08:00:00Z')
  await withdraw(world, figure)
  const after = (await annexOf((await download(world, asked)).bytes)).get(`${figure}#value`)
  assert.ok(after)
  assert.doesNotMatch(after.slice(1).join(' '), /41|31|75/)
  assert.match(after.join(' '), /Withdrawn by/)
})

test('after freezing what was wanted is listed with its size, and all of it fetched as one archive', async (t) => {
  const world = await openPacked(t)
  await freeze(world)
  const site = visitorOf(world, [...working, ...snapshotRoutes, ...routes])
  const wanted = 'form=docx&form=xlsx&language=da'
  const { text } = await site.get('coordinator', `${home}?said=built&${wanted}`)
  const sizes = text.match(/\d+(\.\d)?(&nbsp;|\u00a0| )kB/g) ?? []
  assert.equal(sizes.length, 4)
  const archive = `${home}/files.zip?${wanted}`
  assert.ok(text.replaceAll('&amp;', '&').includes(`href="${archive}"`))
  const zip = await site.get('coordinator', archive)
  assert.equal(zip.headers.get('content-type'), 'application/zip')
  assert.match(zip.headers.get('content-disposition') ?? '', /montes-agua-2027-1-da\.zip/)
  const plain = await site.get('coordinator', home)
  assert.doesNotMatch(plain.text, /files\.zip|kB/)
  assert.equal((await site.get('editor', archive)).status, 403)
})
