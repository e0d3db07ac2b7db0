import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Form } from '#kernel/http'
import type { Housed, Settled } from '#features/received'
import { answersIn, sortOf } from './answer-form.ts'

const formWith = (sent: Readonly<Record<string, string>>): Form => ({
  text: (name) => sent[name] ?? '',
  texts: (name) => (sent[name] === undefined ? [] : [sent[name]]),
  files: () => [],
  has: (name) => name in sent,
  names: Object.keys(sent),
})

const point = (id: string, state: Settled['state'], readAs: string): Settled => ({
  id,
  at: 'P1',
  state,
  kind: 'owner',
  why: null,
  activity: 0,
  written: readAs,
  before: null,
  readAs,
  becomes: null,
  from: null,
})

const settled = [point('0.owner', 'guessed', 'HR'), point('1.owner', 'refused', '')]
const groups: readonly Housed[] = [
  { id: 'home-0', at: null, text: '', activities: [0], commitment: 'c-1', isAnswered: false },
]
const fields = { 'answer:0.owner': 'HR', 'answer:1.owner': '', 'answer:home-0': 'c-1' }
const answers = (sent: Readonly<Record<string, string>>) =>
  answersIn(formWith({ ...fields, ...sent }), { settled, groups })

test('what nobody touched is no answer', () => {
  assert.deepEqual(answers({ do: 'changed' }), {})
})

test('what was changed is an answer, and so is another commitment', () => {
  const changed = { do: 'changed', 'answer:1.owner': 'VIV', 'answer:home-0': 'c-2' }
  assert.deepEqual(answers(changed), { 'home-0': 'c-2', '1.owner': 'VIV' })
})

test('all guesses are approved at once as they stand; what was refused is not', () => {
  assert.deepEqual(answers({ do: 'all' }), { 'home-0': 'c-1', '0.owner': 'HR' })
})

test('one is answered alone, with what is typed there, or as not stated', () => {
  assert.deepEqual(answers({ only: '0.owner', 'answer:1.owner': 'VIV' }), { '0.owner': 'HR' })
  assert.deepEqual(answers({ only: '1.owner' }), { '1.owner': '–' })
  assert.deepEqual(answers({ none: '0.owner' }), { '0.owner': '–' })
})

test('guesses of one sort are approved together; what was guessed to be empty is not stated', () => {
  const status = { ...point('2.status', 'guessed', ''), kind: 'status' } as const
  const date = { ...point('3.deadline', 'guessed', '2027-06-30'), kind: 'deadline' } as const
  const all = [...settled, status, date]
  const sent = { ...fields, 'answer:2.status': '', 'answer:3.deadline': '2027-06-30' }
  const given = (how: Readonly<Record<string, string>>) =>
    answersIn(formWith({ ...sent, ...how }), { settled: all, groups: [] })
  assert.deepEqual(given({ same: sortOf(date) }), { '3.deadline': '2027-06-30' })
  assert.deepEqual(given({ do: 'all' }), {
    '0.owner': 'HR',
    '2.status': '–',
    '3.deadline': '2027-06-30',
  })
})
