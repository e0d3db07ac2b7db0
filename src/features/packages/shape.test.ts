import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { packageRecord, sourcePlace, texts } from '#kernel/package'
import { decimal, text, wholeNumber } from '#kernel/yaml'
import { arranged, figureKeys, spots } from './shape.ts'

const schema = z.discriminatedUnion('kind', [
  packageRecord({
    kind: z.literal('tree'),
    name: texts,
    partners: z.array(z.union([text(), texts])),
    measures: z.array(
      z.strictObject({
        value: decimal().nullable(),
        count: wholeNumber(),
        note: texts.exactOptional(),
        source: sourcePlace.exactOptional(),
      }),
    ),
  }),
  packageRecord({ kind: z.literal('stone'), name: texts }),
])

const source = { document: 'plan-2026', lines: [1, 2], checked: 'machine' }
const oak = {
  measures: [
    { count: 2, source, value: '9.60' },
    { count: 1, note: { es: 'poco' }, value: null },
  ],
  partners: ['Escuela', { es: 'Vecinos' }],
  name: { es: 'Roble' },
  kind: 'tree',
  id: 'oak',
}

test('texts and sources are found wherever a schema puts them', () => {
  assert.deepEqual(
    spots(schema, 'texts', oak).map(({ pointer }) => pointer),
    ['/name', '/partners/1', '/measures/1/note'],
  )
  assert.deepEqual(spots(schema, 'source', oak), [{ pointer: '/measures/0/source', value: source }])
})

test('a name that stands alone is no text in languages', () => {
  assert.deepEqual(
    spots(schema, 'texts', { ...oak, name: 'Roble', partners: ['Escuela'], measures: [] }),
    [],
  )
})

test('figures are known by their keys; whole numbers are none', () => {
  assert.deepEqual([...figureKeys(schema)], ['value'])
})

test('a record is written with its keys in the order of its schema', () => {
  const written = arranged(schema, oak)
  assert.deepEqual(written, oak)
  assert.equal(
    JSON.stringify(written).replaceAll(/"[^"]*"(?=[,}\]])/g, '…'),
    '{"id":…,"kind":…,"name":{"es":…},"partners":[…,{"es":…}],"measures":' +
      '[{"value":…,"count":2,"source":{"document":…,"lines":[1,2],"checked":…}},' +
      '{"value":null,"count":1,"note":{"es":…}}]}',
  )
})

test('what JSON cannot say is not written', () => {
  assert.throws(() => arranged(schema, { id: 1n }), TypeError)
})
