import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { besideInList, type SaidOf } from './beside.ts'

const [en, da] = [speaker('en'), speaker('da')]
const plain = (words: string): string => words.replaceAll('\u00a0', ' ')

const said: SaidOf = {
  judgedBy: 'linear',
  attainment: '0.0909',
  inputs: {
    baseline: { value: '9' },
    target: { value: '20', kind: 'reach' },
    current: { period: '2026' },
    coverage: { reported: 9, expected: 12 },
    breaks: [{ period: '2025' }],
  },
}
const published = [{ about: '2026', coverage_of: 'district' }]

const beside = (one: SaidOf) =>
  [en, da].map((say) => plain(besideInList(say, one, { items: [], published })))

test('beside a verdict stand the share of the way, the units it rests on and the break, in both languages', () => {
  assert.deepEqual(beside(said), [
    '9.1 % of the way from start to target is gone. The value rests on 9 of 12 districts. The series is broken in 2025; the start was counted the old way.',
    '9,1 % af vejen fra udgangspunkt til måltal er tilbagelagt. Værdien bygger på 9 af 12 politikredse. Serien er brudt i 2025; udgangspunktet er opgjort på den gamle måde.',
  ])
})

test('another method tells no share of the way, and a step back is told as one', () => {
  const { inputs } = said
  const whole = { ...inputs, coverage: { reported: 12, expected: 12 }, breaks: [] }
  assert.deepEqual(
    [
      beside({ ...said, judgedBy: 'growth-ratio', inputs: whole }),
      beside({ ...said, attainment: '-0.1', inputs: whole }),
      beside({ ...said, inputs: { ...whole, target: { value: '8', kind: 'at-least' } } }),
    ],
    [
      ['', ''],
      [
        'From the start it has gone 10 % of the way in the wrong direction.',
        'Fra udgangspunktet er 10 % af vejen gået i den forkerte retning.',
      ],
      ['', ''],
    ],
  )
})
