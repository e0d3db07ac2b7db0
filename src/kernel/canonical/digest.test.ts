import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { digest, saltedDigest } from './digest.ts'

const salt = '000102030405060708090a0b0c0d0e0f'

test('a digest is SHA-256 over the canonical form', () => {
  // `printf '{"a":1,"b":"ø"}' | sha256sum`
  const known = createHash('sha256').update('{"a":1,"b":"ø"}').digest('hex')
  assert.equal(digest({ b: 'ø', a: 1 }), known)
  assert.equal(digest(''), createHash('sha256').update('""').digest('hex'))
})

test('the salt stands before the value, as bytes', () => {
  const bytes = Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from('{"count":3}')])
  assert.equal(saltedDigest(salt, { count: 3 }), createHash('sha256').update(bytes).digest('hex'))
})

test('another salt gives another digest', () => {
  assert.notEqual(saltedDigest(salt, 3), saltedDigest('f'.repeat(32), 3))
})

test('a salt of any other length is refused', () => {
  for (const wrong of ['', '00', `${salt}00`, salt.toUpperCase()]) {
    assert.throws(() => saltedDigest(wrong, 1), /32 hex digits/)
  }
})
