import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { anyone, signedIn } from '#kernel/access'
import { apiRoute, json } from './api.ts'
import { openApi } from './openapi.ts'

const described = {
  title: 'The club',
  version: '1',
  description: 'Courts and players',
  server: 'https://club.example',
}

const courts = apiRoute({
  method: 'GET',
  path: '/api/v1/clubs/:club{[a-z]+}/courts',
  policy: anyone,
  api: {
    id: 'listCourts',
    summary: 'The courts of a club',
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      near: z.string(),
    }),
    answer: z.object({ items: z.array(z.object({ id: z.string() })), next: z.string().nullable() }),
    problems: { 404: 'not-found' },
  },
  handle: () => json({}),
})

const book = apiRoute({
  method: 'POST',
  path: '/api/v1/clubs/:club{[a-z]+}/courts',
  policy: signedIn,
  api: {
    id: 'bookCourt',
    summary: 'Books a court',
    input: z.strictObject({ court: z.string() }),
    answer: z.object({ booked: z.boolean() }),
  },
  handle: () => json({}),
})

const shape = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
})

test('every call is described at its path, with what it takes and what it answers', () => {
  const document = openApi([courts, book], described)
  assert.equal(document['openapi'], '3.1.0')
  const path = shape.parse(document).paths['/api/v1/clubs/{club}/courts']
  assert.deepEqual(Object.keys(path ?? {}), ['get', 'post'])
  assert.deepEqual(path?.['get']?.['parameters'], [
    { name: 'club', in: 'path', required: true, schema: { type: 'string' } },
    {
      name: 'limit',
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
    },
    { name: 'near', in: 'query', required: true, schema: { type: 'string' } },
  ])
})

test('a part that must look a certain way is named alone, however its look is counted', () => {
  const one = apiRoute({
    method: 'GET',
    path: '/api/v1/courts/:court{[0-9]{1,6}}/games/:game{[0-9a-f]{8}-[0-9a-f]{4}}/proof',
    policy: anyone,
    api: { id: 'showProof', summary: 'A game', answer: z.object({}) },
    handle: () => json({}),
  })
  const { paths } = shape.parse(openApi([one], described))
  assert.deepEqual(Object.keys(paths), ['/api/v1/courts/{court}/games/{game}/proof'])
})

test('what anyone may call says so, and the rest asks for a token or a session', () => {
  const path = shape.parse(openApi([courts, book], described)).paths['/api/v1/clubs/{club}/courts']
  assert.deepEqual(path?.['get']?.['security'], [])
  assert.deepEqual(path?.['post']?.['security'], [{ token: [] }, { session: [] }])
})

test('a problem is described once and referred to', () => {
  const text = JSON.stringify(openApi([courts, book], described))
  assert.match(text, /"404":\{"description":"not-found".*#\/components\/schemas\/Problem/)
  const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, to]) => to)
  assert.deepEqual([...new Set(references)], ['#/components/schemas/Problem'])
})

test('a file that is sent or answered is described as what it is', () => {
  const photograph = apiRoute({
    method: 'POST',
    path: '/api/v1/clubs/:club/photographs',
    policy: signedIn,
    api: {
      id: 'addPhotograph',
      summary: 'Adds a photograph',
      input: z.object({ file: z.file() }),
      answer: z.file(),
      types: { input: 'multipart/form-data', answer: 'image/png' },
    },
    handle: () => json({}),
  })
  const call = shape.parse(openApi([photograph], described)).paths[
    '/api/v1/clubs/{club}/photographs'
  ]?.['post']
  const file = { type: 'string', format: 'binary', contentEncoding: 'binary' }
  assert.deepEqual(call?.['requestBody'], {
    required: true,
    content: {
      'multipart/form-data': {
        schema: { type: 'object', properties: { file }, required: ['file'] },
      },
    },
  })
  assert.deepEqual(call?.['responses'], {
    200: { description: 'Adds a photograph', content: { 'image/png': { schema: file } } },
  })
})

test('what a refusal says besides is described with it', () => {
  const move = apiRoute({
    method: 'PUT',
    path: '/api/v1/clubs/:club/courts',
    policy: signedIn,
    api: {
      id: 'moveCourt',
      summary: 'Moves a court',
      answer: z.object({}),
      problems: { 403: 'not-allowed', 409: 'refused' },
      refusal: z.looseObject({ taken: z.string() }),
    },
    handle: () => json({}),
  })
  const call = shape.parse(openApi([move], described)).paths['/api/v1/clubs/{club}/courts']?.['put']
  const schemas = z
    .record(
      z.string(),
      z.object({ content: z.record(z.string(), z.object({ schema: z.unknown() })) }),
    )
    .parse(call?.['responses'])
  const schemaOf = (status: string) => schemas[status]?.content['application/problem+json']?.schema
  const known = { $ref: '#/components/schemas/Problem' }
  assert.deepEqual(schemaOf('403'), known)
  const taken = { type: 'object', properties: { taken: { type: 'string' } }, required: ['taken'] }
  assert.deepEqual(schemaOf('409'), { allOf: [known, { ...taken, additionalProperties: {} }] })
})
