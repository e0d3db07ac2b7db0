import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openDataFolder, openSecret } from './index.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'varde-secret-'))

test('the secret is made once, by chance, for its owner’s eyes', () => {
  const [one, other] = [join(folder(), 'data'), folder()]
  const secret = openSecret({ data: one, secret: undefined })
  assert.ok(secret.length >= 32)
  assert.equal(openSecret({ data: one, secret: undefined }), secret)
  assert.notEqual(openSecret({ data: other, secret: undefined }), secret)
  assert.equal(statSync(join(one, 'secret')).mode & 0o777, 0o600)
})

test('a secret that the operator gives is used and not written down', () => {
  const data = folder()
  const secret = 'x'.repeat(32)
  assert.equal(openSecret({ data, secret }), secret)
  assert.throws(() => readFileSync(join(data, 'secret')), { code: 'ENOENT' })
})

test('a secret cut short is refused, never made anew in silence', () => {
  const data = folder()
  writeFileSync(join(data, 'secret'), 'abc')
  assert.throws(() => openSecret({ data, secret: undefined }), { code: 'secret-too-short' })
})

test('a data folder that cannot be is refused with the reason and the cure', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, '')
  const message =
    /The data folder .*file cannot be used: a file stands in its way\. Give VARDE_DATA/
  assert.throws(() => openDataFolder(file, 'postgres'), {
    code: 'data-folder-not-writable',
    message,
  })
  assert.throws(() => openDataFolder('/proc/varde', 'postgres'), {
    code: 'data-folder-not-writable',
  })
})
