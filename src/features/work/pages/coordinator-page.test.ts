import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clubHead, clubRequest } from '#test/portal/club'
import { unmeasurable } from './coordinator-page.ts'

const shown = (count: number): string => {
  const rows = Array.from({ length: count }, (_, place) => ({
    plan: clubHead.id,
    id: `c-${place}`,
    number: `${place}`,
    title: { en: 'A promise', da: 'Et løfte' },
    why: 'nothing' as const,
  }))
  const plan = { ...clubHead, plan: clubHead.id }
  const one = { plan, hasRounds: true, open: [], closed: [], proposed: [], unmeasurable: rows }
  return unmeasurable(clubRequest('/en/work'), { plans: [one] }).toString()
}

test('a long list of what cannot be measured is folded under its count, a short one is not', () => {
  assert.match(shown(27), /<details class="more">\s*<summary>Show the 27 commitments<\/summary>/)
  assert.doesNotMatch(shown(10), /<summary>Show/)
})
