import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { saysSame } from '../cells/parts-rules.ts'
import type { FileRow, PartName, Parts } from '../cells/schema.ts'
import { compareWorkbook, noChoices } from './compare-rules.ts'
import { holdsChanges } from './text-rules.ts'
import { fieldWith, rowOf, uploadedWith, words } from './samples.fixture.ts'
import type { Choices, Comparison, FieldState } from './schema.ts'

const compared = (
  rows: readonly FileRow[],
  fields: readonly FieldState[],
  cells: Choices['cells'] = {},
): Comparison =>
  compareWorkbook(uploadedWith(rows), {
    states: new Map(fields.map((state) => [state.key, state])),
    words,
    choices: { ...noChoices, cells },
    ask: () => null,
  })

/** The fields after what a comparison would save was saved. */
const saved = (fields: readonly FieldState[], { edits }: Comparison): FieldState[] =>
  fields.map((state) => {
    const edit = edits.find(({ key }) => key === state.key)
    if (!edit) return state
    const kept = Array.from({ length: state.revision }, (_, index) => state.at(index + 1) ?? {})
    return fieldWith(state.key, [...kept, edit.parts])
  })

const parts: Readonly<Record<string, readonly PartName[]>> = {
  'c-1/did': ['text'],
  'c-2/figure.women': ['numerator', 'denominator', 'source'],
}

const paragraphs = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 })
const textField = paragraphs.map((all): Parts => ({ text: all.join('\n'), unchanged: '' }))
const figure = fc
  .tuple(
    fc.constantFrom('', '0', '1', '2'),
    fc.constantFrom('', '40', '52'),
    fc.constantFrom('', 'HR', 'Payroll'),
  )
  .map(([numerator, denominator, source]): Parts => ({ numerator, denominator, source }))
const both = fc.tuple(textField, figure)

const fieldsOf = (...versions: readonly (readonly [Parts, Parts])[]): readonly FieldState[] => [
  fieldWith(
    'c-1/did',
    versions.map(([text]) => text),
  ),
  fieldWith(
    'c-2/figure.women',
    versions.map(([, one]) => one),
  ),
]

const fileOf = (
  fields: readonly FieldState[],
  written: readonly [Parts, Parts],
  seen = 1,
): readonly FileRow[] =>
  fields.map((state, index) => rowOf(state, index + 2, { seen, written: written[index] ?? {} }))

const said = (state: FieldState | undefined, part: PartName): string => state?.now[part] ?? ''

test('what others wrote since is never overwritten unasked, and what the file adds is never dropped unseen', () => {
  fc.assert(
    fc.property(both, both, both, (base, now, file) => {
      const fields = fieldsOf(base, now)
      const rows = fileOf(fields, file)
      const comparison = compared(rows, fields)
      const after = saved(fields, comparison)
      for (const [index, state] of fields.entries())
        for (const part of parts[state.key] ?? []) {
          const [old, here, there] = [base, now, file].map((one) => one[index]?.[part] ?? '')
          const becomes = said(after[index], part)
          const same = (one = '', other = ''): boolean => saysSame(part, one, other)
          const cell = comparison.cells.find((one) => one.key === state.key && one.part === part)
          if (same(there, old)) assert.ok(same(becomes, here), 'nobody touched it in the file')
          else if (same(here, old)) assert.ok(same(becomes, there), 'nobody touched it in Varde')
          else if (cell === undefined && part === 'text')
            assert.ok(same(here, there) || holdsChanges(old ?? '', here ?? '', there ?? ''))
          else if (!same(here, there) && cell?.way !== 'merged') {
            assert.equal(cell?.kind, 'conflict')
            assert.ok(same(becomes, here))
          }
        }
    }),
    { numRuns: 500 },
  )
})

test('a merged text holds every paragraph that either added and the other did not remove', () => {
  fc.assert(
    fc.property(textField, textField, textField, (base, now, file) => {
      const state = fieldWith('c-1/did', [base, now])
      const { cells } = compared([rowOf(state, 2, { seen: 1, written: file })], [state])
      const [cell] = cells
      if (cell?.way !== 'merged') return
      const lines = (parts: Parts): readonly string[] => (parts.text ?? '').split('\n')
      const old = new Set(lines(base))
      for (const one of [...lines(now), ...lines(file)])
        if (!old.has(one)) assert.ok(cell.becomes.split('\n').includes(one))
    }),
    { numRuns: 500 },
  )
})

test('a workbook that was written changes nothing when it is taken again', () => {
  fc.assert(
    fc.property(both, both, both, (base, now, file) => {
      const fields = fieldsOf(base, now)
      const rows = fileOf(fields, file)
      const after = saved(fields, compared(rows, fields))
      assert.deepEqual(compared(rows, after).edits, [])
    }),
    { numRuns: 500 },
  )
})

test('two copies that were both written ask nothing when either is taken again, whatever was chosen', () => {
  const line = fc.constantFrom('', 'a', 'b', 'c').map((text): Parts => ({ text, unchanged: '' }))
  const lines = fc.tuple(line, figure)
  fc.assert(
    fc.property(lines, lines, lines, (base, one, other) => {
      const fields = fieldsOf(base)
      const copies = [fileOf(fields, one), fileOf(fields, other)]
      const after = copies.reduce<readonly FieldState[]>((states, rows) => {
        const asked = compared(rows, states).cells.filter(({ kind }) => kind === 'conflict')
        const chosen = Object.fromEntries(asked.map(({ id }) => [id, 'file' as const]))
        return saved(states, compared(rows, states, chosen))
      }, fields)
      for (const rows of copies) {
        const { cells } = compared(rows, after)
        assert.deepEqual(
          cells.filter(({ kind }) => kind === 'conflict'),
          [],
        )
      }
    }),
    { numRuns: 500 },
  )
})

test('the order of two workbooks with changes of different cells does not matter', () => {
  const owners = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
  fc.assert(
    fc.property(both, both, owners, (base, changed, [text, numerator, denominator, source]) => {
      const fields = fieldsOf(base)
      const own = (isFirst: boolean): readonly [Parts, Parts] => {
        const pick = (index: 0 | 1, part: PartName, isFirsts: boolean): Parts => ({
          [part]: (isFirsts === isFirst ? changed : base)[index][part] ?? '',
        })
        return [
          pick(0, 'text', text),
          {
            ...pick(1, 'numerator', numerator),
            ...pick(1, 'denominator', denominator),
            ...pick(1, 'source', source),
          },
        ]
      }
      const [first, second] = [fileOf(fields, own(true)), fileOf(fields, own(false))]
      const taken = (...files: readonly (readonly FileRow[])[]): readonly Parts[] =>
        files
          .reduce((states, rows) => saved(states, compared(rows, states)), [...fields])
          .map(({ now }) => now)
      assert.deepEqual(taken(first, second), taken(second, first))
    }),
    { numRuns: 500 },
  )
})

test('the order of rows does not matter, and rows that are not there change nothing', () => {
  fc.assert(
    fc.property(both, both, both, fc.boolean(), (base, now, file, isLast) => {
      const fields = fieldsOf(base, now)
      const rows = fileOf(fields, file)
      const edits = (given: readonly FileRow[]) =>
        compared(given, fields).edits.toSorted((a, b) => a.key.localeCompare(b.key))
      assert.deepEqual(edits(rows.toReversed()), edits(rows))
      const [kept] = isLast ? rows.slice(1) : rows
      assert.deepEqual(
        edits(kept ? [kept] : []),
        edits(rows).filter(({ key }) => key === kept?.key),
      )
    }),
    { numRuns: 300 },
  )
})
