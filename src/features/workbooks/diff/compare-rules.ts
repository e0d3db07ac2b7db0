import type { CellFault, CellWords, FileRow, Uploaded } from '../cells/schema.ts'
import { cellsOf, saysSame } from '../cells/parts-rules.ts'
import type { RowDiff } from './row-rules.ts'
import { changes, rowDiff } from './row-rules.ts'
import type {
  AskOfJump,
  CellDiff,
  Choices,
  Comparison,
  DecisionOn,
  FieldEdit,
  FieldState,
  JumpQuestion,
} from './schema.ts'
import { sortedAlone } from './sorted-rules.ts'

/** What a workbook is laid beside. */
export interface Beside {
  readonly states: ReadonlyMap<string, FieldState>
  readonly words: CellWords
  readonly choices: Choices
  readonly ask: AskOfJump
  readonly decisionOn?: DecisionOn
}

/** Nothing chosen yet. */
export const noChoices: Choices = { cells: {}, answers: {}, fixes: {} }

interface Compared {
  readonly row: FileRow
  readonly state: FieldState
  readonly diff: RowDiff
}

/** Lays an uploaded workbook beside Varde, each row found by its id. */
export function compareWorkbook(uploaded: Uploaded, beside: Beside): Comparison {
  const { states, words, choices, decisionOn } = beside
  const { sheets } = uploaded
  const strange = uploaded.rows.flatMap((row) => strangers(row, states, sheets))
  const bad = new Set(strange.map(({ key }) => key))
  const rows = uploaded.rows.filter(({ key }) => !bad.has(key))
  const strayed = new Map(
    sortedAlone(rows, states, { sheets, words }).flatMap((fault) =>
      fault.cell === null || choices.fixes[fault.cell] !== undefined ? [] : [[fault.cell, fault]],
    ),
  )
  const compared = rows.flatMap((row): Compared[] => {
    const state = states.get(row.key)
    if (!state) return []
    const given = { state, sheet: sheets[row.sheet], words, choices, decisionOn, strayed }
    return [{ row, state, diff: rowDiff(row, given) }]
  })
  const questions = compared.flatMap((one) => jumpsIn(one, beside))
  const cells = compared.flatMap(({ diff }) => diff.cells)
  return {
    cells: cells.filter(({ kind }) => kind !== 'unchanged'),
    moved: compared.filter(({ row, state }) => row.seen !== state.revision).length,
    unchanged: cells.filter(({ kind }) => kind === 'unchanged').length,
    decided: cells.filter(({ way }) => way === 'decided'),
    questions,
    faults: [
      ...uploaded.faults,
      ...strange.map(({ fault }) => fault),
      ...compared.flatMap(({ diff }) => diff.faults),
    ],
    edits: compared.flatMap((one) => editIn(one, questions)),
  }
}

interface Strange {
  readonly key: string
  readonly fault: CellFault
}

/** A row whose id is not of this report, or stands beside what belongs to another. */
function strangers(
  { key, label, number, sheet }: FileRow,
  states: ReadonlyMap<string, FieldState>,
  sheets: Uploaded['sheets'],
): readonly Strange[] {
  const state = states.get(key)
  const fault = (at: string, code: string): Strange => ({
    key,
    fault: { sheet: sheets[sheet], at, code, values: { id: key }, cell: null },
  })
  if (!state) return [fault(`A${number}`, 'id-unknown')]
  const isItsOwn = state.labels.some((one) => saysSame('text', one, label.said))
  return isItsOwn ? [] : [fault(label.at, 'row-mixed')]
}

const numbers = ['numerator', 'denominator', 'value']

/** What is to be asked of a figure whose numbers change. */
function jumpsIn(
  { row, state, diff }: Compared,
  { ask, choices }: Beside,
): readonly JumpQuestion[] {
  const first = diff.cells.find((cell) => numbers.includes(cell.part) && changes(cell))
  const asked = first && state.indicator !== null ? ask(state, diff.becomes) : null
  if (!first || !asked) return []
  const { key } = row
  const { sheet, at } = first
  const answer = choices.answers[key] ?? null
  return [{ ...asked, key, sheet, at, indicator: state.indicator ?? '', answer }]
}

function editIn(
  { row, state, diff }: Compared,
  questions: readonly JumpQuestion[],
): readonly FieldEdit[] {
  const parts = cellsOf(state.kind, true)
  const isChanged = parts.some(
    (part) => !saysSame(part, diff.becomes[part] ?? '', state.now[part] ?? ''),
  )
  if (!isChanged) return []
  const { commitment, field, kind, revision: seen } = state
  const answer = questions.find(({ key }) => key === row.key)?.answer ?? null
  return [{ key: row.key, commitment, field, kind, parts: diff.becomes, seen, answer }]
}

/** How many cells are as each kind. */
export const counted = ({ cells }: Pick<Comparison, 'cells'>, kind: CellDiff['kind']): number =>
  cells.filter((cell) => cell.kind === kind).length
