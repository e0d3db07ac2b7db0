import { compare, parseDecimal } from '#kernel/decimal'
import type { CellFault, CellWords, EntryCell, FileRow, PartName, Parts } from '../cells/schema.ts'
import { cellsOf, saysSame } from '../cells/parts-rules.ts'
import type { Entry } from '../cells/entry-rules.ts'
import { readEntry } from '../cells/entry-rules.ts'
import type { CellDiff, Choices, DecisionOn, FieldState, Replaced } from './schema.ts'
import type { Settled } from './cell-rules.ts'
import { settle } from './cell-rules.ts'
import { holdsChanges } from './text-rules.ts'

/** What a row is laid beside. */
export interface Beside {
  readonly state: FieldState
  /** The sheet’s name in the file. */
  readonly sheet: string
  readonly words: CellWords
  readonly choices: Choices
  readonly decisionOn?: DecisionOn | undefined
  /** Cells that hold what belongs to another row, by their ids: nothing of them is taken. */
  readonly strayed?: ReadonlyMap<string, CellFault>
}

/** A row of the file beside its field. */
export interface RowDiff {
  readonly cells: readonly CellDiff[]
  readonly faults: readonly CellFault[]
  /** What the field becomes. */
  readonly becomes: Parts
}

type Read = Readonly<Partial<Record<PartName, Entry>>>

/** The id of a cell: `c-1-01/did.text`. */
export const cellId = (key: string, part: PartName): string => `${key}.${part}`

/** Lays a row beside its field, cell by cell. */
export function rowDiff(row: FileRow, beside: Beside): RowDiff {
  const { state, choices } = beside
  const base = state.at(row.seen)
  const read = withMark(readCells(row, beside), base, state)
  const cells = cellsOf(state.kind, state.corrects).flatMap((part): CellDiff[] => {
    const entry = read[part]
    const at = row.cells[part]?.at
    if (entry === undefined || at === undefined) return []
    const id = cellId(row.key, part)
    const known = base === null ? null : (base[part] ?? '')
    const now = state.now[part] ?? ''
    const shared = { id, key: row.key, part, sheet: beside.sheet, at, base: known, now }
    if ('code' in entry) {
      const file = row.cells[part]?.said ?? ''
      return [{ ...shared, file, kind: 'fault', way: 'now', becomes: now }]
    }
    const { value: file } = entry
    const settled = settle({ part, base: known, now, file }, choices.cells[id])
    const replaced = state.replacedSince(part, row.seen)
    return [asDecided({ ...shared, file, ...settled }, beside, replaced)]
  })
  const faults = [
    ...faultsIn(read, row, beside),
    ...closedCells(row, beside),
    ...impossible(cells, row, beside),
  ]
  const faulty = new Map(faults.flatMap(heldBack(row.key)))
  const held = cells.map((cell) => withoutFaulty(cell, faulty.get(cell.id)))
  return { cells: withoutEcho(held, read), faults, becomes: composed(held, state) }
}

/** What somebody decided about the same file before is not asked again, unless he chooses anew. */
function asDecided(cell: CellDiff, { choices, decisionOn }: Beside, replaced: readonly Replaced[]) {
  const isAsked = cell.kind === 'conflict' && choices.cells[cell.id] === undefined
  const decided = isAsked ? (decisionOn?.(cell) ?? overwritten(cell, replaced)) : null
  const stays: Settled = { kind: 'unchanged', way: 'decided', becomes: cell.now }
  return decided ? { ...cell, ...stays, ...decided } : cell
}

/** What the file says stood there since it was downloaded: whoever wrote over it had it before his eyes. */
function overwritten({ part, base, file }: CellDiff, replaced: readonly Replaced[]) {
  const found = replaced.findLast(
    ({ said }) =>
      saysSame(part, said, file) ||
      (part === 'text' && base !== null && holdsChanges(base, said, file)),
  )
  return found ? { decidedAt: found.until, decidedAs: 'replaced' as const } : null
}

/** The cells that wait with a fault: counts that cannot stand beside each other wait both. */
const heldBack =
  (key: string) =>
  (fault: CellFault): readonly (readonly [string, CellFault])[] => {
    const counts = [cellId(key, 'numerator'), cellId(key, 'denominator')]
    const ids = fault.code === 'numerator-above' ? counts : fault.cell === null ? [] : [fault.cell]
    return ids.map((id) => [id, fault])
  }

/** A cell with a fault stays as it stands; of a conflict it is still to be chosen, and what was chosen is refused. */
function withoutFaulty(cell: CellDiff, fault: CellFault | undefined): CellDiff {
  if (fault === undefined) return cell
  const { now: becomes } = cell
  if (cell.kind !== 'conflict') return { ...cell, kind: 'fault', way: 'now', becomes }
  const refused = cell.way === 'chosen' ? { refused: fault } : {}
  return { ...cell, way: 'later', becomes, ...refused }
}

/** What the cells say; a cell that was put right on the page says what was typed there. */
function readCells(row: FileRow, { state, words, choices, strayed }: Beside): Read {
  const read: Partial<Record<PartName, Entry>> = {}
  for (const part of cellsOf(state.kind, state.corrects)) {
    const cell = row.cells[part]
    if (!cell) continue
    const id = cellId(row.key, part)
    const fix = choices.fixes[id]
    const said: EntryCell = fix === undefined ? cell : { at: cell.at, kind: 'text', said: fix }
    read[part] = strayed?.get(id) ?? readEntry(part, said, words, state)
  }
  return read
}

/**
 * Whoever marks a text as unchanged wants the last report's words. A mark that was there already goes when
 * the words are changed; while the words cannot be taken it waits with them.
 */
function withMark(read: Read, base: Parts | null, { earlierText, now }: FieldState): Read {
  const { text, unchanged } = read
  if (!text || !unchanged || 'code' in unchanged) return read
  if ('code' in text) return { ...read, unchanged: { value: (base ?? now).unchanged ?? '' } }
  if (unchanged.value !== 'yes') return read
  if (base?.unchanged === 'yes') {
    const stays = saysSame('text', text.value, base.text ?? '')
    return stays ? read : { ...read, unchanged: { value: '' } }
  }
  if (earlierText === null) return { ...read, unchanged: { code: 'nothing-before', values: {} } }
  const untouched = ['', base?.text ?? '', earlierText].some((one) =>
    saysSame('text', text.value, one),
  )
  if (!untouched) return { ...read, unchanged: { code: 'marked-and-written', values: {} } }
  return { ...read, text: { value: earlierText } }
}

/**
 * A text and its mark are one answer, told and counted once: by the mark where the text came through it or stays, by
 * the text where that must be chosen or was written anew.
 */
function withoutEcho(cells: readonly CellDiff[], { unchanged }: Read): readonly CellDiff[] {
  const [text, mark] = (['text', 'unchanged'] as const).map((name) =>
    cells.find(({ part }) => part === name),
  )
  if (text === undefined || mark === undefined) return cells
  const isMarked = unchanged !== undefined && 'value' in unchanged && unchanged.value === 'yes'
  const isChosen = text.kind === 'conflict' || text.way === 'decided'
  const isEcho = !isChosen && (text.kind === 'unchanged' || isMarked)
  const isTold = mark.kind !== 'unchanged' && (isEcho || !changes(mark))
  if (isTold && !isEcho) return cells
  return cells.filter(({ part }) => part !== (isTold ? 'text' : 'unchanged'))
}

function composed(cells: readonly CellDiff[], { kind, now, earlierText }: FieldState): Parts {
  const parts: Partial<Record<PartName, string>> = { ...now }
  for (const { part, becomes } of cells) parts[part] = becomes
  if (kind !== 'text') return parts
  const { text = '' } = parts
  const isAsBefore = earlierText !== null && saysSame('text', text, earlierText)
  const isAsNow = now.unchanged === 'yes' && saysSame('text', text, now.text ?? '')
  return isAsBefore || isAsNow ? parts : { ...parts, unchanged: '' }
}

const faultAt = (
  part: PartName,
  row: FileRow,
  { sheet }: Beside,
  told: Pick<CellFault, 'code' | 'values'>,
): CellFault => ({
  sheet,
  at: row.cells[part]?.at ?? '',
  ...told,
  cell: cellId(row.key, part),
})

const faultsIn = (read: Read, row: FileRow, beside: Beside): readonly CellFault[] =>
  cellsOf(beside.state.kind, beside.state.corrects).flatMap((part) => {
    const entry = read[part]
    return entry && 'code' in entry ? [faultAt(part, row, beside, entry)] : []
  })

/** Where something was entered in a cell that this row does not have. */
const closedCells = (row: FileRow, beside: Beside): readonly CellFault[] => {
  const own = cellsOf(beside.state.kind, beside.state.corrects)
  return Object.values(row.cells)
    .filter(({ kind }) => kind !== 'empty')
    .filter((cell) => !own.some((part) => row.cells[part] === cell))
    .map(({ at }) => ({
      sheet: beside.sheet,
      at,
      code: isOfShare(at, row, beside) ? 'closed-share' : 'closed',
      values: { id: row.key },
      cell: null,
    }))
}

/** A share is never typed: it is computed from its counts. */
const isOfShare = (at: string, row: FileRow, { state }: Beside): boolean =>
  state.kind === 'share' && row.cells.value?.at === at

/** What cannot be, although each cell by itself can. */
function impossible(
  cells: readonly CellDiff[],
  row: FileRow,
  beside: Beside,
): readonly CellFault[] {
  const touched = (...parts: readonly PartName[]) =>
    cells.filter(({ part, kind, way }) => parts.includes(part) && changes({ kind, way }))
  const becomes = (part: PartName): string =>
    cells.find((one) => one.part === part)?.becomes ?? beside.state.now[part] ?? ''
  const at = (all: readonly CellDiff[], code: string, values: CellFault['values'] = {}) =>
    all.map(({ part }) => faultAt(part, row, beside, { code, values }))
  if (beside.state.kind === 'status' && becomes('status') === '')
    return [...at(touched('status'), 'status-emptied'), ...at(touched('reason'), 'reason-alone')]
  const [above, below] = [parseDecimal(becomes('numerator')), parseDecimal(becomes('denominator'))]
  if (below !== undefined && compare(below, '0') <= 0)
    return at(touched('denominator'), 'denominator-zero')
  if (above !== undefined && below !== undefined && compare(above, below) > 0)
    return touched('numerator', 'denominator')
      .slice(0, 1)
      .map(({ part }) => {
        const was = row.cells[part]?.said ?? ''
        const values = { numerator: above, denominator: below, was }
        return faultAt(part, row, beside, { code: 'numerator-above', values })
      })
  return []
}

/** Whether the file, or a choice, changes what stands in Varde. */
export const changes = ({ kind, way }: Pick<CellDiff, 'kind' | 'way'>): boolean =>
  kind === 'added' || kind === 'changed' || (kind === 'conflict' && way === 'chosen')
