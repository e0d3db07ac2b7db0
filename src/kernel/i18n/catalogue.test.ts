import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { readCatalogue } from './catalogue.ts'

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'messages-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

test('all files of a language are one catalogue', () => {
  const folder = folderOf({
    'tennis.en.json': '{ "tennis.serve": "Serve" }',
    'tennis.da.json': '{ "tennis.serve": "Serv" }',
    'club.en.json': '{ "club.name": "The club: \\"open\\"" }',
  })
  assert.deepEqual(
    [...readCatalogue(folder, 'en')],
    [
      ['club.name', 'The club: "open"'],
      ['tennis.serve', 'Serve'],
    ],
  )
  assert.deepEqual([...readCatalogue(folder, 'da')], [['tennis.serve', 'Serv']])
})

test('a key in two files is an error that names the second', () => {
  const folder = folderOf({ 'a.en.json': '{ "x.y": "1" }', 'b.en.json': '{ "x.y": "2" }' })
  assert.throws(() => readCatalogue(folder, 'en'), /b\.en\.json: the message x\.y stands twice/)
})

test('a key that stands twice in one file is an error, where JSON would take the last', () => {
  const folder = folderOf({ 'a.en.json': '{ "x.y": "1", "x.z": "\\"x.y\\": 2", "x.y": "3" }' })
  assert.throws(() => readCatalogue(folder, 'en'), /the message x\.y stands twice/)
})

test('a file that is not JSON, or holds more than texts, is an error that names it', () => {
  const broken = folderOf({ 'a.en.json': '{ "x.y": ' })
  assert.throws(() => readCatalogue(broken, 'en'), /a\.en\.json is not JSON/)
  const nested = folderOf({ 'a.en.json': '{ "x": { "y": "1" } }' })
  assert.throws(() => readCatalogue(nested, 'en'), /x is not a text/)
})
