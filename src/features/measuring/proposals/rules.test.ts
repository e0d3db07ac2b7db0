import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ProposalRecord } from '#features/indicators'
import { definitionFrom } from './rules.ts'

const proposal: ProposalRecord = {
  id: 'imp-courts',
  name: { en: 'Courts that were checked', da: 'Baner, der er efterset' },
  resultLevel: 'output',
  unit: 'percent',
  population: { en: 'All courts' },
  countsPeople: 'no',
  why: { en: 'Checking all is a target of 100 %.' },
  targetNote: { en: 'Every year.' },
  commitments: [],
}

test('a proposal becomes the first definition in its own words, and claims nothing that it does not say', () => {
  const { name, kind, unit, population, resultsLevel, reason, ...rest } = definitionFrom(
    proposal,
    'en',
  )
  assert.deepEqual(
    { name, kind, unit, population, resultsLevel, reason },
    {
      name: 'Courts that were checked',
      kind: 'share',
      unit: 'percent',
      population: 'All courts',
      resultsLevel: 'output',
      reason: 'Checking all is a target of 100 %. Every year.',
    },
  )
  assert.deepEqual([rest.numerator, rest.breakdowns, rest.method, rest.from], ['', [], '', ''])
})

test('a text that is not there in the language is taken in the one it has', () => {
  const danish = definitionFrom(proposal, 'da')
  assert.deepEqual([danish.name, danish.population], ['Baner, der er efterset', 'All courts'])
})

test('what is no share is counted', () => {
  assert.equal(definitionFrom({ ...proposal, unit: 'courts' }, 'en').kind, 'count')
})
