import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { About } from '#features/workbooks'
import { refuseLanguage, refuseOther } from './belonging-rules.ts'

const about: About = {
  plan: 'club',
  organisation: 'dk:tennis',
  round: '2027',
  edition: 1,
  version: 3,
  language: 'da',
  downloadedAt: '2027-02-01T09:00:00Z',
}
const here = {
  plan: 'club',
  organisation: 'dk:tennis',
  round: '2027',
  edition: 1,
  version: 3,
  names: {
    plan: (id: string) => (id === 'club' ? 'The club’s plan' : 'The league’s plan'),
    organisation: (key: string) => (key === 'dk:tennis' ? 'Tennisklubben' : 'Golfklubben'),
    round: (code: string) => `the round ${code}`,
    downloaded: '1 February 2027',
  },
}
const ours = { plan: 'The club’s plan', round: 'the round 2027' }

test('a workbook of this very report belongs here', () => {
  assert.equal(refuseOther(about, here), null)
})

test('a workbook of another report is refused by name, with the cell that says so', () => {
  const refusals = [
    refuseOther({ ...about, plan: 'league' }, here),
    refuseOther({ ...about, organisation: 'dk:golf' }, here),
    refuseOther({ ...about, round: '2026' }, here),
    refuseOther({ ...about, edition: 2 }, here),
    refuseOther({ ...about, version: 2 }, here),
  ].map((refusal) => [refusal?.refused, refusal?.values])
  assert.deepEqual(refusals, [
    [
      'workbook-other-plan',
      { place: 'varde!B2', theirs: 'The league’s plan', ours: 'The club’s plan' },
    ],
    [
      'workbook-other-organisation',
      { place: 'varde!B3', theirs: 'Golfklubben', ours: 'Tennisklubben', ...ours },
    ],
    [
      'workbook-other-round',
      { place: 'varde!B4', theirs: 'the round 2026', ours: ours.round, plan: ours.plan },
    ],
    ['workbook-other-edition', { place: 'varde!B5', theirs: 2, ours: 1, ...ours }],
    ['workbook-other-version', { place: 'varde!B6', downloaded: '1 February 2027', ...ours }],
  ])
})

test('of several differences the widest is said: another plan before another round', () => {
  const refusal = refuseOther({ ...about, plan: 'league', round: '2026', edition: 9 }, here)
  assert.equal(refusal?.refused, 'workbook-other-plan')
})

test('a marker of language that the names of both sheets contradict is refused with its cell', () => {
  const named = (language: string) =>
    language === 'da' ? { text: 'Tekst', figures: 'Tal' } : { text: 'Text', figures: 'Figures' }
  assert.equal(refuseLanguage({ about, sheets: named('da') }, named), null)
  assert.equal(refuseLanguage({ about, sheets: { text: 'Mine', figures: 'Tal' } }, named), null)
  assert.deepEqual(refuseLanguage({ about, sheets: named('en') }, named), {
    refused: 'workbook-language-differs',
    values: { place: 'varde!B7', said: 'da', sheet: 'Text' },
  })
})
