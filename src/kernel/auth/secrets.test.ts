import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { findRecoveryCode, newRecoveryCodes } from './recovery.ts'
import { sealer } from './seal.ts'
import { newToken, sameSecret, tokenDigest } from './token.ts'

const safe = sealer('a secret of this installation, long enough')

test('a token is 256 bits in base64url, and only its digest is stored', () => {
  const token = newToken()
  assert.match(token, /^[A-Za-z0-9_-]{43}$/)
  assert.notEqual(token, newToken())
  assert.equal(tokenDigest('abc'), createHash('sha256').update('abc').digest('hex'))
})

test('secrets are the same only if every sign is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      assert.equal(sameSecret(one, other), one === other)
      assert.equal(sameSecret(one, one), true)
    }),
  )
})

test('what is sealed opens again, in its own place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      const sealed = safe.seal(text, place)
      assert.equal(safe.open(sealed, place), text)
      assert.throws(() => safe.open(sealed, `${place}.`))
    }),
  )
})

test('the same text is sealed differently each time', () => {
  assert.notEqual(safe.seal('x', 'totp:1'), safe.seal('x', 'totp:1'))
})

test('a sealed text that was changed in any bit, or cut, does not open', () => {
  const [version, body = ''] = safe.seal('JBSWY3DPEHPK3PXP', 'totp:1').split('.')
  const bytes = Buffer.from(body, 'base64url')
  for (let index = 0; index < bytes.length * 8; index += 1) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(index >> 3) ^ (1 << (index & 7)), index >> 3)
    assert.throws(() => safe.open(`${version}.${changed.toString('base64url')}`, 'totp:1'))
  }
  for (let length = 0; length < bytes.length; length += 1) {
    const cut = bytes.subarray(0, length).toString('base64url')
    assert.throws(() => safe.open(`${version}.${cut}`, 'totp:1'))
  }
  assert.throws(() => safe.open(`v0.${body}`, 'totp:1'), /not sealed by this program/)
})

test('another installation cannot open it, and a short secret makes no key', () => {
  const other = sealer('a secret of another installation, as long')
  assert.throws(() => other.open(safe.seal('x', 'totp:1'), 'totp:1'))
  assert.throws(() => sealer('short'), /shorter than 32/)
})

test('there are ten recovery codes, each known again however it is typed', () => {
  const { codes, digests } = newRecoveryCodes()
  assert.equal(new Set(codes).size, 10)
  for (const [index, code] of codes.entries()) {
    assert.match(code, /^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
    assert.equal(findRecoveryCode(code, digests), digests[index])
    const typed = ` ${code.toUpperCase().replaceAll('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')}`
    assert.equal(findRecoveryCode(typed, digests), digests[index])
  }
})

test('a recovery code that was used and removed, or never given, is unknown', () => {
  const { codes, digests } = newRecoveryCodes()
  assert.equal(findRecoveryCode(codes[0] ?? '', digests.slice(1)), undefined)
  assert.equal(findRecoveryCode('', digests), undefined)
  assert.equal(findRecoveryCode(newRecoveryCodes().codes[0] ?? '', digests), undefined)
})
