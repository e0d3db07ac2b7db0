import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { z } from 'zod'
import { planSchema } from '#features/packages'
import { parts } from './parts.ts'

const page = await readFile('docs/guide/plan-package.md', 'utf8')
const guide = page.replaceAll(/```[^]*?```/g, '')
const published: unknown = JSON.parse(await readFile('plans/plan.schema.json', 'utf8'))

/** What the guide names: everything between backticks, word by word. */
const named = new Set(
  [...guide.matchAll(/`([^`]+)`/g)].flatMap(([, code]) => code?.match(/[\w-]+/g) ?? []),
)

/** The keys that a JSON Schema knows, however deep. */
function keysOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const entries: readonly (readonly [string, unknown])[] = Object.entries(schema)
  return entries.flatMap(([key, inner]) => [
    ...(key === 'properties' && typeof inner === 'object' ? Object.keys(inner ?? {}) : []),
    ...keysOf(inner),
  ])
}

test('the published JSON Schema is the one that the program checks by', () => {
  assert.deepEqual(published, JSON.parse(JSON.stringify(planSchema(parts))))
})

test('every file of every package here is valid by the published JSON Schema', async () => {
  const schema = z.fromJSONSchema(z.record(z.string(), z.unknown()).parse(published))
  const folders = [
    'plans/denmark-wps',
    'plans/alliance-against-sexual-harassment',
    'test/plans/montes-agua',
  ]
  for (const folder of folders) {
    for (const file of await readdir(folder)) {
      const content: unknown = parse(await readFile(join(folder, file), 'utf8'))
      assert.equal(schema.safeParse(content).success, true, `${folder}/${file}`)
    }
  }
  assert.equal(schema.safeParse({ areas: [{ id: 'Not an id' }] }).success, false)
  assert.equal(schema.safeParse({ gatherings: [] }).success, false)
})

test('the guide explains every key', () => {
  const keys = new Set(keysOf(published))
  assert.deepEqual(
    [...keys].filter((key) => !named.has(key)),
    [],
  )
})

test('the guide explains every finding', async () => {
  const files = (await readdir('messages')).filter((file) => file.endsWith('.en.json'))
  const messages = await Promise.all(files.map((file) => readFile(join('messages', file), 'utf8')))
  const codes = messages.flatMap((text) => [...text.matchAll(/"finding\.([a-z0-9-]+)":/g)])
  assert.ok(codes.length > 60)
  assert.deepEqual(
    codes.flatMap(([, code]) => (code !== undefined && !named.has(code) ? [code] : [])),
    [],
  )
})
