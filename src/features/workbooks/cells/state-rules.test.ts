import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writerOf } from './state-rules.ts'

const at = (hour: number): Date => new Date(`2027-02-22T${String(hour).padStart(2, '0')}:00:00Z`)

/** A share that one after the other saved so. */
const saved = (
  ...versions: readonly (readonly [account: string, numerator: string, denominator: string])[]
) =>
  versions.map(([account, numerator, denominator], index) => ({
    field: 'figure.women',
    revision: index + 1,
    basedOn: index,
    inField: true,
    value: { numerator, denominator, value: '', source: '', correction: '' },
    savedAt: at(index + 9),
    account,
  }))

test('who wrote a cell is who first saved what it says now, whoever saved the rest of the figure since', () => {
  const revisions = saved(['hr', '', '52'], ['editor', '11', '52'], ['hr', '12', '52.0'])
  const history = { inherited: null, revisions }
  assert.deepEqual(writerOf(history, 'denominator'), { account: 'hr', at: at(9) })
  assert.deepEqual(writerOf(history, 'numerator'), { account: 'hr', at: at(11) })
})

test('nobody wrote what the edition before said, or what was never said', () => {
  const inherited = { numerator: '11', denominator: '52', value: '', source: '', correction: '' }
  const revisions = saved(['editor', '12', '52'])
  assert.equal(writerOf({ inherited, revisions }, 'denominator'), null)
  assert.deepEqual(writerOf({ inherited, revisions }, 'numerator'), {
    account: 'editor',
    at: at(9),
  })
  assert.equal(writerOf({ inherited: null, revisions }, 'source'), null)
})

test('whoever empties a cell wrote that it is empty, and a version that stands aside counts for nothing', () => {
  const [first, second] = saved(['hr', '11', '52'], ['editor', '', '52'])
  const aside = saved(['other', '99', '99']).map((one) => ({ ...one, revision: 3, inField: false }))
  const revisions = [first, second, ...aside].flatMap((one) => one ?? [])
  assert.deepEqual(writerOf({ inherited: null, revisions }, 'numerator'), {
    account: 'editor',
    at: at(10),
  })
})
