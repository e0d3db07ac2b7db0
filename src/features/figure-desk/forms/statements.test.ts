import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figureDrafts } from '#features/indicators'
import { tooLong } from './controls.ts'
import {
  baselineControls,
  baselineIn,
  confirmation,
  confirmedIn,
  targetControls,
  targetIn,
  targetLimits,
  useIn,
  verdictIn,
} from './statements.ts'

const typed = fc.stringMatching(/^[a-z0-9 ]{0,30}$/)

test('a target’s form that is sent untouched says what stood there, whatever kind it is', () => {
  const says = fc
    .record({
      kind: fc.constantFrom(...figureDrafts.targetKinds),
      value: typed,
      upper: typed,
      decidingBody: typed,
      legalBasis: typed,
    })
    .map((given) => figureDrafts.targetSays.parse({ ...given, due: '2030' }))
  fc.assert(fc.property(says, (one) => assert.deepEqual(targetIn(targetControls(one)), one)))
})

test('a baseline’s form that is sent untouched says what stood there', () => {
  for (const state of ['stated', 'to-be-set', 'none']) {
    const says = figureDrafts.baselineSays.parse({ state, period: '2024', decidingBody: 'Board' })
    assert.deepEqual(baselineIn(baselineControls(says)), says)
  }
})

test('what no form offers is never kept: an unknown kind, state or figure to follow', () => {
  assert.equal(targetIn({ kind: 'perhaps' })?.kind, 'reach')
  assert.equal(baselineIn({ state: 'perhaps' }).state, 'stated')
  for (const relativeTo of ['Nowhere!', '../x', `a${'b'.repeat(80)}`])
    assert.equal(targetIn({ kind: 'follow', relativeTo }), null)
  const follows = { kind: 'follow', relativeTo: 'posted-police' }
  assert.equal(targetIn(follows)?.relativeTo, 'posted-police')
  assert.equal(targetIn({ ...follows, kind: 'reach' })?.relativeTo, '')
})

test('a doubt is settled by its own box, ticked, and by nothing else', () => {
  assert.deepEqual(
    [
      confirmedIn({}),
      confirmedIn({ [confirmation('target-twice')]: 'yes' }),
      confirmedIn({ [confirmation('target-twice')]: '', 'confirmed:perhaps': 'yes' }),
    ],
    [{}, { confirmed: ['target-twice'] }, {}],
  )
})

test('a choice names a figure, and a word instead of the rule is one of its words', () => {
  assert.equal(useIn({ sentence: 'Because.' }), null)
  assert.equal(useIn({ uses: 'x'.repeat(201) }), null)
  assert.deepEqual(useIn({ uses: 'fact-1', sentence: 'Because.' }), {
    uses: 'fact-1',
    sentence: 'Because.',
  })
  assert.equal(verdictIn({ rule: 'behind', sentence: 'Because.' }), null)
  assert.equal(verdictIn({ verdict: 'splendid', rule: 'behind' }), null)
})

test('what is too long is named at its control, with how long it may be', () => {
  const long = { due: 'x'.repeat(41), note: 'x'.repeat(2000), note2: 'x'.repeat(9000) }
  assert.deepEqual(tooLong(long, targetLimits), [
    {
      control: 'due',
      refusal: { refused: 'text-too-long', values: { length: 41, limit: 40 } },
    },
  ])
  const cell = { 'cell:stream:north:numerator': 'x'.repeat(41) }
  assert.deepEqual(
    tooLong(cell, targetLimits).map(({ control }) => control),
    ['cell:stream:north:numerator'],
  )
})
