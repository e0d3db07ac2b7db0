import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { refusePassword } from './password-rules.ts'

const email = 'ada.lovelace@club.example'

test('twelve characters are enough, of whatever kind', () => {
  for (const password of [
    'ketcher bold',
    'ÆØÅ æøå 1234',
    'correct horse',
    '🎾🏸🏓⚽🏀🏐🎱🥎🏉🏈🎳🏏',
  ]) {
    assert.equal(refusePassword(password, email), null, password)
  }
})

test('characters are counted, not bytes', () => {
  assert.equal(refusePassword('🎾🏸🏓⚽🏀🏐🎱🥎🏉🏈🎳', email), 'password-too-short')
  assert.equal(refusePassword('ketcher bol', email), 'password-too-short')
  assert.equal(refusePassword('ab c'.repeat(65), email), 'password-too-long')
})

test('the e-mail is no password, nor is its first part with a sign or two', () => {
  for (const password of [email, email.toUpperCase(), 'ada.lovelace', 'Ada.Lovelace1!']) {
    assert.equal(refusePassword(password, email), 'password-is-email', password)
  }
  assert.equal(refusePassword('ada likes tennis', 'ada@club.example'), null)
})

test('what is tried first, repeated or in a row is refused', () => {
  for (const password of [
    'Password1234',
    'velkommen123',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '987654321098',
    '123456789012',
  ]) {
    assert.equal(refusePassword(password, email), 'password-too-simple', password)
  }
})

test('no rule of composition refuses a long password of many signs', () => {
  const passwords = fc.uniqueArray(fc.constantFrom(...Array.from('qhzmvkdtxopwbr')), {
    minLength: 12,
  })
  fc.assert(
    fc.property(passwords, (signs) => assert.equal(refusePassword(signs.join(''), email), null)),
  )
})
