import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act, Circumstances, EditionEvent } from './rules.ts'
import {
  acts,
  leftOut,
  openQuestions,
  possibleActs,
  refuseAct,
  stateOf,
  stateSince,
  statesFor,
} from './rules.ts'

const plain: Circumstances = {
  number: 1,
  roundClosed: false,
  draftOpen: false,
  signerWrote: false,
  question: 'q1',
}

const event = (act: EditionEvent['act'], given: Partial<EditionEvent> = {}): EditionEvent => ({
  act,
  at: new Date('2027-02-23T09:00:00Z'),
  account: 'a1',
  question: null,
  leftOut: [],
  ...given,
})

const events = (...names: EditionEvent['act'][]) =>
  names.map((act) => event(act, { question: act === 'ask' || act === 'answer' ? 'q1' : null }))

const handedIn = events('send', 'sign', 'hand-in')

test('an edition goes from draft to pack', () => {
  assert.equal(stateOf([]), 'draft')
  assert.equal(stateOf(events('send')), 'awaiting-signature')
  assert.equal(stateOf(events('send', 'sign')), 'signed')
  assert.equal(stateOf(handedIn), 'handed-in')
  assert.equal(stateOf([...handedIn, event('take')]), 'taken-into-pack')
})

test('it has been handed in since the hand-in, whatever was asked, answered and published after', () => {
  const on = (day: number, act: EditionEvent['act'], question: string | null = null) =>
    event(act, { at: new Date(Date.UTC(2027, 5, day)), question })
  const days = (...all: EditionEvent[]) => stateSince(all)?.toISOString().slice(0, 10) ?? null
  const whole = [on(5, 'send'), on(6, 'sign'), on(7, 'hand-in')]
  assert.deepEqual(
    [
      days(),
      days(...whole.slice(0, 1)),
      days(...whole.slice(0, 1), on(6, 'take-back')),
      days(...whole),
      days(...whole, on(8, 'consent'), on(9, 'publish')),
      days(...whole, on(8, 'ask', 'q1'), on(9, 'ask', 'q2'), on(10, 'answer', 'q1')),
      days(...whole, on(8, 'ask', 'q1'), on(9, 'answer', 'q1')),
      days(...whole, on(8, 'take'), on(9, 'ask', 'q1'), on(10, 'answer', 'q1')),
    ],
    [
      null,
      '2027-06-05',
      '2027-06-06',
      '2027-06-07',
      '2027-06-07',
      '2027-06-08',
      '2027-06-07',
      '2027-06-08',
    ],
  )
})

test('taken back or returned before signature it is a draft again', () => {
  assert.equal(stateOf(events('send', 'take-back')), 'draft')
  assert.equal(stateOf(events('send', 'return')), 'draft')
})

test('returned after signature it is superseded by the next', () => {
  assert.equal(stateOf(events('send', 'sign', 'return')), 'superseded')
})

test('the last open answer leads back to where it was before the question', () => {
  const asked = [...handedIn, event('ask', { question: 'q1' }), event('ask', { question: 'q2' })]
  assert.equal(stateOf(asked), 'question-asked')
  const one = [...asked, event('answer', { question: 'q1' })]
  assert.equal(stateOf(one), 'question-asked')
  assert.equal(stateOf([...one, event('answer', { question: 'q2' })]), 'handed-in')
  const taken = [...handedIn, ...events('take', 'ask')]
  assert.equal(stateOf([...taken, ...events('answer')]), 'taken-into-pack')
})

test('taken with open questions, the questions stand and the answer moves nothing', () => {
  const taken = [...handedIn, ...events('ask', 'take')]
  assert.deepEqual([...openQuestions(taken)], ['q1'])
  assert.equal(stateOf([...taken, ...events('answer')]), 'taken-into-pack')
})

test('the next edition’s hand-in closes the questions', () => {
  assert.equal(openQuestions([...handedIn, ...events('ask'), event('supersede')]).size, 0)
})

test('nobody signs his own work', () => {
  assert.equal(refuseAct('sign', events('send'), { ...plain, signerWrote: true }), 'own-work')
  assert.equal(refuseAct('sign', events('send'), plain), null)
})

test('a first report cannot be handed in once the round is closed; a correction can', () => {
  const closed = { ...plain, roundClosed: true }
  assert.equal(refuseAct('hand-in', events('send', 'sign'), closed), 'round-closed')
  assert.equal(refuseAct('hand-in', events('send', 'sign'), { ...closed, number: 2 }), null)
})

test('nothing is published without consent, and what it left out stays out', () => {
  assert.equal(refuseAct('publish', handedIn, plain), 'no-consent')
  const agreed = [...handedIn, event('consent', { leftOut: ['l3'] })]
  assert.equal(refuseAct('publish', agreed, plain), null)
  assert.deepEqual(leftOut(agreed), ['l3'])
})

test('one open draft per report', () => {
  assert.equal(refuseAct('revise', handedIn, { ...plain, draftOpen: true }), 'draft-open')
})

test('handing in twice is refused by name', () => {
  assert.equal(refuseAct('hand-in', handedIn, plain), 'hand-in-from-handed-in')
})

test('from any history, exactly the acts of the table are possible and no other', () => {
  const choose = fc.array(fc.constantFrom(...acts), { maxLength: 12 })
  fc.assert(
    fc.property(choose, (wanted) => {
      const done: EditionEvent[] = []
      for (const act of wanted) {
        const next: Act[] = [...possibleActs(done, plain)]
        assert.ok(next.every((one) => statesFor[one].includes(stateOf(done))))
        if (act !== 'revise' && next.includes(act))
          done.push(event(act, { question: act === 'ask' || act === 'answer' ? 'q1' : null }))
      }
      if (stateOf(done) === 'superseded') assert.deepEqual(possibleActs(done, plain), [])
    }),
  )
})
