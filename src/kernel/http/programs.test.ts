import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speaker } from '#kernel/i18n'
import { Problem, refused } from '#kernel/operations'
import { readInput, refusal } from './programs.ts'

const schema = z.strictObject({ racket: z.string() })

test('a body is read by its schema, and a fault is named by its place', async () => {
  assert.deepEqual(await readInput({ json: async () => ({ racket: 'red' }) }, schema), {
    racket: 'red',
  })
  await assert.rejects(readInput({ json: async () => ({ racket: 3 }) }, schema), (error) => {
    assert.ok(error instanceof Problem)
    assert.deepEqual([error.status, error.values], [400, { name: 'racket' }])
    return true
  })
})

test('a refusal is JSON with a stable code and a sentence in the reader’s language', async () => {
  const answer = refusal(speaker('da'), refused('file-empty', { name: 'a.txt' }))
  assert.equal(answer.status, 409)
  assert.deepEqual(await answer.json(), {
    type: 'urn:varde:refusal:file-empty',
    title: '»a.txt« er tom. Intet er gemt.',
    status: 409,
    code: 'file-empty',
    values: { name: 'a.txt' },
  })
})

test('a refusal may say more than its sentence, and never another code', async () => {
  const more = { fields: ['did'], code: 'forged', status: 200 }
  const answer = await refusal(speaker('en'), refused('file-empty', { name: 'a.txt' }), more).json()
  const { fields, code, status } = z
    .object({ fields: z.array(z.string()), code: z.string(), status: z.number() })
    .parse(answer)
  assert.deepEqual([fields, code, status], [['did'], 'file-empty', 409])
})
