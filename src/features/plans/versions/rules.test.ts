import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isRefused } from '#kernel/operations'
import type { PackageRecord } from '#kernel/package'
import { headExample } from '#test/example-head'
import type { EarlierRecord } from './rules.ts'
import { loadingOf, reusedIds } from './rules.ts'

const digest = fc.stringMatching(/^[0-9a-f]{64}$/)

test('with no version in force any version loads', () => {
  fc.assert(
    fc.property(digest, fc.array(digest), (own, ancestors) => {
      assert.equal(loadingOf(null, { digest: own, ancestors }), 'draft')
    }),
  )
})

test('the digest in force again changes nothing, whatever its ancestors', () => {
  fc.assert(
    fc.property(digest, fc.array(digest), (own, ancestors) => {
      assert.equal(loadingOf({ digest: own }, { digest: own, ancestors }), 'unchanged')
    }),
  )
})

test('another digest loads exactly if the one in force is among its ancestors', () => {
  fc.assert(
    fc.property(digest, digest, fc.array(digest), (inForce, loaded, others) => {
      fc.pre(inForce !== loaded && !others.includes(inForce))
      const refusal = loadingOf({ digest: inForce }, { digest: loaded, ancestors: others })
      assert.deepEqual(refusal, { refused: 'not-a-successor', values: { inForce, loaded } })
      const ancestors = [...others, inForce]
      assert.equal(loadingOf({ digest: inForce }, { digest: loaded, ancestors }), 'draft')
    }),
  )
})

test('along a chain of versions every step loads and every way back is refused', () => {
  fc.assert(
    fc.property(fc.uniqueArray(digest, { minLength: 2, maxLength: 6 }), (chain) => {
      for (const [place, own] of chain.entries()) {
        const ancestors = chain.slice(0, place).toReversed()
        const before = chain[place - 1]
        if (before) assert.equal(loadingOf({ digest: before }, { digest: own, ancestors }), 'draft')
        for (const later of chain.slice(place + 1)) {
          assert.ok(isRefused(loadingOf({ digest: later }, { digest: own, ancestors })))
        }
      }
    }),
  )
})

const parts = [
  { section: 'areas', defaultLevel: 'public' },
  { section: 'commitments', defaultLevel: 'public' },
  { section: 'sourceIssues', defaultLevel: 'internal' },
] as const

const earlier = (id: string, section: string, changes: Partial<EarlierRecord> = {}): EarlierRecord => ({
  id,
  section,
  isInForce: true,
  isCurrent: true,
  ...changes,
})

function codes(was: readonly EarlierRecord[], now: Readonly<Record<string, readonly PackageRecord[]>>) {
  const content = { head: headExample, sections: new Map(Object.entries(now)) }
  return reusedIds(was, content, parts).map(({ code, section, index }) => `${code} ${section} ${index}`)
}

test('what stays, changed or ended, keeps its id', () => {
  const was = [earlier('a', 'areas'), earlier('b', 'areas')]
  assert.deepEqual(codes(was, { areas: [{ id: 'a' }, { id: 'b', replacedBy: ['a'] }] }), [])
})

test('a record with an address may not vanish; a reading may', () => {
  assert.deepEqual(codes([earlier('a', 'areas')], {}), ['id-vanished areas null'])
  assert.deepEqual(codes([earlier('si-01', 'sourceIssues')], {}), [])
})

test('an id is never used for something else, however long ago it stood', () => {
  const longAgo = { isInForce: false }
  assert.deepEqual(
    codes([earlier('a', 'areas', longAgo)], { commitments: [{ id: 'x' }, { id: 'a' }] }),
    ['id-moved commitments 1'],
  )
  assert.deepEqual(
    codes([earlier('a', 'areas', { isCurrent: false })], { areas: [{ id: 'a' }] }),
    ['id-revived areas 0'],
  )
})
