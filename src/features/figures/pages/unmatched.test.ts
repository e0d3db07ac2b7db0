import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '#kernel/html'
import type { Facts } from '#features/figure-views'
import { viewIndicators } from '#features/figure-views'
import { pieces } from '#features/reading'
import { wordsOf } from '#test/markup'
import { aimed, clubReading, clubRequest, measured, players } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { judgedOf } from '../judgement/stored-rules.ts'
import { judgementBlocks } from './judgements.ts'

/** What stands above the series: it follows one that has no figure. */
function blocksOf(facts: Partial<Facts>, language: 'en' | 'da' = 'en'): string {
  const followed = { indicator: { ...players, id: 'all' }, facts: { observations: [] } }
  const all = { observations: [], baselines: [], targets: [], ...facts }
  const [view] = viewIndicators([players], all)
  const seen = pieces.seenBy(
    clubRequest(`/${language}/plans/tennis-club/indicators/players`),
    clubReading,
  )
  const judged = judgedOf(saidOf(facts, '2026-06-01', { followed }))
  return wordsOf(html`${judgementBlocks(seen, judged, view ?? assert.fail())}`)
}

const targets = [aimed('f', { about: null, value: null, relative_to: 'all', comparator: '=' })]
const observations = [measured('a', { value: '12' })]

test('a figure that is held against nothing is no missing figure: its heading says that there is no verdict', () => {
  const words = blocksOf({ targets, observations })
  assert.match(words, /No verdict yet No verdict yet: what it follows has no figure/)
  assert.doesNotMatch(words, /No figure yet/)
  assert.match(
    blocksOf({ targets, observations }, 'da'),
    /Ingen vurdering endnu Ingen vurdering endnu:/,
  )
})

test('where there is no figure at all the heading says that', () => {
  assert.match(blocksOf({ targets }), /No figure yet No figure yet/)
})
