import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runsOf } from './runs.ts'

type Revision = Parameters<typeof runsOf>[0][number]

const saved = (revision: number, time: string, more: Partial<Revision> = {}): Revision => ({
  field: 'did',
  revision,
  basedOn: revision - 1,
  inField: true,
  value: { text: `Words ${revision}`, unchanged: false, correction: '' },
  savedAt: new Date(`2027-02-20T${time}:00Z`),
  account: 'ana',
  ...more,
})

const numbers = (...revisions: readonly Revision[]) =>
  runsOf(revisions).map(({ newest, before }) => [
    newest.revision,
    ...before.map(({ revision }) => revision),
  ])

test('what one person saved within ten minutes is one run, the newest first', () => {
  assert.deepEqual(numbers(saved(1, '10:00'), saved(2, '10:04'), saved(3, '10:10')), [[3, 2, 1]])
})

test('a run is never longer than ten minutes, however short the pauses', () => {
  assert.deepEqual(numbers(saved(1, '10:00'), saved(2, '10:06'), saved(3, '10:11')), [[3, 2], [1]])
})

test('somebody else’s version between parts the run', () => {
  const others = saved(2, '10:01', { account: 'hr' })
  assert.deepEqual(numbers(saved(1, '10:00'), others, saved(3, '10:02')), [[3], [2], [1]])
})

test('a version that stands aside is never folded away', () => {
  const aside = saved(2, '10:01', { inField: false })
  assert.deepEqual(numbers(saved(1, '10:00'), aside, saved(3, '10:02')), [[3], [2], [1]])
})

test('no version is lost and none changes its place', () => {
  const one = fc.record({
    minute: fc.integer({ min: 0, max: 5 }),
    account: fc.constantFrom('ana', 'hr'),
    inField: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(one), (given) => {
      let at = 0
      const revisions = given.map(({ minute, account, inField }, index) => {
        at += minute
        const savedAt = new Date(Date.UTC(2027, 1, 20, 10, at))
        return saved(index + 1, '10:00', { account, inField, savedAt })
      })
      assert.deepEqual(
        numbers(...revisions).flat(),
        revisions.map(({ revision }) => revision).toReversed(),
      )
    }),
  )
})
