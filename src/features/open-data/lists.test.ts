import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#kernel/operations'
import { partOf } from './lists.ts'

const idOf = (text: string): string => text

/** The whole list, part by part. */
function readAll(items: readonly string[], limit: number): readonly (readonly string[])[] {
  const parts: (readonly string[])[] = []
  for (let cursor: string | undefined, isMore = true; isMore;) {
    const part = partOf(items, { limit, cursor }, idOf)
    parts.push(part.items)
    isMore = part.next !== null
    cursor = part.next ?? undefined
  }
  return parts
}

test('whatever the list and the limit, the parts are the whole, in order, and end', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 40 }),
      fc.integer({ min: 1, max: 50 }),
      (items, limit) => {
        const parts = readAll(items, limit)
        assert.deepEqual(parts.flat(), items)
        assert.equal(parts.length, Math.max(1, Math.ceil(items.length / limit)))
        for (const part of parts) assert.ok(part.length <= limit)
      },
    ),
  )
})

test('a cursor of something that is gone, or of nothing, is refused', () => {
  const { next } = partOf(['a', 'b'], { limit: 1 }, idOf)
  assert.ok(next)
  for (const cursor of [next, 'x', ''])
    assert.throws(() => partOf(['c'], { limit: 1, cursor }, idOf), Problem)
})
