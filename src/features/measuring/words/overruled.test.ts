import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Item } from '#features/editions'
import { isOverruledBefore } from './overruled.ts'

type Listed = Parameters<typeof isOverruledBefore>[0][number]

const day = (number: number) => new Date(Date.UTC(2027, 0, number))
const instead = (recorded: number): Listed => ({
  field: 'verdict.2026',
  recordedAt: day(recorded),
  content: {
    noun: 'verdict',
    language: 'en',
    indicator: 'players',
    says: { verdict: 'on-track', rule: 'behind', sentence: 'Two teams join in May.' },
  },
})
const figure = (
  recorded: number,
  field = 'observation.2026',
): Pick<Item, 'field' | 'recordedAt'> => ({
  field,
  recordedAt: day(recorded),
})

test('a word instead of the rule is old once the figure or the rule’s word has changed', () => {
  const content = instead(1).content
  const old = (verdict: string, ...items: readonly Pick<Item, 'field' | 'recordedAt'>[]) =>
    isOverruledBefore([instead(5), ...items.map((one) => ({ ...one, content }))], {
      period: '2026',
      verdict,
    })
  assert.deepEqual(
    [
      old('behind'),
      old('behind', figure(4)),
      old('behind', figure(6)),
      old('behind', figure(6, 'observation.2025')),
      old('reached', figure(4)),
    ],
    [false, false, true, false, true],
  )
  assert.equal(isOverruledBefore([], { period: '2026', verdict: 'behind' }), false)
})
