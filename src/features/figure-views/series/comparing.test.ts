import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ObservationFact } from '#features/indicators'
import { measured, players } from '#test/portal/club'
import { isPartial, newestCompared } from './comparing.ts'
import { viewIndicators } from './rules.ts'

const some = { coverage_of: 'district', coverage_reported: 9, coverage_expected: 12 }
const all = { ...some, coverage_reported: 12 }

function hindrance(
  latest: Partial<ObservationFact>,
  before: Partial<ObservationFact>,
  brokenIn?: string,
) {
  const broken = {
    id: 'k',
    indicator: 'players',
    organisation: 'club:board',
    earlier: '2024',
    about: brokenIn ?? '',
    answer: 'new-definition',
    sentence: null,
    language: 'en',
    publishedAt: new Date('2026-01-05T12:00:00Z'),
  } as const
  const [view] = viewIndicators([players], {
    observations: [measured('a', before), measured('b', { about: '2025', ...latest })],
    targets: [],
    baselines: [],
  })
  const breaks = brokenIn ? [{ ...broken, fact: 'k', later: brokenIn, why: null }] : []
  return newestCompared({ ...(view ?? assert.fail()), breaks }).hindrance
}

test('a value of some units is not simply compared with one of all of them', () => {
  assert.equal(hindrance(some, all), 'coverage')
  assert.equal(hindrance(all, some), 'coverage')
  assert.equal(hindrance(some, {}), 'coverage')
  assert.equal(hindrance(all, all), null)
  assert.equal(hindrance({}, {}), null)
})

test('a break between the two comes before everything else; one before both is in nobody’s way', () => {
  assert.equal(hindrance(some, all, '2025'), 'break')
  assert.equal(hindrance({}, {}, '2024'), null)
  assert.equal(hindrance({}, {}, '2026'), null)
})

test('only what lacks somebody is partial', () => {
  assert.equal(isPartial(null), false)
  assert.equal(isPartial({ of: null, reported: 12, expected: 12 }), false)
  assert.equal(isPartial({ of: null, reported: 0, expected: 12 }), true)
})
