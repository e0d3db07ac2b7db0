import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import { figureDrafts } from '#features/indicators'
import type { ObservationFact } from '#features/indicators'
import {
  asksWhy,
  countingOf,
  groupRows,
  hasPartsAbove,
  layGroup,
  reasonOfDraft,
  rowsTwice,
} from './group-rules.ts'
import type { WaitingRow } from './row-store.ts'
import type { GroupStanding, ImportedList } from './schema.ts'
import type { StandingField } from './standing-store.ts'

const period = (text: string): Period => parsePeriod(text) ?? assert.fail()

const waiting = (row: number, given: Partial<WaitingRow> = {}): WaitingRow => ({
  row,
  indicator: 'leaders',
  period: period('2025'),
  cell: '',
  cells: {},
  numerator: null,
  denominator: null,
  value: null,
  state: 'value',
  source: '',
  note: '',
  ...given,
})

const inStream = (row: number, code: string, numerator: string): WaitingRow =>
  waiting(row, { cell: `stream=${code}`, cells: { stream: code }, numerator, denominator: '10' })

const streams = { dimension: 'stream', exclusive: true, exhaustive: true }
const categories = ['north', 'south'].map((code) => ({ code, name: {}, aliases: [] }))
const list: ImportedList = {
  indicator: 'leaders',
  organisation: 'uy:forestal',
  level: 'public',
  definitions: [
    {
      version: 1,
      kind: 'share',
      unit: 'percent',
      countsPeople: 'no',
      direction: 'increase',
      breakdowns: [{ ...streams, categories }],
    },
  ],
  isPublished: false,
  line: 'line',
  previous: null,
  state: 'open',
}
const nothing: GroupStanding = { list, field: null, published: [] }

const says = (given: Readonly<Record<string, unknown>>) => figureDrafts.observationSays.parse(given)
const standing = (given: Partial<StandingField>): GroupStanding => ({
  ...nothing,
  field: {
    line: 'line',
    field: 'observation.2025',
    fact: 'f',
    replaces: null,
    reason: null,
    draft: true,
    handedIn: false,
    says: null,
    before: null,
    inherited: null,
    current: 1,
    last: 1,
    ...given,
  },
})

const group = (...rows: readonly WaitingRow[]) => ({
  indicator: 'leaders',
  period: period('2025'),
  rows,
})
const kinds = (laid: ReturnType<typeof layGroup>) => laid.compared.map(({ kind }) => kind)

test('rows of one indicator and period are one figure, and the last of a part may go on in the next', () => {
  const rows = [waiting(1), waiting(2), waiting(3, { period: period('2026') })]
  const part = groupRows(rows, false)
  assert.deepEqual(
    part.groups.map((one) => [one.period, one.rows.map(({ row }) => row)]),
    [['2025', [1, 2]]],
  )
  assert.deepEqual(
    part.rest.map(({ row }) => row),
    [3],
  )
  assert.equal(groupRows(rows, true).groups.length, 2)
  assert.deepEqual(groupRows([], true), { groups: [], rest: [] })
})

test('a row that says a figure again names the row that said it first', () => {
  const rows = [inStream(2, 'north', '1'), inStream(5, 'south', '1'), inStream(9, 'north', '2')]
  assert.deepEqual(rowsTwice(group(...rows)), [{ row: 9, first: 2 }])
  assert.deepEqual(rowsTwice(group(inStream(2, 'north', '1'))), [])
})

test('where nothing stands every row is new, and its parts say how many reported', () => {
  const laid = layGroup(group(inStream(2, 'north', '4')), nothing, 'Payroll')
  assert.deepEqual(kinds(laid), ['added'])
  assert.deepEqual(
    laid.says,
    says({
      cells: [{ keys: { stream: 'north' }, numerator: '4', denominator: '10' }],
      coverageOf: 'stream',
      coverageReported: '1',
      coverageExpected: '2',
      source: 'Payroll',
    }),
  )
})

test('what the list says already changes nothing, and a note that is new does', () => {
  const rows = [waiting(2, { numerator: '4', denominator: '10', source: 'Payroll' })]
  const first = layGroup(group(...rows), nothing, '')
  const stands = standing({ says: first.says })
  const again = layGroup(group(...rows), stands, '')
  assert.deepEqual([kinds(again), again.says], [['unchanged'], null])
  const noted = layGroup(group(...rows.map((row) => ({ ...row, note: 'Late' }))), stands, '')
  assert.deepEqual([kinds(noted), noted.says?.note], [['changed'], 'Late'])
})

test('what was handed in and is changed in the draft since is a conflict for a row that says otherwise', () => {
  const whole = (numerator: string) => says({ numerator, denominator: '10', source: 'Payroll' })
  const stands = standing({ says: whole('4'), before: whole('3') })
  const laid = layGroup(group(waiting(2, { numerator: '5', denominator: '10' })), stands, '')
  assert.deepEqual(kinds(laid), ['conflict'])
})

test('why is asked by the rule of forms and tables: of whatever says otherwise than what was told', () => {
  const cells = [{ keys: { stream: 'north' }, numerator: '4', denominator: '10' }]
  const told = standing({ draft: false, handedIn: true, says: says({ cells, source: 'Payroll' }) })
  const stated = layGroup(group(waiting(2, { numerator: '5', denominator: '10' })), told, '')
  assert.deepEqual([kinds(stated), asksWhy(stated)], [['changed'], true])
  const moved = layGroup(group(inStream(2, 'north', '5')), told, '')
  assert.deepEqual([kinds(moved), asksWhy(moved)], [['changed'], true])
  const more = layGroup(group(inStream(2, 'south', '5')), told, '')
  assert.deepEqual([kinds(more), asksWhy(more)], [['added'], true])
  const same = layGroup(group(inStream(2, 'north', '4')), told, '')
  assert.deepEqual([kinds(same), asksWhy(same)], [['unchanged'], false])
})

test('of a draft that replaces nothing why is not asked; of one that does, and of a published figure, it is', () => {
  const stood = says({ numerator: '4', denominator: '10', source: 'Payroll' })
  const row = waiting(2, { numerator: '5', denominator: '10' })
  const asked = (on: GroupStanding) => asksWhy(layGroup(group(row), on, ''))
  assert.equal(asked(nothing), false)
  assert.equal(asked(standing({ says: stood })), false)
  assert.equal(asked(standing({ says: stood, replaces: 'old' })), true)
  assert.equal(asked({ ...nothing, published: [fact({ id: 'public' })] }), true)
  const reason = { en: 'One was forgotten.' }
  assert.deepEqual(reasonOfDraft({ standing: standing({ reason }) }), reason)
  assert.equal(reasonOfDraft({ standing: standing({ reason, draft: false }) }), null)
})

test('parts that come to more than the total are remarked, fewer are not', () => {
  const whole = waiting(2, { numerator: '5', denominator: '20' })
  const above = layGroup(group(whole, inStream(3, 'north', '6')), nothing, '')
  assert.equal(hasPartsAbove(above), true)
  const below = layGroup(group(whole, inStream(3, 'north', '4')), nothing, '')
  assert.equal(hasPartsAbove(below), false)
})

const fact = (given: Partial<ObservationFact>): ObservationFact => ({
  id: 'a',
  chain: given.id ?? 'a',
  organisation: 'uy:forestal',
  origin: 'people',
  replaces: null,
  reason: null,
  published_at: new Date('2026-01-01'),
  source: null,
  note: null,
  indicator: 'leaders',
  definition: 1,
  about: '2025',
  value: '40',
  numerator: null,
  denominator: null,
  words: null,
  qualifier: null,
  status: 'reported',
  precision: null,
  state: 'value',
  total: 'entered',
  coverage_of: null,
  coverage_reported: null,
  coverage_expected: null,
  cells: [],
  ...given,
})

test('an organisation goes on from its own figure or the plan’s, never from another’s', () => {
  const ids = (...facts: readonly ObservationFact[]) =>
    countingOf(facts, [], 'uy:forestal').map(({ id }) => id)
  assert.deepEqual(ids(fact({ id: 'package', origin: 'package' })), ['package'])
  assert.deepEqual(ids(fact({ id: 'package', origin: 'package' }), fact({ id: 'own' })), ['own'])
  assert.deepEqual(ids(fact({ id: 'theirs', organisation: 'uy:magua' })), [])
})
