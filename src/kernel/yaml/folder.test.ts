import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readPackageFolder } from './folder.ts'
import { largestFile } from './source.ts'

function packageOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const plan = 'id: tennis-club\n'

async function faultsOf(files: Readonly<Record<string, string | Buffer>>) {
  const { faults } = await readPackageFolder(packageOf(files))
  return faults.map(({ code, file, line, path }) => [code, file, line, path])
}

test('a section may be spread over several files, and each record knows where it stands', async () => {
  const files = await readPackageFolder(
    packageOf({
      'plan.yaml': 'id: tennis-club\ntitle:\n  en: Tennis\n',
      'b.yaml': 'courts:\n  - id: clay\n',
      'a.yaml': '# first\ncourts:\n  - id: grass\n  - id: sand\n    note: dry\nplayers: []\n',
      'notes.txt': 'not ours',
    }),
  )
  assert.deepEqual(files.faults, [])
  assert.deepEqual(files.plan, { id: 'tennis-club', title: { en: 'Tennis' } })
  assert.deepEqual(
    [...files.sections],
    [
      ['courts', [{ id: 'grass' }, { id: 'sand', note: 'dry' }, { id: 'clay' }]],
      ['players', []],
    ],
  )
  const place = (file: string, line: number, path: string) => ({ file, line, path })
  assert.deepEqual(files.where('courts', 1, '/note'), place('a.yaml', 5, '/courts/1/note'))
  assert.deepEqual(files.where('courts', 2, ''), place('b.yaml', 2, '/courts/0'))
  assert.deepEqual(files.where('courts', 2, '/missing'), place('b.yaml', 2, '/courts/0/missing'))
  assert.deepEqual(files.where('courts', null), place('a.yaml', 2, '/courts'))
  assert.deepEqual(files.where('plan', null, '/title/en'), place('plan.yaml', 3, '/title/en'))
  assert.deepEqual(files.where('nowhere', 0, '/x'), place('plan.yaml', 1, ''))
})

test('a folder without plan.yaml, and no folder at all, are refused', async () => {
  assert.deepEqual(await faultsOf({ 'a.yaml': 'courts: []\n' }), [
    ['file-missing', 'plan.yaml', 1, ''],
  ])
  const { faults, sections } = await readPackageFolder('/nowhere/at/all')
  assert.deepEqual(
    faults.map(({ code, values }) => [code, values]),
    [['folder-unreadable', { folder: '/nowhere/at/all', reason: 'ENOENT' }]],
  )
  assert.equal(sections.size, 0)
})

test('a file over the limit is refused by name without being read', async () => {
  const large = Buffer.alloc(largestFile + 1, '#')
  assert.deepEqual(await faultsOf({ 'plan.yaml': plan, 'huge.yaml': large }), [
    ['file-too-large', 'huge.yaml', 1, ''],
  ])
})

test('a package over the limit is refused at the file that is too much', async () => {
  const large = Buffer.alloc(largestFile, '#')
  const files = Object.fromEntries([1, 2, 3, 4, 5, 6].map((number) => [`${number}.yaml`, large]))
  const found = await faultsOf({ 'plan.yaml': plan, ...files })
  assert.deepEqual(
    found.filter(([code]) => code === 'package-too-large'),
    [['package-too-large', '5.yaml', 1, '']],
  )
})

test('what is not UTF-8 is refused with line and byte', async () => {
  const latin = Buffer.from('courts:\n  - id: grøn\n', 'latin1')
  const { faults } = await readPackageFolder(packageOf({ 'plan.yaml': plan, 'a.yaml': latin }))
  assert.deepEqual(
    faults.map(({ code, line, values }) => [code, line, values]),
    [['not-utf8', 2, { file: 'a.yaml', line: 2, byte: 19 }]],
  )
  const cut = Buffer.from('courts: []\nå').subarray(0, 12)
  assert.deepEqual(await faultsOf({ 'plan.yaml': plan, 'a.yaml': cut }), [
    ['not-utf8', 'a.yaml', 2, ''],
  ])
})

test('a byte order mark is no part of the text', async () => {
  const { plan: read } = await readPackageFolder(packageOf({ 'plan.yaml': `\ufeff${plan}` }))
  assert.deepEqual(read, { id: 'tennis-club' })
})

test('what is not a mapping of sections to lists of records is refused where it stands', async () => {
  const found = await faultsOf({
    'plan.yaml': '- id: tennis-club\n',
    'a.yaml': 'just a text\n',
    'b.yaml': 'courts: 3\nplayers:\n  - id: ada\n  - bob\nballs:\n',
    'c.yaml': '',
  })
  assert.deepEqual(found, [
    ['not-a-mapping', 'plan.yaml', 1, ''],
    ['not-a-mapping', 'a.yaml', 1, ''],
    ['not-a-list', 'b.yaml', 1, '/courts'],
    ['record-not-a-mapping', 'b.yaml', 4, '/players/1'],
    ['not-a-list', 'b.yaml', 5, '/balls'],
    ['not-a-mapping', 'c.yaml', 1, ''],
  ])
})

test('a file whose name nearly fits is not passed over in silence', async () => {
  assert.deepEqual(await faultsOf({ 'plan.yaml': plan, 'courts.yml': 'courts: []\n' }), [
    ['file-name', 'courts.yml', 1, ''],
  ])
})

test('a folder that is named like a file is refused', async () => {
  const folder = packageOf({ 'plan.yaml': plan })
  mkdirSync(join(folder, 'courts.yaml'))
  const { faults } = await readPackageFolder(folder)
  assert.deepEqual(
    faults.map(({ code }) => code),
    ['not-a-file'],
  )
})

test('a slip in one file does not hide those in another', async () => {
  const found = await faultsOf({
    'plan.yaml': 'id: a\nid: b\n',
    'a.yaml': 'courts: [\n',
    'b.yaml': 'players:\n  - id: *ada\n',
  })
  assert.deepEqual(
    found.map(([code, file]) => [code, file]),
    [
      ['duplicate-key', 'plan.yaml'],
      ['yaml', 'a.yaml'],
      ['alias', 'b.yaml'],
    ],
  )
})
