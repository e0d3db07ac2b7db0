import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { digest } from '#kernel/canonical'
import type { PlanContent } from './content.ts'
import { packageDigest } from './content.ts'
import { headExample } from '#test/example-head'

const record = fc.record({
  id: fc.stringMatching(/^[a-z]{1,6}$/),
  name: fc.dictionary(fc.constantFrom('es', 'en'), fc.string()),
  value: fc.constantFrom('9.6', '9.60', '3300000000'),
})
const records = fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 8 })
const sections = fc.dictionary(fc.constantFrom('areas', 'commitments', 'bodies'), records)

const contentOf = (given: Readonly<Record<string, readonly { id: string }[]>>): PlanContent => ({
  head: headExample,
  sections: new Map(Object.entries(given)),
})

test('neither the order of records nor that of sections or keys changes the digest', () => {
  fc.assert(
    fc.property(sections, (given) => {
      const turned = Object.fromEntries(
        Object.entries(given)
          .toReversed()
          .map(([section, found]) => [
            section,
            found.toReversed().map((one) => ({ value: one.value, name: one.name, id: one.id })),
          ]),
      )
      assert.equal(packageDigest(contentOf(turned)), packageDigest(contentOf(given)))
    }),
  )
})

test('a section without records is no section', () => {
  fc.assert(
    fc.property(sections, (given) => {
      const more = { ...given, instruments: [] }
      assert.equal(packageDigest(contentOf(more)), packageDigest(contentOf(given)))
    }),
  )
})

test('whatever a record says otherwise gives another digest, a zero at the end too', () => {
  fc.assert(
    fc.property(
      records.filter(({ length }) => length > 0),
      fc.nat(),
      (found, which) => {
        const changed = found.map((one, place) =>
          place === which % found.length ? { ...one, value: `${one.value}0` } : one,
        )
        assert.notEqual(
          packageDigest(contentOf({ areas: changed })),
          packageDigest(contentOf({ areas: found })),
        )
      },
    ),
  )
})

test('the head is part of what is digested', () => {
  const content = contentOf({})
  const later = { ...content, head: { ...headExample, version: 2 } }
  assert.notEqual(packageDigest(later), packageDigest(content))
})

test('the digested form is the documented one', () => {
  const area = { id: 'b', name: { es: 'Agua' }, value: '9.60' }
  const other = { id: 'a', name: { es: 'Monte' }, value: '1' }
  assert.equal(
    packageDigest(contentOf({ areas: [area, other], bodies: [] })),
    digest({ plan: headExample, sections: { areas: [other, area] } }),
  )
})
