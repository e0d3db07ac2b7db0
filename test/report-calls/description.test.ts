import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { openApi } from '#kernel/http'
import { apiRoutes } from '#features/report-calls'

const base = '/api/v1/plans/{plan}/rounds/{round}/organisations/{code}/report'
const call = z.looseObject({
  operationId: z.string(),
  requestBody: z.looseObject({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), z.unknown()),
})

const described = () => {
  const about = { title: 'Varde', version: '1', description: '', server: 'https://varde.example' }
  const { paths } = z
    .looseObject({ paths: z.record(z.string(), z.record(z.string(), call)) })
    .parse(openApi(apiRoutes, about))
  return paths
}

const figures = '/api/v1/plans/{plan}/organisations/{code}/figures/{indicator}'

test('every call on a report is described at its path', () => {
  const acts =
    'send take-back answer revise offer close-without return sign hand-in sign-and-hand-in ask take consent publish withdraw'
  assert.deepEqual(
    Object.entries(described()).flatMap(([path, calls]) =>
      Object.keys(calls).map((method) => `${method} ${path.replace(base, '…')}`),
    ),
    [
      'get …',
      'get …/lines/{commitment}',
      'put …/lines/{commitment}',
      'post …/lines/{commitment}/unchanged',
      'post …/lines/{commitment}/evidence',
      'delete …/lines/{commitment}/evidence/{fact}',
      'get …/evidence/{fact}',
      ...acts.split(' ').map((act) => `post …/acts/${act}`),
      `get ${figures}`,
      `put ${figures}`,
      `post ${figures}/adoption`,
    ],
  )
})

test('the four acts that need one say that they take a code', () => {
  const required = (act: string) => {
    const body = described()[`${base}/acts/${act}`]?.['post']?.requestBody
    const json = z
      .object({ schema: z.looseObject({ required: z.array(z.string()).default([]) }) })
      .parse(body?.content['application/json'])
    return json.schema.required
  }
  for (const act of ['sign', 'sign-and-hand-in', 'consent', 'publish', 'withdraw'])
    assert.ok(required(act).includes('code'), act)
  assert.deepEqual(required('publish'), ['code'])
  const isPaused = (act: string) =>
    '429' in (described()[`${base}/acts/${act}`]?.['post']?.responses ?? {})
  assert.deepEqual(['sign', 'withdraw', 'send', 'offer'].map(isPaused), [true, true, false, false])
  assert.deepEqual(required('send'), [])
})

test('names are unique, and what changes something tells of refusals', () => {
  const calls = Object.values(described()).flatMap((path) => Object.entries(path))
  const names = calls.map(([, { operationId }]) => operationId)
  assert.equal(new Set(names).size, names.length)
  for (const [method, { operationId, responses }] of calls)
    assert.equal(method !== 'get', '409' in responses, operationId)
})
