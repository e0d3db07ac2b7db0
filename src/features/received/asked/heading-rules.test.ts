import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { RememberedWord } from '../schema.ts'
import { newlyTold, toldIn } from './heading-rules.ts'

const toldAt = new Date('2027-01-11T12:00:00Z')
const word = (written: string, means: string, kind: RememberedWord['kind'] = 'heading') => ({
  kind,
  written,
  means,
  toldAt,
})
const reading = {
  columns: [
    { at: 'T1.R1.C1', text: 'Hos  hvem', roles: [], state: 'refused' },
    { at: 'T1.R1.C2', text: 'Frist', roles: ['deadline'], state: 'placed' },
  ],
} as const

test('of what is remembered only headings that name a column’s purpose are read by', () => {
  const words = [word('Hos  Hvem', 'owner'), word('HR', 'HR & Jura', 'unit'), word('Frist', 'old')]
  assert.deepEqual([...toldIn(words)], [['hos hvem', 'owner']])
})

test('only what changes is new; nothing said of a heading is no answer', () => {
  const words = [word('Frist', 'remarks')]
  const given = { 'hos hvem': 'owner', Frist: 'remarks' }
  assert.deepEqual(newlyTold(reading, words, given), [
    { written: 'Hos  hvem', means: 'owner', was: '' },
  ])
  assert.deepEqual(newlyTold(reading, words, { 'Hos hvem': '', Frist: '' }), [
    { written: 'Frist', means: '', was: 'remarks' },
  ])
})

test('a heading that is told can be forgotten although the document no longer has it', () => {
  const words = [word('Indenfor', 'deadline')]
  assert.deepEqual(newlyTold(reading, words, { Indenfor: '' }), [
    { written: 'Indenfor', means: '', was: 'deadline' },
  ])
  assert.deepEqual(newlyTold(reading, [], { Indenfor: 'deadline' }), {
    code: 'received-heading-unknown',
    typed: 'Indenfor',
  })
  assert.deepEqual(newlyTold(reading, [], { Frist: 'when' }), {
    code: 'received-role-unknown',
    typed: 'when',
  })
})
