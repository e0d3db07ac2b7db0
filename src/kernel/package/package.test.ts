import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { z } from 'zod'
import { text } from '#kernel/yaml'
import { packageRecord, texts } from './fields.ts'
import type { PackagePart } from './part.ts'
import { packagePart } from './part.ts'
import { packageView } from './view.ts'

const treeSchema = packageRecord({ name: texts, kind: text().exactOptional() })
const tree = packagePart<z.infer<typeof treeSchema>>({
  section: 'trees',
  schema: treeSchema,
  defaultLevel: 'public',
  references: (record) =>
    (record.replacedBy ?? []).map((id, place) => ({
      id,
      pointer: `/replacedBy/${place}`,
      sections: ['trees'],
    })),
})

const plan = {
  id: 'forest',
  kind: 'action-plan',
  version: 1,
  jurisdiction: 'uy',
  timeZone: 'America/Montevideo',
  languages: ['es'],
  currency: 'UYU',
  period: { start: null, end: null },
}

test('one list holds the parts of different records', () => {
  const parts: readonly PackagePart[] = [tree]
  assert.deepEqual(
    parts.map(({ section }) => section),
    ['trees'],
  )
})

test('a record may name its level and what became of it, and nothing that its schema does not know', () => {
  const oak = { id: 'oak', name: { es: 'Roble' } }
  assert.equal(
    treeSchema.safeParse({ ...oak, level: 'internal', replacedBy: ['elm'] }).success,
    true,
  )
  assert.equal(treeSchema.safeParse({ ...oak, height: 3 }).success, false)
  assert.equal(treeSchema.safeParse({ ...oak, id: 'Oak' }).success, false)
})

test('rules read a section by its part, and an absent section as an empty one', () => {
  const oak = { id: 'oak', name: { es: 'Roble' } }
  assert.deepEqual(packageView(plan, new Map([['trees', [oak]]])).records(tree), [oak])
  assert.deepEqual(packageView(plan, new Map()).records(tree), [])
})
