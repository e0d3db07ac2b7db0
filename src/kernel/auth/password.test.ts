import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, needsRehash, verifyPassword } from './password.ts'

/** From the tests of the reference implementation (phc-winner-argon2, test.c, Argon2id). */
const reference =
  '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc'

test('a password is known again, another is not', async () => {
  const stored = await hashPassword('ketcher og bold')
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
  assert.equal(await verifyPassword(stored, 'ketcher og bold'), true)
  assert.equal(await verifyPassword(stored, 'ketcher og Bold'), false)
  assert.equal(await verifyPassword(stored, ''), false)
})

test('the same password is stored differently each time', async () => {
  assert.notEqual(await hashPassword('ketcher og bold'), await hashPassword('ketcher og bold'))
})

test('a hash of the reference implementation is read, with its own parameters', async () => {
  assert.equal(await verifyPassword(reference, 'password'), true)
  assert.equal(await verifyPassword(reference, 'Password'), false)
})

test('letters that keyboards make in different ways are the same', async () => {
  const stored = await hashPassword('l\u00e6r \u00e5bent \u00f8l')
  assert.equal(await verifyPassword(stored, 'l\u00e6r a\u030abent \u00f8l'), true)
})

test('where there is no account the answer is no, after the same work', async () => {
  const stored = await hashPassword('ketcher og bold')
  const time = async (hash: string | undefined) => {
    const started = performance.now()
    assert.equal(await verifyPassword(hash, 'not the password'), false)
    return performance.now() - started
  }
  const [known, unknown] = [await time(stored), await time(undefined)]
  assert.ok(unknown > known / 10, `${unknown} ms against ${known} ms`)
})

test('a hash with other parameters is replaced at the next sign-in', async () => {
  assert.equal(needsRehash(reference), true)
  assert.equal(needsRehash(await hashPassword('ketcher og bold')), false)
})

test('what is no hash of ours is an error, not a no', async () => {
  const wrong = [
    '',
    'ketcher',
    reference.replace('argon2id', 'argon2i'),
    `${reference}$`,
    reference.replace('m=65536', 'm=99999999'),
  ]
  for (const stored of wrong)
    await assert.rejects(verifyPassword(stored, 'x'), /not an argon2id hash/)
})
