import assert from 'node:assert/strict'
import { test } from 'node:test'
import { speaker } from '#kernel/i18n'
import { differenceLines, moveLines } from './told.ts'

const [english, danish] = [speaker('en'), speaker('da')]

test('a difference is told section by section; no difference too', () => {
  assert.deepEqual(differenceLines({ plan: [], sections: [] }, danish), ['Intet ændres.'])
  const record = { id: 'c-1', label: { es: 'Plantar' }, fields: [] }
  const section = {
    section: 'commitments',
    added: [record],
    changed: [{ ...record, id: 'c-2', fields: ['title', 'note'] }],
    ended: [{ id: 'c-3', label: null, fields: [] }],
  }
  assert.deepEqual(differenceLines({ plan: ['version'], sections: [section] }, english), [
    'plan.yaml: version',
    'commitments:',
    '  + c-1 “Plantar”',
    '  ~ c-2 “Plantar” (title, note)',
    '  - c-3',
    '  1 added, 1 changed, 1 ended',
  ])
})

test('an assignment that a publication waits for is told with what is proposed', () => {
  const assignment = {
    id: 'a1',
    plan: 'montes-agua',
    commitment: 'c-2',
    organisation: 'uy:magua',
    part: 'lead',
    validFrom: new Date(0),
    validTo: null,
  } as const
  const proposed = [
    { commitment: 'c-3', part: 'lead' },
    { commitment: 'c-4', part: 'contributor' },
  ] as const
  const moves = [
    { assignment, change: 'ended', proposed },
    { assignment, change: 'ended', proposed: [] },
  ] as const
  assert.deepEqual(moveLines(moves, english), [
    'a1  uy:magua, lead on c-2, which ends: lead on c-3 and contributor on c-4 is proposed.',
    'a1  uy:magua, lead on c-2, which ends: nothing is proposed in its place.',
  ])
})
