import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { html } from '#kernel/html'
import { speaker } from '#kernel/i18n'
import { oneLine } from '#test/markup'
import { pagination, shownPages } from './pagination.ts'

const say = speaker('en')
const written = (current: number, last: number) =>
  oneLine(html`${pagination({ say, current, last, href: (page) => `?page=${page}` })}`)

test('a list of one page has no pages', () => {
  assert.equal(written(1, 1), '')
})

test('the first, the last and the near ones have a number, a gap stands for the others', () => {
  assert.deepEqual(shownPages(6, 20), [1, 0, 5, 6, 7, 0, 20])
  assert.deepEqual(shownPages(1, 3), [1, 2, 3])
})

test('a gap of one page is that page', () => {
  assert.deepEqual(shownPages(4, 20), [1, 2, 3, 4, 5, 0, 20])
})

test('the first page leads on only, the last page back only', () => {
  assert.doesNotMatch(written(1, 3), /Previous page/)
  assert.match(written(1, 3), /<a href="\?page=2" rel="next">Next page<\/a>/)
  assert.doesNotMatch(written(3, 3), /Next page/)
})

test('the page the reader is on is said', () => {
  assert.match(written(2, 3), /aria-label="Page 2" aria-current="page"/)
})

test('in any list the pages rise, and the current one is among them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (last, step) => {
      const current = 1 + (step % last)
      const pages = shownPages(current, last).filter((page) => page > 0)
      assert.ok(pages.includes(current) && pages.includes(1) && pages.includes(last))
      assert.deepEqual(
        pages,
        pages.toSorted((a, b) => a - b),
      )
      assert.equal(new Set(pages).size, pages.length)
    }),
  )
})
