import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FileRow, Parts } from '../cells/schema.ts'
import { compareWorkbook, noChoices } from './compare-rules.ts'
import { fieldWith, rowOf, uploadedWith, words } from './samples.fixture.ts'
import type { Choices, Comparison, FieldState } from './schema.ts'

const nobodyAsks = () => null

/** A workbook beside fields. */
function compared(
  rows: readonly FileRow[],
  fields: readonly FieldState[],
  choices: Partial<Choices> = {},
): Comparison {
  const states = new Map(fields.map((state) => [state.key, state]))
  const beside = { states, words, ask: nobodyAsks, choices: { ...noChoices, ...choices } }
  return compareWorkbook(uploadedWith(rows), beside)
}

test('what was decided about the same words before is not asked again, but can be chosen anew', () => {
  const state = share({ denominator: '' }, { denominator: '52' })
  const row = rowOf(state, 7, { seen: 1, written: { denominator: '49' } })
  const id = 'c-1/figure.women.denominator'
  const decidedAt = new Date('2027-02-22T10:00:00Z')
  const beside = (choices: Partial<Choices> = {}) => ({
    states: new Map([[state.key, state]]),
    words,
    ask: nobodyAsks,
    choices: { ...noChoices, ...choices },
    decisionOn: (cell: {
      readonly id: string
      readonly base: string | null
      readonly file: string
    }) => (cell.id === id && cell.base === '' && cell.file === '49' ? { decidedAt } : null),
  })
  const kept = compareWorkbook(uploadedWith([row]), beside())
  assert.deepEqual([kept.cells, kept.edits], [[], []])
  assert.deepEqual(
    kept.decided.map(({ at, way, becomes, decidedAt: when }) => [at, way, becomes, when]),
    [['F7', 'decided', '52', decidedAt]],
  )
  const other = rowOf(state, 7, { seen: 1, written: { denominator: '50' } })
  assert.equal(compareWorkbook(uploadedWith([other]), beside()).cells[0]?.kind, 'conflict')
  const anew = compareWorkbook(uploadedWith([row]), beside({ cells: { [id]: 'file' } }))
  assert.deepEqual(
    anew.cells.map(({ kind, way, becomes }) => [kind, way, becomes]),
    [['conflict', 'chosen', '49']],
  )
})

const did = (...versions: readonly string[]) =>
  fieldWith(
    'c-1/did',
    versions.map((text) => ({ text, unchanged: '' })),
  )
const share = (...versions: readonly Parts[]) => fieldWith('c-1/figure.women', versions)

test('two who write in different cells of one figure cross nobody', () => {
  const state = share({ numerator: '11' }, { numerator: '11', denominator: '52' })
  const row = rowOf(state, 7, { seen: 1, written: { source: 'HR' } })
  const { cells, edits } = compared([row], [state])
  assert.deepEqual(
    cells.map(({ part, kind, at }) => [part, kind, at]),
    [['source', 'added', 'H7']],
  )
  assert.deepEqual(edits[0]?.parts, { numerator: '11', denominator: '52', source: 'HR' })
})

test('two who write in one cell must choose, and until then it stays as it stands', () => {
  const state = share({ denominator: '' }, { denominator: '52' })
  const row = rowOf(state, 7, { seen: 1, written: { denominator: '49' } })
  const id = 'c-1/figure.women.denominator'
  const open = compared([row], [state])
  assert.deepEqual(open.cells, [
    {
      id,
      key: 'c-1/figure.women',
      part: 'denominator',
      sheet: 'Figures',
      at: 'F7',
      base: '',
      now: '52',
      file: '49',
      kind: 'conflict',
      way: 'later',
      becomes: '52',
    },
  ])
  assert.deepEqual(open.edits, [])
  const chosen = compared([row], [state], { cells: { [id]: 'file' } })
  assert.equal(chosen.edits[0]?.parts.denominator, '49')
  assert.deepEqual(compared([row], [state], { cells: { [id]: 'now' } }).edits, [])
})

test('what both wrote alike is no conflict', () => {
  const state = did('We began.', 'We planted.')
  const row = rowOf(state, 3, { seen: 1, written: { text: 'We planted. ' } })
  assert.deepEqual(compared([row], [state]).cells, [])
})

test('changes of different paragraphs of a text are both kept', () => {
  const state = did('One.\nTwo.', 'One, in May.\nTwo.')
  const row = rowOf(state, 3, { seen: 1, written: { text: 'One.\nTwo and three.' } })
  const { cells, edits } = compared([row], [state])
  assert.deepEqual([cells[0]?.kind, cells[0]?.way], ['changed', 'merged'])
  assert.equal(edits[0]?.parts.text, 'One, in May.\nTwo and three.')
})

test('a version that is not kept any more is never overwritten unasked', () => {
  const state = did('We planted.')
  const row = rowOf({ ...state, at: () => null }, 3, { seen: 9, written: { text: 'Else.' } })
  const { cells, edits } = compared([row], [{ ...state, at: () => null }])
  assert.deepEqual([cells[0]?.kind, cells[0]?.base, edits], ['conflict', null, []])
})

test('a mark takes the last report’s words, and goes when they are changed', () => {
  const before = { earlierText: 'As before.' }
  const empty = fieldWith('c-1/did', [], before)
  const marked = compared([rowOf(empty, 3, { written: { unchanged: 'ja' } })], [empty])
  assert.deepEqual(marked.edits[0]?.parts, { text: 'As before.', unchanged: 'yes' })
  assert.deepEqual(
    marked.cells.map(({ part, kind }) => [part, kind]),
    [['unchanged', 'added']],
  )
  const kept = fieldWith('c-1/did', [{ text: 'As before.', unchanged: 'yes' }], before)
  const row = rowOf(kept, 3, { written: { unchanged: 'yes', text: 'Now otherwise.' } })
  assert.deepEqual(compared([row], [kept]).edits[0]?.parts, {
    text: 'Now otherwise.',
    unchanged: '',
  })
  const both = rowOf(empty, 3, { written: { unchanged: 'x', text: 'Something new.' } })
  assert.deepEqual(
    compared([both], [empty]).faults.map(({ code, at }) => [code, at]),
    [['marked-and-written', 'F3']],
  )
})

test('where the answers were sorted alone nothing of their rows changes, and their marks stay', () => {
  const held = ['Cedar.', 'Ash.', 'Birch.']
  const fields = held.map((text, index) =>
    fieldWith(`c-${index}/did`, [{ text, unchanged: 'yes' }], { earlierText: text }),
  )
  const sorted = held.toSorted()
  const rows = fields.map((state, index) =>
    rowOf(state, index + 2, { written: { text: sorted[index] ?? '' } }),
  )
  const { cells, edits, faults } = compared(rows, fields)
  assert.deepEqual(edits, [])
  assert.deepEqual(
    cells.map(({ at, kind }) => `${at} ${kind}`),
    ['D2 fault', 'D3 fault', 'D4 fault'],
  )
  assert.deepEqual(
    faults.map(({ at, code }) => `${at} ${code}`),
    ['D2 column-sorted', 'D3 column-sorted', 'D4 column-sorted'],
  )
})

test('a mark beside an answer that cannot be taken waits with it, and both come when it is put right', () => {
  const state = fieldWith('c-1/did', [{ text: 'Mine.', unchanged: '' }], {
    earlierText: 'As before.',
  })
  const row = rowOf(state, 3, { written: { unchanged: 'ja' } })
  const text = { at: 'D3', kind: 'error', said: '#REF!' } as const
  const broken = { ...row, cells: { ...row.cells, text } }
  const waiting = compared([broken], [state])
  assert.deepEqual([waiting.faults.map(({ at }) => at), waiting.edits], [['D3'], []])
  const right = compared([broken], [state], { fixes: { 'c-1/did.text': 'As before.' } })
  assert.deepEqual(right.edits[0]?.parts, { text: 'As before.', unchanged: 'yes' })
})

test('a file whose words stood there before somebody wrote over them asks nothing', () => {
  const state = share({ denominator: '' }, { denominator: '49' }, { denominator: '52' })
  const again = compared([rowOf(state, 7, { seen: 1, written: { denominator: '49' } })], [state])
  assert.deepEqual([again.cells, again.edits], [[], []])
  assert.deepEqual(
    again.decided.map(({ at, becomes, decidedAs }) => [at, becomes, decidedAs]),
    [['F7', '52', 'replaced']],
  )
  const other = compared([rowOf(state, 7, { seen: 2, written: { denominator: '48' } })], [state])
  assert.equal(other.cells[0]?.kind, 'conflict')
})

test('a text and its mark are told and counted once, so that every upload of a sheet counts as many cells', () => {
  const before = { earlierText: 'As before.' }
  const empty = fieldWith('c-1/did', [], before)
  const marked = fieldWith('c-1/did', [{ text: 'As before.', unchanged: 'yes' }], before)
  const crossed = fieldWith('c-1/did', [{ text: 'Old.' }, { text: 'Hers.' }], before)
  const files: readonly (readonly [FieldState, Parts, number])[] = [
    [empty, {}, 0],
    [empty, { unchanged: 'ja' }, 0],
    [empty, { text: 'New.' }, 0],
    [marked, {}, 1],
    [marked, { text: 'New.' }, 1],
    [marked, { unchanged: '' }, 1],
    [crossed, { text: 'His.' }, 1],
  ]
  const told = files.map(([state, written, seen]) => {
    const { cells, unchanged } = compared([rowOf(state, 3, { seen, written })], [state])
    return [cells.map(({ part, kind }) => `${part} ${kind}`).join(), cells.length + unchanged]
  })
  assert.deepEqual(told, [
    ['', 1],
    ['unchanged added', 1],
    ['text added', 1],
    ['', 1],
    ['text changed', 1],
    ['unchanged changed', 1],
    ['text conflict', 1],
  ])
})
