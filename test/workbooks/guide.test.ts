import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { z } from 'zod'
import { commands } from '../../src/cli.ts'

const guide = await readFile('docs/guide/excel.md', 'utf8')
const everywhere = ['as', 'json', 'lang']

test('the guide to reporting in Excel names commands and options that there are', () => {
  const calls = [...guide.matchAll(/^npx varde (.+)$/gm)].map(([, call = '']) => call)
  assert.equal(calls.length, 4)
  for (const call of calls) {
    const known = commands.commands.find((one) => call.startsWith(`${one.name} `))
    assert.ok(known, call)
    const options = [...Object.keys(known.options ?? {}), ...everywhere]
    for (const [, option = ''] of call.matchAll(/ --([a-z-]+)/g))
      assert.ok(options.includes(option), `${call}: --${option}`)
  }
})

test('the choices of the guide are JSON with the three things that can be chosen', () => {
  const [, json = ''] = /```json\n([\s\S]*?)```/.exec(guide) ?? []
  const shape = z.strictObject({ cells: z.unknown(), answers: z.unknown(), fixes: z.unknown() })
  assert.ok(shape.safeParse(JSON.parse(json)).success)
})
