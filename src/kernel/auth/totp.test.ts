import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase32, toBase32 } from './base32.ts'
import { acceptCode, hotp, newTotpSecret, totpAt } from './totp.ts'

const key = Buffer.from('12345678901234567890')
const secret = toBase32(key)
const at = new Date('2027-02-28T12:00:00Z')
const step = at.getTime() / 30_000
const seconds = (count: number) => new Date(at.getTime() + count * 1000)

test('the codes are those of RFC 4226 Appendix D', () => {
  const codes = [
    '755224',
    '287082',
    '359152',
    '969429',
    '338314',
    '254676',
    '287922',
    '162583',
    '399871',
    '520489',
  ]
  assert.deepEqual(
    codes.map((_, counter) => hotp(key, counter)),
    codes,
  )
})

test('the codes are those of RFC 6238 Appendix B', () => {
  const codes: readonly (readonly [number, string])[] = [
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ]
  for (const [time, code] of codes) {
    assert.equal(hotp(key, Math.floor(time / 30), 8), code)
    assert.equal(totpAt(secret, new Date(time * 1000)), code.slice(2))
  }
})

test('base32 is that of RFC 4648 Section 10', () => {
  const pairs: Readonly<Record<string, string>> = {
    '': '',
    f: 'MY',
    fo: 'MZXQ',
    foo: 'MZXW6',
    foob: 'MZXW6YQ',
    fooba: 'MZXW6YTB',
    foobar: 'MZXW6YTBOI',
  }
  for (const [plain, encoded] of Object.entries(pairs))
    assert.equal(toBase32(Buffer.from(plain)), encoded)
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) =>
      assert.deepEqual(fromBase32(toBase32(bytes)), Buffer.from(bytes)),
    ),
  )
  assert.throws(() => fromBase32('a1'), /not base32/)
})

test('a code counts one step early or late, and no further', () => {
  const code = totpAt(secret, at)
  const accepted = (later: number) =>
    acceptCode({ secret, code, at: seconds(later), lastStep: null })
  assert.deepEqual([-31, -30, -1, 0, 29, 30, 59, 60].map(accepted), [
    null,
    step,
    step,
    step,
    step,
    step,
    step,
    null,
  ])
})

test('a code counts once, and none older than the last one', () => {
  const attempt = (code: string, lastStep: number) => acceptCode({ secret, code, at, lastStep })
  const [before, now, next] = [-30, 0, 30].map((later) => totpAt(secret, seconds(later)))
  assert.ok(before && now && next)
  assert.equal(attempt(now, step), null)
  assert.equal(attempt(before, step), null)
  assert.equal(attempt(next, step), step + 1)
  assert.equal(attempt(now, step - 1), step)
})

test('blanks in a code do not matter, anything else does', () => {
  const code = totpAt(secret, at)
  const accepted = (typed: string) =>
    acceptCode({ secret, code: typed, at, lastStep: null }) === step
  assert.ok(accepted(` ${code.slice(0, 3)} ${code.slice(3)}`))
  for (const typed of ['', code.slice(1), `${code}0`, 'abcdef', `${code.slice(0, 5)}x`]) {
    assert.ok(!accepted(typed), typed)
  }
})

test('a secret is 160 bits and never the same', () => {
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/)
  assert.equal(fromBase32(newTotpSecret()).length, 20)
  assert.notEqual(newTotpSecret(), newTotpSecret())
})
