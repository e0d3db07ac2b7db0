import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decided } from '#features/governance'
import { inView, viewIn, views } from './rules.ts'

const at = new Date('2027-01-11T12:00:00Z')

const decided = (id: string, given: Partial<Decided['decision']> = {}): Decided => ({
  decision: {
    id,
    item: id,
    meeting: 'board',
    outcome: 'as-proposed',
    decided: 'Buy nets.',
    owner: 'club:grounds',
    dueOn: '2027-06-01',
    language: 'en',
    replaces: null,
    isReplaced: false,
    closing: null,
    at,
    ...given,
  },
  item: {
    id,
    meeting: 'board',
    position: 1,
    subject: null,
    title: 'Nets',
    proposal: '',
    owner: null,
    dueOn: null,
    otherwise: '',
    language: 'en',
    isOff: false,
    at,
  },
  meeting: {
    plan: 'club',
    code: '2027-1',
    title: 'The board',
    language: 'en',
    heldOn: '2027-01-11',
  },
})

test('what is to be done stands by due day, all else newest first; open and closed make up all, a postponement is none', () => {
  const late = decided('late', { dueOn: '2027-02-01' })
  const far = decided('far', { dueOn: '2028-01-01' })
  const near = decided('near')
  const done = decided('done', { closing: { done: 'Bought.', language: 'en', at } })
  const old = decided('old', { isReplaced: true })
  const noted = decided('noted', { outcome: 'noted', owner: null, dueOn: null })
  const putOff = decided('put-off', { outcome: 'postponed', owner: null, dueOn: null })
  const all = [old, far, late, done, near, noted, putOff]
  const shown = Object.fromEntries(
    views.map((view) => [view, inView(all, view, '2027-03-01').map(({ decision }) => decision.id)]),
  )
  assert.deepEqual(shown, {
    open: ['late', 'near', 'far'],
    late: ['late'],
    closed: ['done'],
    all: ['near', 'done', 'late', 'far'],
    else: ['put-off', 'noted', 'old'],
  })
})

test('an address that asks for no view, or for one that is none, gets what is open', () => {
  assert.deepEqual([null, '', 'none', 'late', 'all'].map(viewIn), [
    'open',
    'open',
    'open',
    'late',
    'all',
  ])
})
