import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PlanActivity } from '#features/word-plans'
import type { Home } from './home-rules.ts'
import { groupsOf, guessHomes, stemsOf } from './home-rules.ts'

const nobody = { authority: null, unit: null, external: null, state: 'refused' } as const
const activity = (text: string, goal: string | null): PlanActivity => ({
  at: 'T1.R2.C1',
  number: null,
  text,
  before: null,
  goal: goal === null ? null : { at: 'P1', number: null, text: goal },
  outcome: null,
  lead: nobody,
  contributors: [],
  deadline: {
    asWritten: null,
    start: null,
    end: null,
    precision: 'none',
    ongoing: false,
    recurrence: null,
    state: 'refused',
    why: 'deadline-missing',
    at: null,
    before: null,
  },
  status: null,
  indicators: [],
  subActivities: [],
  remarks: [],
  state: 'placed',
  why: null,
})

const home = (id: string, title: string): Home => ({ id, title: { da: title }, summary: {} })
const homes = [
  home('c-1', 'Flere kvinder i ledelsen af politiet'),
  home('c-2', 'Flere kvinder i internationale missioner'),
]
const activities = [
  activity('Sende flere kvinder på internationale missioner', 'Udsendelse'),
  activity('Følge op på missionerne', 'Udsendelse'),
  activity('Uddanne kvindelige ledere i politiet', null),
]

test('activities stand together by their goal; those without one by themselves', () => {
  assert.deepEqual(groupsOf({ activities }), [
    { id: 'home-0', at: 'P1', text: 'Udsendelse', activities: [0, 1] },
    { id: 'home-1', at: null, text: '', activities: [2] },
  ])
})

test('a goal goes to the commitment whose telling words it shares most', () => {
  assert.deepEqual(
    [...guessHomes({ activities }, homes)],
    [
      ['home-0', 'c-2'],
      ['home-1', 'c-1'],
    ],
  )
})

test('where an authority reports on nothing, nothing is guessed', () => {
  assert.deepEqual([...guessHomes({ activities }, [])], [])
})

test('short words tell nothing, and long ones bend', () => {
  assert.deepEqual([...stemsOf('Om ledere og ledelse: politiets')], ['ledere', 'ledels', 'politi'])
})
