import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { FieldHistory } from './rules.ts'
import {
  currentRevision,
  isSame,
  savingOf,
  tidied,
  unsettledOf,
  valueAt,
  valueOf,
} from './rules.ts'
import type { Revision } from './schema.ts'

const text = (words: string) => ({ text: words, unchanged: false, correction: '' })

const saved = (revision: number, words: string, given: Partial<Revision> = {}): Revision => ({
  field: 'did',
  revision,
  basedOn: revision - 1,
  inField: true,
  value: text(words),
  savedAt: new Date('2027-02-23T09:00:00Z'),
  account: 'a1',
  ...given,
})

const history = (...revisions: Revision[]): FieldHistory => ({
  inherited: text('Last edition.'),
  revisions,
})

test('who writes on the newest version saves', () => {
  assert.equal(savingOf(history(), text('New.'), 0), 'save')
  assert.equal(savingOf(history(saved(1, 'One.')), text('New.'), 1), 'save')
})

test('who writes on an older version is in conflict, and nothing is overwritten', () => {
  assert.equal(savingOf(history(saved(1, 'One.')), text('Mine.'), 0), 'conflict')
})

test('a form sent untouched changes nothing, whatever others saved meanwhile', () => {
  assert.equal(savingOf(history(saved(1, 'One.')), text('Last edition.'), 0), 'same')
  assert.equal(savingOf(history(saved(1, 'One.'), saved(2, 'Two.')), text('One.'), 1), 'same')
  assert.equal(savingOf(history(saved(1, 'One.')), text('One.'), 0), 'same')
})

test('what stands aside is kept and is not in the field', () => {
  const two = history(saved(1, 'One.'), saved(2, 'Late.', { inField: false }))
  assert.equal(currentRevision(two), 1)
  assert.deepEqual(valueAt(two, 2), text('Late.'))
  assert.equal(savingOf(two, text('Next.'), 1), 'save')
})

test('an emptied field and one that was never filled say the same', () => {
  assert.ok(isSame(text(''), null))
  assert.ok(!isSame(text('a'), null))
  const blank = { numerator: '', denominator: '', value: '', source: '', correction: '' }
  assert.equal(savingOf({ inherited: null, revisions: [] }, blank, 0), 'same')
})

test('the same number in two spellings is the same entry', () => {
  const figure = (numerator: string) => ({
    numerator,
    denominator: '52',
    value: '',
    source: 'HR',
    correction: '',
  })
  assert.ok(isSame(tidied(figure('11,0')), tidied(figure('11.0'))))
  assert.deepEqual(tidied(figure('ca. 30')), figure('ca. 30'))
})

test('a fact’s content is what its form holds', () => {
  const content = {
    noun: 'statement',
    text: 'We planted.',
    language: 'en',
    unchanged: true,
  } as const
  assert.deepEqual(valueOf(content), { text: 'We planted.', unchanged: true, correction: '' })
})

test('whoever saw in an earlier version what stands there now crosses nobody', () => {
  const revisions = [saved(1, 'Four.'), saved(2, 'Five.'), saved(3, 'Four.')]
  const history = { inherited: null, revisions }
  assert.equal(savingOf(history, text('Six.'), 1), 'save')
  assert.equal(savingOf(history, text('Six.'), 2), 'conflict')
})

test('a version of somebody’s own that came too late waits until he writes or settles', () => {
  const by = (account: string, revision: number, inField: boolean) => ({
    ...saved(revision, 'Four.', { inField }),
    account,
  })
  const revisions = [by('a', 1, true), by('b', 2, true), by('a', 3, false)]
  assert.equal(unsettledOf({ inherited: null, revisions }, 'a'), 3)
  assert.equal(unsettledOf({ inherited: null, revisions }, 'b'), null)
  const settled = [...revisions, by('a', 4, true)]
  assert.equal(unsettledOf({ inherited: null, revisions: settled }, 'a'), null)
})

test('of any number of editors, whatever the order, no version is ever lost or overwritten unseen', () => {
  const step = fc.record({ words: fc.string({ minLength: 1, maxLength: 3 }), lag: fc.nat(3) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const revisions: Revision[] = []
      for (const { words, lag } of steps) {
        const now: FieldHistory = { inherited: null, revisions }
        const current = currentRevision(now)
        const known = [
          0,
          ...revisions.filter(({ inField }) => inField).map(({ revision }) => revision),
        ]
        const seen = known.at(-1 - Math.min(lag, known.length - 1)) ?? 0
        const saving = savingOf(now, text(words), seen)
        if (saving === 'save') assert.ok(isSame(valueAt(now, seen), valueAt(now, current)))
        if (saving !== 'same')
          revisions.push(
            saved(revisions.length + 1, words, { inField: saving === 'save', basedOn: seen }),
          )
        if (saving === 'conflict') assert.equal(currentRevision({ ...now, revisions }), current)
      }
    }),
  )
})
