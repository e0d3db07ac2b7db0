import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kept } from './cache.ts'
import { publicCache } from './cache.ts'

const page = (bytes: number): Kept => ({ status: 200, headers: {}, body: new Uint8Array(bytes) })

test('a rendering begun before a change is not kept after it', () => {
  const cache = publicCache()
  const begun = cache.generation()
  cache.clear()
  cache.keep('br /en', page(10), begun)
  assert.equal(cache.find('br /en'), undefined)
})

test('everything kept is forgotten at a change', () => {
  const cache = publicCache()
  cache.keep('br /en', page(10), cache.generation())
  assert.ok(cache.find('br /en'))
  cache.clear()
  assert.equal(cache.find('br /en'), undefined)
})

test('the oldest go when the room is used', () => {
  const cache = publicCache(80)
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'])
    cache.keep(name, page(10), cache.generation())
  assert.equal(cache.find('a'), undefined)
  assert.ok(cache.find('b') && cache.find('i'))
})

test('one page never takes more than an eighth of the room', () => {
  const cache = publicCache(80)
  cache.keep('a', page(11), cache.generation())
  assert.equal(cache.find('a'), undefined)
})

test('keeping the same address again does not count it twice', () => {
  const cache = publicCache(80)
  for (let times = 0; times < 50; times += 1) cache.keep('a', page(10), cache.generation())
  cache.keep('b', page(10), cache.generation())
  assert.ok(cache.find('a') && cache.find('b'))
})
