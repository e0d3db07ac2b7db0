import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { speaker } from '#kernel/i18n'
import { paused, Problem, refused } from '#kernel/operations'
import { readInput, refusal } from './programs.ts'

const schema = z.strictObject({ racket: z.string() })

test('a body is read by its schema, and a fault is named by its place', async () => {
  assert.deepEqual(await readInput({ json: async () => ({ racket: 'red' }) }, schema), {
    racket: 'red',
  })
  await assert.rejects(readInput({ json: async () => ({ racket: 3 }) }, schema), (error) => {
    assert.ok(error instanceof Problem)
    assert.deepEqual([error.status, error.values['name']], [400, 'racket'])
    return true
  })
})

/** What somebody is told of a body, in a language. */
async function told(body: unknown, language: 'en' | 'da' = 'en'): Promise<string> {
  const game = z.strictObject({
    racket: z.string(),
    court: z.enum(['grass', 'clay']).optional(),
    sets: z
      .record(
        z.string(),
        z.union([z.strictObject({ won: z.number() }), z.strictObject({ lost: z.boolean() })]),
      )
      .optional(),
    prize: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('cup'), metal: z.string() }),
        z.strictObject({ kind: z.literal('money') }),
      ])
      .optional(),
  })
  try {
    await readInput({ json: async () => body }, game)
    return ''
  } catch (error) {
    assert.ok(error instanceof Problem)
    return speaker(language)(`problem.${error.code}`, error.values)
  }
}

test('a refused body says what is missing, what it does not know, and what may stand there', async () => {
  const racket = 'red'
  assert.deepEqual(
    await Promise.all([
      told([]),
      told({}),
      told({ racket: 3 }),
      told({ racket, court: 'sand' }),
      told({ racket, sets: { first: { wn: 6 } } }),
      told({ racket, sets: { first: 6 } }),
      told({ racket, sets: { first: { won: 'six' } } }),
      told({ racket, colour: 'red' }),
      told({ racket, prize: { kind: 'fame' } }),
    ]),
    [
      'The body cannot be read. It is an object. It may hold: racket, court, sets, prize. Nothing was done.',
      '“racket” in the body is missing. It is a text. Nothing was done.',
      '“racket” in the body cannot be read. It is a text. Nothing was done.',
      '“court” in the body cannot be read. It is one of: grass, clay. Nothing was done.',
      '“sets.first” in the body has no “wn”. It may hold: won, lost. Nothing was done.',
      '“sets.first” in the body cannot be read. It is an object. It may hold: won, lost. Nothing was done.',
      '“sets.first.won” in the body cannot be read. It is a number. Nothing was done.',
      'The body has no “colour”. It may hold: racket, court, sets, prize. Nothing was done.',
      '“prize.kind” in the body cannot be read. It is one of: cup, money. Nothing was done.',
    ],
  )
  assert.deepEqual(await Promise.all([told([], 'da'), told({ racket, colour: 1 }, 'da')]), [
    'Det sendte kan ikke læses. Det skal være et objekt. Det kan indeholde: racket, court, sets, prize. Intet er gjort.',
    'Det sendte har intet, der hedder »colour«. Det kan indeholde: racket, court, sets, prize. Intet er gjort.',
  ])
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

test('a pause is 429 and says in how many seconds to try again', async () => {
  const answer = refusal(speaker('en'), paused('too-many-attempts', 10))
  assert.deepEqual([answer.status, answer.headers.get('retry-after')], [429, '600'])
  assert.deepEqual(await answer.json(), {
    type: 'urn:varde:refusal:too-many-attempts',
    title: 'Too many attempts. Wait 10 minutes and try again.',
    status: 429,
    code: 'too-many-attempts',
    values: { minutes: 10 },
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
