import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { VerdictFact } from '#features/indicators'
import { viewIndicators } from '#features/figure-views'
import { speaker } from '#kernel/i18n'
import { asObjects, readCsv } from '#test/portal/csv'
import { aimed, clubReading, measured, players, started } from '#test/portal/club'
import { saidOf } from '#test/portal/said'
import { makeFile } from './make.ts'

const facts = {
  baselines: [started('s', { value: '9' })],
  targets: [aimed('t', { about: '2030', value: '20', comparator: '=' })],
  observations: [measured('b', { about: '2025', value: '10' })],
}
const [view = assert.fail()] = viewIndicators([players], facts)
const dayOf = (month: string) => new Date(`2026-${month}-01T12:00:00Z`)

const instead = (id: string, month: string, more: Partial<VerdictFact>): VerdictFact => ({
  id,
  chain: 'instead',
  replaces: null,
  organisation: 'club',
  indicator: 'players',
  about: '2025',
  verdict: 'on-track',
  rule: 'behind',
  language: 'en',
  sentence: id,
  published_at: dayOf(month),
  ...more,
})

/** The rows of the straight path: from when until when, and what the authority said beside it. */
function rowsWith(words: readonly VerdictFact[]) {
  const said = saidOf(facts, '2026-06-01')
    .filter(({ own }) => own)
    .map((one) => ({ ...one, at: dayOf('02'), until: dayOf('07') }))
  const source = {
    say: speaker('en'),
    reading: clubReading,
    view,
    benchmarks: [],
    said: { said, gone: [], instead: words },
    origin: 'https://club.example',
    day: '2026-09-01',
    exercise: false,
  } as const
  return asObjects(readCsv(String(makeFile(source, 'assessments.csv')?.body))).map((row) => [
    row['said_at']?.slice(5, 7),
    row['until']?.slice(5, 7),
    row['instead'],
    row['instead_reason'],
  ])
}

test('each word of the authority has a row of its own, and none is written back', () => {
  const [first, second] = [
    instead('first', '03', {}),
    instead('second', '05', { verdict: 'ahead' }),
  ]
  const alone = ['02', '03', undefined, undefined]
  assert.deepEqual(rowsWith([]), [['02', '07', undefined, undefined]])
  assert.deepEqual(rowsWith([first]), [alone, ['03', '07', 'on-track', 'first']])
  assert.deepEqual(rowsWith([first, { ...second, replaces: 'first' }]), [
    alone,
    ['03', '05', 'on-track', 'first'],
    ['05', '07', 'ahead', 'second'],
  ])
})

test('what is said with the judgement or before it stands in its row, what comes after it in none', () => {
  const once = instead('once', '02', {})
  assert.deepEqual(rowsWith([once, instead('late', '08', { verdict: 'ahead' })]), [
    ['02', '07', 'on-track', 'once'],
  ])
  const elsewhere = instead('elsewhere', '04', { chain: 'other', about: '2024' })
  assert.deepEqual(rowsWith([once, elsewhere]), [['02', '07', 'on-track', 'once']])
})
