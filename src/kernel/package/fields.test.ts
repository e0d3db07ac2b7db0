import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { z } from 'zod'
import { speaker } from '#kernel/i18n'
import {
  factId,
  languageTag,
  packageRecord,
  slug,
  sourcePlace,
  texts,
  webAddress,
} from './fields.ts'
import { pointingAt, pointingAtEach } from './refer.ts'

const [english, danish] = [speaker('en'), speaker('da')]

/** What a schema has against a value, each with a sentence in both languages. */
function codesOf(schema: z.ZodType, value: unknown): readonly string[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.map(({ message }) => {
    for (const say of [english, danish])
      assert.match(say(`finding.${message}`, { written: 'x' }), /x/)
    return message
  })
}

test('an id is lower case, digits and single hyphens, at most a hundred signs', () => {
  for (const id of ['a', '1', 'c-1-01', 'm'.repeat(100)]) assert.deepEqual(codesOf(slug(), id), [])
  const wrong = ['', 'A', 'a_b', '-a', 'a-', 'a--b', 'å', 'a b', 'a.b', 'a\n', 'm'.repeat(101)]
  for (const id of wrong) assert.deepEqual(codesOf(slug(), id), ['not-an-id'], id)
})

test('the id of a figure is that of its series, a dot and more of the same', () => {
  for (const id of ['a.1', 'ind-girls.2024-b', 'a.b.c']) assert.deepEqual(codesOf(factId(), id), [])
  for (const id of ['a', 'a.', '.a', 'a..b', 'A.1', `a.${'1'.repeat(200)}`]) {
    assert.deepEqual(codesOf(factId(), id), ['not-a-fact-id'], id)
  }
})

test('no id is the id of a figure, and no figure’s the id of a record', () => {
  const part = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,3})?$/)
  fc.assert(
    fc.property(part, part, (series, rest) => {
      const [id, fact] = [series, `${series}.${rest}`]
      assert.deepEqual(
        [slug().safeParse(id).success, factId().safeParse(id).success],
        [true, false],
      )
      assert.deepEqual(
        [slug().safeParse(fact).success, factId().safeParse(fact).success],
        [false, true],
      )
    }),
  )
})

test('a language is written as its tag', () => {
  for (const tag of ['da', 'en', 'pt-BR', 'zh-Hant'])
    assert.deepEqual(codesOf(languageTag(), tag), [])
  for (const tag of ['', 'D', 'danish', 'da_DK', 'da-'])
    assert.deepEqual(codesOf(languageTag(), tag), ['not-a-language'], tag)
})

test('an address is that of a page on the web, and nothing that runs or reads', () => {
  for (const address of ['https://plan.example/a?b=c', 'http://localhost:3000'])
    assert.deepEqual(codesOf(webAddress(), address), [])
  for (const address of [
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//x',
    'x',
  ])
    assert.deepEqual(codesOf(webAddress(), address), ['not-an-address'], address)
})

test('a text in languages has no blank ones', () => {
  assert.equal(texts.safeParse({ da: 'Skov', en: 'Forest' }).success, true)
  assert.equal(texts.safeParse({ da: ' ' }).success, false)
  assert.equal(texts.safeParse({ Danish: 'Skov' }).success, false)
  assert.equal(texts.safeParse('Skov').success, false)
})

test('a place in a document names who has checked it', () => {
  const schema = packageRecord({ source: sourcePlace })
  const holds = (source: object) => schema.safeParse({ id: 'a', source }).success
  assert.equal(holds({ document: 'd', lines: [1, 2], checked: 'person' }), false)
  assert.equal(holds({ document: 'd', checked: 'person' }), false)
  assert.equal(holds({}), false)
})

test('a field points where it says, and nowhere when it says nothing', () => {
  assert.deepEqual(pointingAt('a', '/area', 'areas'), [
    { id: 'a', pointer: '/area', sections: ['areas'] },
  ])
  assert.deepEqual([pointingAt(undefined, '/area', 'areas'), pointingAt(null, '/area')], [[], []])
  assert.deepEqual(pointingAtEach(['a', 'b'], '/repeats', 'commitments', 'indicators'), [
    { id: 'a', pointer: '/repeats/0', sections: ['commitments', 'indicators'] },
    { id: 'b', pointer: '/repeats/1', sections: ['commitments', 'indicators'] },
  ])
  assert.deepEqual(pointingAtEach(undefined, '/repeats', 'commitments'), [])
})
