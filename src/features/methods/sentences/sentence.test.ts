import assert from 'node:assert/strict'
import { test } from 'node:test'
import { judge } from '../rules/judge.ts'
import { leaders, readOne, spaced, type Given } from '../samples.fixture.ts'
import { disagreement } from './disagreement.ts'
import { sentences } from './sentence.ts'

const judged = (given: Given) => judge(readOne(given))

function said(given: Given) {
  const { en, da } = sentences(readOne(given), judged(given))
  return { en: spaced(en), da: spaced(da) }
}

test('a verdict says the value, what the path asks for and by when', () => {
  assert.deepEqual(said(leaders([['2028', '12']])), {
    en: 'Behind: 12.0 % where the straight path to 20 % in 2030 asks for 16.3 % in 2028.',
    da: 'Bagud: 12,0 %, hvor den lige vej til 20 % i 2030 kræver 16,3 % i 2028.',
  })
  assert.equal(
    said(leaders([['2026', '8']])).en,
    'Moving away: 8.0 % is worse than 9 % in 2024, and the straight path to 20 % in 2030 asks for 12.7 % in 2026.',
  )
})

test('the tolerance is told where it decides, and only there', () => {
  assert.deepEqual(said(leaders([['2028', '16']])), {
    en: 'On track: 16.0 % where the straight path to 20 % in 2030 asks for 16.3 % in 2028; the difference is within the tolerance of 0.55 percentage points.',
    da: 'På den lige vej: 16,0 %, hvor den lige vej til 20 % i 2030 kræver 16,3 % i 2028; forskellen ligger inden for tolerancen på 0,55 procentpoint.',
  })
  assert.equal(
    said(leaders([['2027', '14.5']])).en,
    'On track: 14.5 %, which is what the straight path to 20 % in 2030 asks for in 2027.',
  )
})

test('figures that differ look different, however little', () => {
  const close = leaders([['2028', '16.32']], { parameters: { tolerance: '0' } })
  assert.equal(
    said(close).en,
    'Behind: 16.32 % where the straight path to 20 % in 2030 asks for 16.33 % in 2028.',
  )
  assert.equal(
    said(leaders([['2031', '19.96']], { parameters: { tolerance: '0' } })).en,
    'Behind: 19.96 % in 2031, when 20 % was due in 2030.',
  )
  assert.match(
    said(leaders([['2026', '8.99']])).en,
    /^Moving away: 8\.99 % is worse than 9 % in 2024/,
  )
  const level = { method: 'maintain', parameters: { tolerance: '0.05' } }
  assert.match(
    said(leaders([['2026', '19']], level)).en,
    /with a tolerance of 1 percentage point\.$/,
  )
})

test('growth says how it has grown, how it must, and what that asks for by then', () => {
  assert.deepEqual(said(leaders([['2028', '16']], { method: 'growth-ratio' })), {
    en: 'Substantial progress: 16.0 % in 2028, grown by 15.5 % a year since 9 % in 2024; growth of 14.2 % a year is enough to reach 20 % in 2030 and asks for 15.3 % in 2028.',
    da: 'Markant fremgang: 16,0 % i 2028, vokset med 15,5 % om året siden 9 % i 2024; en vækst på 14,2 % om året er nok til at nå 20 % i 2030 og kræver 15,3 % i 2028.',
  })
})

test('a method that is refused says why, and what judged instead', () => {
  const fromZero = {
    ...leaders([['2026', '5']], { method: 'growth-ratio' }),
    baseline: { period: '2024', value: '0' },
    target: { period: '2030', value: '50', kind: 'reach' },
  }
  assert.equal(
    said(fromZero).en,
    'Growth from a baseline of zero cannot be reckoned, so the straight path judges instead. Behind: 5.0 % where the straight path to 50 % in 2030 asks for 16.7 % in 2026.',
  )
})

test('after the target’s day the sentence speaks of the day that has passed', () => {
  assert.equal(
    said(leaders([['2031', '19']])).en,
    'Behind: 19.0 % in 2031, when 20 % was due in 2030.',
  )
})

test('silence is said as what it is', () => {
  assert.equal(
    said(leaders([], { asOf: '2026' })).en,
    'No figure yet: there is none since 9 % in 2024, on the way to 20 % in 2030.',
  )
  assert.equal(
    said(leaders([], { asOf: '2024' })).da,
    'Frist ikke nået: Intet senere end 9 % i 2024 kan kendes endnu på vejen til 20 % i 2030.',
  )
})

test('periods stand in a sentence as people say them, and counts have no percent sign', () => {
  const tools = {
    ...leaders([['2026-Q2', '12']]),
    method: 'by-the-end',
    baseline: { period: '2024', value: '0' },
    target: { period: '2028-12-31', value: '40', kind: 'by-the-end' },
    parameters: { unit: 'count' },
  }
  assert.deepEqual(said(tools), {
    en: 'Behind: 12 where the straight path to 40 on 31 December 2028 asks for 15 in the second quarter of 2026.',
    da: 'Bagud: 12, hvor den lige vej til 40 den 31. december 2028 kræver 15 i 2. kvartal 2026.',
  })
})

test('methods that disagree are said to, with what each of them measures', () => {
  const strict = leaders([['2028', '16']], { parameters: { tolerance: '0' } })
  const growth = leaders([['2028', '16']], { method: 'growth-ratio' })
  assert.deepEqual(disagreement([judged(strict), judged(growth)]), {
    en: 'The two methods disagree, and both are right about what they measure. The straight path asks for the same step every year. Steady growth asks for little at first and most at the end.',
    da: 'De to metoder er uenige, og begge har ret i det, de måler. Den lige vej kræver det samme skridt hvert år. Jævn vækst kræver lidt i begyndelsen og mest til sidst.',
  })
})

test('methods agree when they lean the same way, or one has nothing to say', () => {
  const both = (value: string, more = {}) =>
    disagreement([
      judged(leaders([['2028', value]], more)),
      judged(leaders([['2028', value]], { method: 'growth-ratio', ...more })),
    ])
  assert.equal(both('16'), null)
  assert.equal(both('8'), null)
  assert.equal(both('20'), null)
  assert.equal(both('1', { baseline: { period: '2024', value: '0' } }), null)
  assert.equal(disagreement([judged(leaders([['2028', '20']])), judged(leaders([]))]), null)
})

test('every verdict of every method has its sentence in both languages', () => {
  const series = ['7', '9.2', '14', '14.5', '19', '25'].map((value) => [['2027', value]] as const)
  const ways: readonly Given[] = [
    {},
    { method: 'growth-ratio' },
    { method: 'growth-ratio', target: null },
    { method: 'projection' },
    { method: 'by-the-end' },
    { method: 'maintain' },
    { method: 'threshold-each-year' },
    { method: 'range', parameters: { lower: '15', upper: '20' } },
    { method: 'milestones', parameters: { steps: [{ period: '2027', value: '14' }] } },
    { method: 'follow', parameters: { reference: [{ period: '2027', value: '15' }] } },
  ]
  for (const more of ways) {
    for (const given of [...series.map((one) => leaders(one, more)), leaders([], more)]) {
      const { en, da } = said(given)
      assert.match(en, /^\p{Lu}[^{}]*\.$/u, JSON.stringify(given))
      assert.match(da, /^\p{Lu}[^{}]*\.$/u, JSON.stringify(given))
    }
  }
})
