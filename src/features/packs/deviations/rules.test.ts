import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ReadFact } from '#features/snapshots'
import { deviationsIn, inOrder, isWorse, moved, proposed } from './rules.ts'

type Content = NonNullable<ReadFact['content']>
const known = (...contents: readonly Content[]) => contents.map((content) => ({ content }))

const placed = {
  chain: 'f',
  organisation: 'uy:forestal',
  signedAt: null,
  handedInAt: null,
  replaces: null,
  correction: null,
}
type Code = 'done' | 'on-track' | 'at-risk' | 'delayed' | 'not-started' | 'stopped'
const status = (commitment: string, code: Code, rule: Code | null = code): Content => ({
  ...placed,
  ref: `s-${commitment}`,
  fact: `s-${commitment}`,
  kind: 'status',
  commitment,
  part: 'lead',
  status: code,
  proposed: rule,
  method: 'status/1',
  reason: null,
})
const verdict = (indicator: string, code: string): Content => ({
  ref: `a-${indicator}`,
  kind: 'assessment',
  indicator,
  organisation: 'uy:forestal',
  method: 'linear',
  methodVersion: 'linear/1',
  verdict: code,
  countsPeople: 'no',
  attainment: null,
  expected: null,
  ratio: null,
  assessedAt: '2027-03-01T00:00:00.000Z',
  sentence: { en: 'So it is.' },
  disagreement: null,
  rests: [],
})
const silence = (commitment: string): Content => ({
  ref: `silence:${commitment}`,
  kind: 'silence',
  about: 'commitment',
  why: 'not-reported',
  organisation: 'uy:magua',
  commitment,
  indicator: null,
  field: null,
  withdrawnAt: null,
  ground: null,
})
const report = (openQuestions: number): Content => ({
  ref: 'report:uy:forestal',
  kind: 'report',
  organisation: 'uy:forestal',
  edition: 1,
  signedAs: 'approver',
  signedAt: '2027-02-24T12:00:00.000Z',
  handedInAt: '2027-02-24T12:00:00.000Z',
  takenAt: '2027-03-01T12:00:00.000Z',
  correctedAt: null,
  openQuestions,
})
const inferred = (commitment: string): Content => ({
  ref: `packs:inferred:${commitment}`,
  kind: 'packs/inferred',
  organisation: null,
  commitment,
  indicator: null,
  says: {},
})

const seen = (now: readonly { readonly content: Content }[], before: typeof now | null = null) =>
  deviationsIn({ now, before }).map(({ key, state, reasons }) => [key, state, ...reasons])

test('the worst stands first: moving away, stopped, delayed, not started, behind, at risk, then silence', () => {
  const now = known(
    silence('c-7'),
    status('c-6', 'at-risk'),
    verdict('slow', 'behind'),
    status('c-4', 'not-started'),
    status('c-3', 'delayed'),
    status('c-2', 'stopped'),
    verdict('down', 'regressing'),
    verdict('up', 'on-track'),
    status('c-8', 'done'),
  )
  assert.deepEqual(seen(now), [
    ['indicator:down', 'regressing', 'regressing'],
    ['commitment:c-2', 'stopped', 'stopped'],
    ['commitment:c-3', 'delayed', 'delayed'],
    ['commitment:c-4', 'not-started', 'not-started'],
    ['indicator:slow', 'behind', 'behind'],
    ['commitment:c-6', 'at-risk', 'at-risk'],
    ['commitment:c-7', 'not-reported', 'not-reported'],
  ])
})

test('what is on track deviates where the rule says otherwise, or nobody is known to own it', () => {
  const now = known(
    status('c-1', 'on-track', 'delayed'),
    status('c-2', 'on-track'),
    status('c-3', 'done'),
    inferred('c-3'),
  )
  assert.deepEqual(seen(now), [
    ['commitment:c-1', 'on-track', 'rule-disagrees'],
    ['commitment:c-3', 'done', 'owner-inferred'],
  ])
})

test('what is worse than last time deviates where its authority owes an answer', () => {
  const before = known(status('c-1', 'done'), status('c-2', 'at-risk'))
  const now = known(status('c-1', 'on-track'), status('c-2', 'delayed'))
  assert.deepEqual(seen([...now, ...known(report(0))], before), [
    ['commitment:c-2', 'delayed', 'delayed', 'worse'],
  ])
  assert.deepEqual(seen([...now, ...known(report(1))], before), [
    ['commitment:c-2', 'delayed', 'delayed', 'worse', 'open-question'],
    ['commitment:c-1', 'on-track', 'worse', 'open-question'],
  ])
  assert.ok(isWorse('delayed', 'on-track') && !isWorse('done', 'stopped'))
})

test('the rule proposes the first seven, and never silence; a choice keeps its own order', () => {
  const codes = Array.from({ length: 9 }, (_, place) => status(`c-${place}`, 'delayed'))
  const all = deviationsIn({ now: known(...codes, silence('c-s')), before: null })
  const chosen = inOrder(all, null).filter(({ isChosen }) => isChosen)
  assert.equal(chosen.length, proposed)
  const own = inOrder(all, ['commitment:c-s', 'commitment:c-2', 'commitment:gone'])
  assert.deepEqual(
    own.slice(0, 3).map(({ key, isChosen }) => [key, isChosen]),
    [
      ['commitment:c-s', true],
      ['commitment:c-2', true],
      ['commitment:c-0', false],
    ],
  )
  assert.equal(own.length, all.length)
})

test('moving changes two places and loses nothing', () => {
  assert.deepEqual(moved(['a', 'b', 'c'], 'b', 'up'), ['b', 'a', 'c'])
  assert.deepEqual(moved(['a', 'b', 'c'], 'c', 'down'), ['a', 'b', 'c'])
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { maxLength: 8 }),
      fc.nat(9),
      fc.constantFrom('up', 'down'),
      (keys, at, by) => {
        assert.deepEqual(moved(keys, keys[at] ?? '', by).toSorted(), keys.toSorted())
      },
    ),
  )
})
