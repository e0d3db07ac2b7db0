import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PackageRecord } from '#kernel/package'
import type { PlanContent } from './content.ts'
import { packageDigest } from './content.ts'
import { changedFields, difference } from './diff.ts'
import { headExample } from '#test/example-head'

const contentOf = (areas: readonly PackageRecord[]): PlanContent => ({
  head: headExample,
  sections: new Map([['areas', areas]]),
})

const named = (id: string, name: string) => ({ id, name: { es: name } })

test('without a version before it, everything is added', () => {
  assert.deepEqual(difference(null, contentOf([named('a', 'Monte')])), {
    plan: [],
    sections: [
      {
        section: 'areas',
        added: [{ id: 'a', label: { es: 'Monte' }, fields: [] }],
        changed: [],
        ended: [],
      },
    ],
  })
})

test('what no longer holds has ended, whether it says so or is gone', () => {
  const before = contentOf([named('a', 'Monte'), named('b', 'Agua'), named('c', 'Aire')])
  const after = contentOf([
    { ...named('a', 'Monte'), replacedBy: ['c'] },
    named('c', 'Aire limpio'),
  ])
  const [section] = difference(before, after).sections
  assert.deepEqual(section, {
    section: 'areas',
    added: [],
    changed: [{ id: 'c', label: { es: 'Aire limpio' }, fields: ['name'] }],
    ended: [
      { id: 'a', label: { es: 'Monte' }, fields: ['replacedBy'] },
      { id: 'b', label: { es: 'Agua' }, fields: [] },
    ],
  })
})

test('the fields of plan.yaml that differ are named', () => {
  const before = contentOf([])
  const after = { ...before, head: { ...headExample, version: 2, ancestors: ['0'.repeat(64)] } }
  assert.deepEqual(difference(before, after), { plan: ['version', 'ancestors'], sections: [] })
})

test('two packages differ exactly where their digests do', () => {
  const area = fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    name: fc.record({ es: fc.constantFrom('Monte', 'Agua') }),
  })
  const areas = fc.uniqueArray(area, { selector: ({ id }) => id })
  fc.assert(
    fc.property(areas, areas, (one, other) => {
      const [before, after] = [contentOf(one), contentOf(other)]
      const same = difference(before, after).sections.length === 0
      assert.equal(same, packageDigest(before) === packageDigest(after))
    }),
  )
})

test('a field that is absent differs from one that is null', () => {
  assert.deepEqual(changedFields({ a: null, b: 1 }, { b: 1 }), ['a'])
})
