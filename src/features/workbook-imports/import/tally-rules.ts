import type { Comparison, FieldEdit } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import type { Tally } from '../uploads/schema.ts'

/** Whether nothing waits: no cell to put right, no conflict to choose, no question to answer. */
export const isSettled = ({ faults, cells, questions }: Comparison): boolean =>
  faults.length === 0 &&
  cells.every(({ kind, way }) => kind !== 'conflict' || way === 'chosen') &&
  questions.every(({ answer }) => answer !== null)

/** How many cells came to what, where these fields are written. */
export function tallyOf(comparison: Comparison, edits: readonly FieldEdit[]): Tally {
  const keys = new Set(edits.map(({ key }) => key))
  const written = comparison.cells.filter(
    (cell) => keys.has(cell.key) && workbookRules.changes(cell) && cell.becomes !== cell.now,
  )
  const open = comparison.cells.filter(({ kind, way }) => kind === 'conflict' && way !== 'chosen')
  return {
    added: workbookRules.counted(comparison, 'added'),
    changed: workbookRules.counted(comparison, 'changed'),
    unchanged: comparison.unchanged,
    conflicts: open.length,
    questions: comparison.questions.filter(({ answer }) => answer === null).length,
    faults: comparison.faults.length,
    written: written.length,
    fields: edits.length,
  }
}
