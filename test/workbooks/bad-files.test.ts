import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { isRefused } from '#kernel/operations'
import { writeWorkbook } from '#kernel/sheets'
import { receiveWorkbook } from '#features/workbook-imports'
import { openWorld } from '../reporting/cast.ts'
import {
  done,
  fillReport,
  handIn,
  openTheRound,
  outcome,
  report,
  round,
} from '../reporting/thread.ts'
import { reportOperations } from '#features/reporting'
import { roundOperations } from '#features/rounds'
import { changed, download, gridOf, imported, received, savedGrid } from './books.ts'
import { formWith, home, workbookVisitor } from './visitor.ts'

async function downloaded(t: TestContext) {
  const world = await openWorld(t)
  await openTheRound(world)
  await fillReport(world)
  return { world, bytes: await download(world) }
}

/** The same workbook with another word on its hidden sheet. */
async function said(bytes: Uint8Array, name: string, word: string): Promise<Uint8Array> {
  const grid = await gridOf(bytes)
  const hidden = grid.sheets.get('varde')
  for (const [at, one] of hidden ?? []) if (one === name) hidden?.set(at.replace('A', 'B'), word)
  return savedGrid(grid)
}

test('a workbook of another plan, authority, round, version or edition is refused, and says where it says so', async (t) => {
  const { world, bytes } = await downloaded(t)
  const other = {
    plan: 'denmark-wps',
    organisation: 'uy:magua',
    round: '2028',
    version: '99',
    edition: '2',
  }
  for (const [name, word] of Object.entries(other)) {
    const refused = await imported(world, await said(bytes, name, word))
    assert.ok(isRefused(refused), name)
    assert.equal(refused.refused, `workbook-other-${name}`)
    assert.match(String(refused.values['place']), /^varde!B[23456]$/)
  }
})

test('a workbook in the other language of the same report is taken', async (t) => {
  const { world } = await downloaded(t)
  const danish = await changed(await download(world, 'editor', 'da'), [
    'Tekst',
    'c-1-01/status',
    'D',
    'Forsinket',
  ])
  const { tally } = done(await imported(world, danish))
  assert.deepEqual([tally.changed, tally.written, tally.faults], [1, 1, 0])
})

test('a workbook without its hidden sheet, without a sheet of answers, or of strangers is none of ours', async (t) => {
  const { bytes } = await downloaded(t)
  const without = async (sheet: string) => {
    const grid = await gridOf(bytes)
    grid.sheets.delete(sheet)
    return receiveWorkbook('a.xlsx', savedGrid(grid))
  }
  const stranger = writeWorkbook({
    title: '',
    language: 'en',
    writtenAt: new Date(0),
    sheets: [{ name: 'Staff', columns: [{ width: 9 }], rows: [[{ look: 'text', text: 'Women' }]] }],
  })
  const codes = [
    await without('varde'),
    await without('Text'),
    await receiveWorkbook('a.xlsx', stranger),
    await receiveWorkbook('a.xlsx', new TextEncoder().encode('id;answer')),
  ].map((one) => (isRefused(one) ? one.refused : 'taken'))
  assert.deepEqual(codes, [
    'workbook-not-ours',
    'workbook-sheet-missing',
    'workbook-not-ours',
    'sheets-no-workbook',
  ])
})

test('a marker of language that the sheets contradict, and another format, are refused with their cells', async (t) => {
  const { bytes } = await downloaded(t)
  const refusals = [
    await receiveWorkbook('a.xlsx', await said(bytes, 'language', 'da')),
    await receiveWorkbook('a.xlsx', await said(bytes, 'varde-workbook', '9')),
  ].map((one) => (isRefused(one) ? [one.refused, one.values['place']] : 'taken'))
  assert.deepEqual(refusals, [
    ['workbook-language-differs', 'varde!B7'],
    ['workbook-other-format', 'varde!B1'],
  ])
})

test('a file of another kind is refused as what it is, and nobody is told what else could be added', async (t) => {
  const { world, bytes } = await downloaded(t)
  const visitor = workbookVisitor(world)
  const refusal = async (name: string, sent: Uint8Array) => {
    const { status, text } = await visitor.upload('editor', `/da${home}`, formWith(sent, name))
    assert.equal(status, 409)
    assert.doesNotMatch(text, /PDF-, PNG-/)
    return text
  }
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])
  assert.match(await refusal('dema.xlsm', bytes), /»dema\.xlsm« er en projektmappe med makroer/)
  assert.match(await refusal('dema.xls', old), /i formatet fra før 2007 \(\.xls\)/)
  assert.match(await refusal('dema.xlsx', bytes.slice(0, 2000)), /beskadiget eller skåret over/)
  assert.match(await refusal('dema.xlsx', old), /låst med en adgangskode/)
  assert.match(await refusal('dema.pages', old), /Filen er ikke en projektmappe/)
  const none = await visitor.upload('editor', `/da${home}`, new FormData())
  assert.match(none.text, /Vælg den udfyldte projektmappe/)
})

test('the page of a locked text says what is to be done, and not that something written is lost', async (t) => {
  const { world } = await downloaded(t)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  const visitor = workbookVisitor(world)
  const locked = await visitor.get('editor', `/da${home}`)
  assert.match(locked.text, /når teksten er trukket tilbage/)
  assert.doesNotMatch(locked.text, /Det, du skrev, er ikke gemt/)
  done(await roundOperations.closeRound(world.visit('coordinator'), round))
  const closed = await visitor.get('editor', `/da${home}`)
  assert.match(closed.text, /Runden er lukket, og teksten er låst/)
  assert.doesNotMatch(closed.text, /træk(ke)?t? (den|teksten) tilbage/i)
})

test('a sheet of ours without rows is known as ours', async (t) => {
  const { bytes } = await downloaded(t)
  const grid = await gridOf(bytes)
  const hidden = grid.sheets.get('varde') ?? new Map<string, string>()
  const figures = grid.sheets.get('Figures') ?? new Map<string, string>()
  for (const [at, word] of hidden)
    if (word === 'figures') for (const column of 'ABCD') hidden.delete(`${column}${at.slice(1)}`)
  for (const at of figures.keys()) if (!/^[A-Z]+1$/.test(at)) figures.delete(at)
  const { content } = await received(savedGrid(grid))
  assert.deepEqual([content.ignored, content.sheets.figures, content.faults], [[], 'Figures', []])
})

test('sheets that somebody added are named and not read', async (t) => {
  const { world, bytes } = await downloaded(t)
  const grid = await gridOf(bytes)
  grid.sheets.set('Notes', new Map([['A1', 'Ask HR']]))
  const { ignored } = (await received(savedGrid(grid))).content
  assert.deepEqual(ignored, ['Notes'])
  const { tally } = done(await imported(world, savedGrid(grid)))
  assert.equal(tally.unchanged, 13)
})

test('a workbook of a hundred thousand rows is refused with the name of the sheet', async (t) => {
  const { bytes } = await downloaded(t)
  const grid = await gridOf(bytes)
  const cells = grid.sheets.get('Text')
  for (let row = 100; row < 100_100; row += 1) cells?.set(`D${row}`, 'x')
  const refused = await receiveWorkbook('a.xlsx', savedGrid(grid))
  assert.deepEqual(refused, {
    refused: 'sheets-many-rows',
    values: { sheet: 'Text', most: 20_000 },
  })
})

test('another authority learns nothing from an address of this one’s workbook, nor does anybody else', async (t) => {
  const { world, bytes } = await downloaded(t)
  const visitor = workbookVisitor(world)
  const statuses = async (person: Parameters<typeof visitor.get>[0]) => [
    (await visitor.get(person, `/en${home}`)).status,
    (await visitor.get(person, `/en${home}/file`)).status,
    (await visitor.upload(person, `/en${home}`, formWith(bytes))).status,
  ]
  assert.deepEqual(await statuses('magua-editor'), [403, 403, 403])
  assert.deepEqual(await statuses('coordinator'), [403, 403, 403])
  assert.deepEqual(await statuses('public'), [404, 404, 404])
  assert.deepEqual(await statuses('approver'), [200, 200, 403])
  const own = await visitor.upload(
    'magua-editor',
    `/en${home.replace('forestal', 'magua')}`,
    formWith(bytes),
  )
  assert.equal(own.status, 409)
  assert.match(own.text, /another authority’s: varde!B3 says /)
  assert.equal(await outcome(imported(world, bytes, { person: 'magua-editor' })), '403')
})

test('an upload is its owner’s alone, and goes after a day', async (t) => {
  const { world, bytes } = await downloaded(t)
  const visitor = workbookVisitor(world)
  const sent = await visitor.upload('editor', `/en${home}`, formWith(bytes))
  const address = sent.location ?? ''
  assert.equal((await visitor.get('editor', address)).status, 200)
  assert.equal((await visitor.get('hr', address)).status, 404)
  world.setClock('2027-01-12T12:00:01Z')
  assert.equal((await visitor.get('editor', address)).status, 404)
  const late = await visitor.post('editor', address, { seen: '' })
  assert.equal(late.status, 409)
  assert.match(late.text, /The upload has expired/)
})

test('nothing is uploaded while the text is locked, or before it is revised', async (t) => {
  const { world, bytes } = await downloaded(t)
  done(await reportOperations.sendReport(world.visit('editor'), report))
  assert.equal(await outcome(imported(world, bytes)), 'workbook-locked')
  done(await reportOperations.takeBackReport(world.visit('editor'), report))
  await handIn(world)
  assert.equal(await outcome(imported(world, bytes)), 'workbook-handed-in')
  const next = await download(world)
  assert.equal(await outcome(imported(world, next)), 'workbook-handed-in')
  done(await reportOperations.reviseReport(world.visit('editor'), report))
  const { tally } = done(await imported(world, next))
  assert.deepEqual([tally.unchanged, tally.faults], [19, 0])
})
