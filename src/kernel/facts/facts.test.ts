import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FactEvent, FactHistory } from './fact.ts'
import { currentAsOf, levelNow, publicAsOf } from './fact.ts'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const published = (fact: string, on: string): FactEvent => ({
  fact,
  kind: 'published',
  at: day(on),
})

const figure = (id: string, events: readonly FactEvent[]): FactHistory => ({
  fact: { id, chain: 'a', level: 'public' },
  events,
  chainWithdrawn: false,
})

const first = figure('a', [published('a', '2027-05-15')])
const corrected = figure('b', [published('b', '2027-06-02')])

test('a fact is read from the day it was published', () => {
  assert.equal(publicAsOf(first, day('2027-05-14')), false)
  assert.equal(publicAsOf(first, day('2027-05-15')), true)
})

test('a corrected figure counts from its own publication, the first one before that', () => {
  const on = (text: string) => currentAsOf([first, corrected], day(text))?.fact.id ?? null
  assert.deepEqual([on('2027-05-01'), on('2027-05-20'), on('2027-06-02')], [null, 'a', 'b'])
})

test('a withdrawn chain vanishes from every day, also from those before the withdrawal', () => {
  const withdrawn = [first, corrected].map((history) => ({ ...history, chainWithdrawn: true }))
  assert.equal(currentAsOf(withdrawn, day('2027-05-20')), null)
  assert.equal(currentAsOf(withdrawn, day('2028-01-01')), null)
})

test('more protection works backwards, less does not', () => {
  const closed = figure('a', [
    published('a', '2027-05-15'),
    { fact: 'a', kind: 'protected', at: day('2027-07-01'), level: 'internal' },
    { fact: 'a', kind: 'protected', at: day('2027-08-01'), level: 'partner' },
  ])
  assert.equal(levelNow(closed), 'internal')
  assert.equal(publicAsOf(closed, day('2027-05-20')), false)
})

test('what was readable stays readable on every later day until protection or withdrawal', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(800), (shift, later) => {
      const at = new Date(day('2026-01-01').getTime() + shift * 86_400_000)
      const history = figure('a', [{ fact: 'a', kind: 'published', at }])
      assert.equal(publicAsOf(history, new Date(at.getTime() + later * 86_400_000)), true)
    }),
  )
})
