import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { packagePart, packageRecord, slug, sourcePlace, texts } from '#kernel/package'
import { headExample } from '#test/example-head'
import type { PlanContent } from './content.ts'
import { bearers, danglingReferences, duplicateIds } from './ids.ts'
import { missingLanguages } from './languages.ts'

const treeSchema = packageRecord({
  name: texts,
  near: slug().exactOptional(),
  rings: z
    .array(z.strictObject({ id: z.string(), source: sourcePlace.exactOptional() }))
    .exactOptional(),
})
type Tree = z.infer<typeof treeSchema>

const trees = packagePart<Tree>({
  section: 'trees',
  schema: treeSchema,
  defaultLevel: 'public',
  ownIds: ({ rings = [] }) => rings.map(({ id }, place) => ({ id, pointer: `/rings/${place}/id` })),
  references: ({ near }) =>
    near === undefined ? [] : [{ id: near, pointer: '/near', sections: ['trees', 'pillars'] }],
})
const organisations = packagePart({
  section: 'organisations',
  schema: packageRecord({}),
  defaultLevel: 'public',
})
const parts = [trees, organisations]

const tree = (id: string, changes: Partial<Tree> = {}): Tree => ({
  id,
  name: { es: id },
  ...changes,
})
const contentOf = (given: readonly Tree[], head = headExample): PlanContent => ({
  head,
  sections: new Map<string, readonly Tree[] | readonly { id: string }[]>([
    ['trees', given],
    ['organisations', [{ id: 'magua' }]],
  ]),
})

const told = (
  found: readonly { code: string; section: string; index: number | null; pointer: string }[],
) => found.map(({ code, section, index, pointer }) => `${code} ${section} ${index} ${pointer}`)

test('records and facts share one set of ids, over all sections', () => {
  const content = contentOf([tree('oak', { rings: [{ id: 'oak.1' }] }), tree('magua')])
  assert.deepEqual(
    bearers(content, parts).map(({ id }) => id),
    ['oak', 'oak.1', 'magua', 'magua'],
  )
  assert.deepEqual(told(duplicateIds(bearers(content, parts))), [
    'duplicate-id organisations 0 /id',
  ])
})

test('every second bearer of an id is said, and the first never', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (ids) => {
      const all = ids.map((id, index) => ({ id, section: 'trees', index, pointer: '/id' }))
      const found = duplicateIds(all)
      assert.equal(found.length, ids.length - new Set(ids).size)
      const later = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))
      assert.deepEqual(
        found.map(({ index }) => index),
        later,
      )
    }),
  )
})

test('an id may point into any of its sections, the lists of plan.yaml among them', () => {
  const near = (id: string) =>
    told(danglingReferences(contentOf([tree('oak', { near: id })]), parts))
  assert.deepEqual(near('oak'), [])
  assert.deepEqual(near('agua'), [])
  assert.deepEqual(near('magua'), ['dangling-reference trees 0 /near'])
})

const oneLine: [number, number] = [1, 1]
const none = 'none' as const

test('sources point at documents of the plan, also those of facts', () => {
  const source = (document: string) => ({
    document,
    lines: oneLine,
    checked: none,
  })
  const rings = [
    { id: 'oak.1', source: source('plan-2026') },
    { id: 'oak.2', source: source('lost') },
  ]
  assert.deepEqual(told(danglingReferences(contentOf([tree('oak', { rings })]), parts)), [
    'dangling-reference trees 0 /rings/1/source/document',
  ])
})

test('a record is replaced by records of its own section', () => {
  const content = contentOf([tree('oak', { replacedBy: ['elm', 'magua'] }), tree('elm')])
  assert.deepEqual(told(danglingReferences(content, parts)), [
    'dangling-reference trees 0 /replacedBy/1',
  ])
})

test('whom plan.yaml names is among its organisations', () => {
  const head = {
    ...headExample,
    publisher: 'nadie',
    signatories: [{ name: 'Eulalia', role: { es: 'Ministra' }, organisation: 'nadie' }],
  }
  assert.deepEqual(told(danglingReferences(contentOf([], head), parts)), [
    'dangling-reference plan null /publisher',
    'dangling-reference plan null /signatories/0/organisation',
  ])
})

test('every text stands in exactly the languages of the plan', () => {
  const head = { ...headExample, languages: ['es', 'en'] }
  const content = contentOf([tree('oak', { name: { en: 'Oak', da: 'Eg' } })], head)
  const found = missingLanguages(content, parts)
  assert.deepEqual(told(found.filter(({ section }) => section === 'trees')), [
    'missing-language trees 0 /name',
    'unknown-language trees 0 /name/da',
  ])
  assert.deepEqual(
    found.flatMap(({ section, pointer }) => (section === 'plan' ? [pointer] : [])),
    ['/title', '/shortTitle', '/summary', '/documents/0/title', '/pillars/0/name'],
  )
  assert.deepEqual(missingLanguages(contentOf([tree('oak')]), parts), [])
})
