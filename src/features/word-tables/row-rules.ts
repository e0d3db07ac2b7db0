import type { Role } from '#features/word-readings'
import { dittoIn, numberedText } from '#features/word-readings'
import type { Ledger } from './ledger.ts'
import { account, blame, headed, refuse } from './ledger.ts'
import type { Piece } from './pieces.ts'
import { withLines } from './pieces.ts'
import type { Carried } from './above-rules.ts'
import { carriedAfter } from './above-rules.ts'
import type { Grid, GridRow } from './grid-rules.ts'
import { isEmptyRow, onlyPiece, ownPieces } from './grid-rules.ts'
import type { Head } from './header-rules.ts'
import { headAt } from './header-rules.ts'
import type { Raw } from './raw.ts'
import { ownerAndDeadline, targetAndDeadline } from './split-rules.ts'
import { belonging } from './step-rules.ts'
import { timeOf } from './time-rules.ts'

/** What is known while the rows of a table are read one after the other. */
interface Going {
  readonly head: Head
  readonly carried: Carried
  /** The last filled cell of each role, for marks that repeat it. */
  readonly last: ReadonlyMap<Role, Piece>
  readonly raws: readonly Raw[]
}

/** The activities of a table, row by row, and what is carried on to the next. */
export function activitiesOf(
  grid: Grid,
  head: Head,
  carried: Carried,
  ledger: Ledger,
): { readonly raws: readonly Raw[]; readonly carried: Carried } {
  for (const at of head.rows) headingsAccounted(grid.rows[at], ledger)
  columnsAccounted(grid.rows[head.rows.at(-1) ?? -1], head, ledger)
  const from = grid.rows.slice(head.below)
  const before = grid.rows.slice(0, head.rows[0] ?? 0)
  for (const row of before) headingsAccounted(row, ledger)
  const start: Going = { head, carried, last: new Map(), raws: [] }
  return from.reduce<Going>((going, row) => nextRow(going, row, { grid, ledger }), start)
}

function headingsAccounted(row: GridRow | undefined, ledger: Ledger): void {
  for (const piece of row === undefined ? [] : ownPieces(row))
    if (piece.text !== '') account(ledger, piece.at, { as: 'heading', role: 'heading' })
}

/** A heading stands in the lowest row of its head that has its column. */
function columnsAccounted(row: GridRow | undefined, head: Head, ledger: Ledger): void {
  for (const [at, text] of row ? head.texts.entries() : []) {
    const [piece, roles] = [row?.cells[at]?.piece, head.roles[at] ?? []]
    if (row && piece) headed(ledger, { at: piece.at, text, roles }, row.told)
  }
}

interface Reading {
  readonly grid: Grid
  readonly ledger: Ledger
}

function nextRow(going: Going, row: GridRow, { grid, ledger }: Reading): Going {
  if (row.row.change?.kind === 'delete') {
    const [first] = ownPieces(row).filter(({ before }) => before)
    for (const piece of ownPieces(row)) refuse(ledger, piece, 'row-deleted')
    blame(ledger, 'row-deleted-tracked', first?.at ?? row.row.at)
    return going
  }
  if (isEmptyRow(row)) return emptyRow(going, row, ledger)
  const again = headAt(row, going.head)
  if (again !== undefined) {
    headingsAccounted(row, ledger)
    columnsAccounted(row, again, ledger)
    return { ...going, head: again }
  }
  if (isSum(row)) {
    for (const piece of ownPieces(row))
      if (piece.text !== '') account(ledger, piece.at, { as: 'furniture', role: 'sum' })
    blame(ledger, 'total-row', ownPieces(row)[0]?.at ?? row.row.at)
    return going
  }
  const alone = onlyPiece(row)
  if (alone !== undefined && grid.columns > 1) {
    account(ledger, alone.at, { as: 'heading', role: 'goal' })
    return { ...going, carried: carriedAfter(going.carried, alone, { goal: true, outcome: true }) }
  }
  return filledRow(going, row, { grid, ledger })
}

const sum = /^(?:i alt|total|sum|samlet|subtotal|in all)(?!\p{L})/iu

/** Whether a row adds up the rows above it. */
const isSum = (row: GridRow): boolean =>
  sum.test(ownPieces(row).find(({ text }) => text !== '')?.text ?? '')

/** A row from which a paragraph was moved away is empty, too, and said so. */
function emptyRow(going: Going, row: GridRow, ledger: Ledger): Going {
  const gone = ownPieces(row).filter(({ before }) => before)
  for (const piece of gone) refuse(ledger, piece, 'moved-away')
  if (gone.length === 0) blame(ledger, 'empty-rows', ownPieces(row)[0]?.at ?? row.row.at)
  return going
}

function filledRow(going: Going, row: GridRow, { grid, ledger }: Reading): Going {
  const carried = carriedIn(going, row, ledger)
  const parts = partsIn(going, row, ledger)
  const cell = row.cells.find((_, at) => going.head.roles[at]?.includes('activity'))
  const own = cell?.isFromAbove ? undefined : cell?.piece
  const isMore = own === undefined || own.text === ''
  const last = going.raws.at(-1)
  if (isMore) {
    const more = last === undefined ? undefined : withMore(last, parts.found)
    if (more === undefined)
      for (const [, piece] of parts.found) refuse(ledger, piece, 'no-activity')
    return {
      ...going,
      carried,
      last: parts.last,
      raws: more === undefined ? going.raws : [...going.raws.slice(0, -1), more],
    }
  }
  const joined = last && belonging(last, own, parts.found)
  if (joined !== undefined) return { ...going, carried, raws: [...going.raws.slice(0, -1), joined] }
  const raw: Raw = {
    within: grid.table.at,
    activity: own,
    number: parts.found.find(([role]) => role === 'number')?.[1] ?? null,
    ...carried,
    parts: new Map(parts.found.map(([role, piece]) => [role, [piece]])),
    headings: new Map(
      going.head.roles.flatMap((its, at) =>
        its.map((role) => [role, going.head.texts[at] ?? ''] as const),
      ),
    ),
    dittos: parts.dittos,
    above: last === undefined ? null : numberedText(last.activity.text).text,
    isInserted: row.row.change?.kind === 'insert',
    isProse: false,
    doubt: null,
    steps: [],
  }
  return { ...going, carried, last: parts.last, raws: [...going.raws, ...eachOf(raw)] }
}

/** A cell whose lines all have numbers of their own holds several activities; cells with as many lines go along. */
function eachOf(raw: Raw): readonly Raw[] {
  const { lines } = raw.activity
  const isMany = lines.length > 1 && lines.every(({ text }) => numberedText(text).number !== null)
  if (!isMany) return [raw]
  return lines.map((line, at) => ({
    ...raw,
    activity: { ...withLines(raw.activity, [line]), at: line.at },
    parts: new Map(
      [...raw.parts].map(([role, pieces]) => [
        role,
        pieces.map((piece) => nthOf(piece, at, lines.length)),
      ]),
    ),
  }))
}

const nthOf = (piece: Piece, at: number, count: number): Piece =>
  piece.lines.length === count ? withLines(piece, piece.lines.slice(at, at + 1)) : piece

/** Indicators and targets that continue below an activity belong to it. */
function withMore(raw: Raw, found: readonly (readonly [Role, Piece])[]): Raw {
  const parts = new Map(raw.parts)
  for (const [role, piece] of found) parts.set(role, [...(parts.get(role) ?? []), piece])
  return { ...raw, parts }
}

const isAbove = (role: Role): boolean => role === 'goal' || role === 'outcome'

function carriedIn({ carried, head }: Going, row: GridRow, ledger: Ledger): Carried {
  const seen = new Set<Piece>()
  return row.cells.reduce<Carried>((last, cell, at) => {
    const roles = head.roles[at] ?? []
    if (cell === undefined || !roles.some(isAbove) || seen.has(cell.piece)) return last
    seen.add(cell.piece)
    if (cell.piece.text === '') return last
    account(ledger, cell.piece.at, { as: 'activity', role: roles.join('+') })
    if (dittoIn(cell.piece.text)) blame(ledger, 'ditto-mark', cell.piece.at)
    return carriedAfter(last, cell.piece, {
      goal: roles.includes('goal'),
      outcome: roles.includes('outcome'),
    })
  }, carried)
}

interface Parts {
  readonly found: readonly (readonly [Role, Piece])[]
  readonly dittos: ReadonlyMap<Role, string>
  readonly last: ReadonlyMap<Role, Piece>
}

/** What a row says, by role; marks that repeat the cell above are replaced by what they repeat. */
function partsIn(going: Going, row: GridRow, ledger: Ledger): Parts {
  const last = new Map(going.last)
  const dittos = new Map<Role, string>()
  const found = cellsByRole(going.head, row, ledger).flatMap(([role, piece, isOwn]) => {
    const ditto = piece.text === '' ? undefined : dittoIn(piece.text)
    const above = going.last.get(role)
    if (ditto === undefined || ditto.rest !== '') {
      if (piece.text !== '') last.set(role, piece)
      return [[role, piece] as const]
    }
    if (!isOwn) return []
    blame(ledger, 'ditto-mark', piece.at)
    dittos.set(role, piece.at)
    if (above === undefined) return [[role, piece] as const]
    return [[role, { ...above, at: piece.at }] as const]
  })
  return { found, dittos, last }
}

/** The cells of a row with the roles of their columns; a cell for who and when is parted. */
function cellsByRole(
  head: Head,
  row: GridRow,
  ledger: Ledger,
): readonly (readonly [Role, Piece, boolean])[] {
  const seen = new Set<Piece>()
  const when = head.times.size === 0 ? undefined : timeOf(row, head)
  const found = row.cells.flatMap((cell, at) => {
    const roles = (head.roles[at] ?? []).filter((role) => !isAbove(role))
    if (cell === undefined || seen.has(cell.piece)) return []
    seen.add(cell.piece)
    if (cell.isFromAbove && roles.some((role) => role === 'activity')) return []
    if (head.times.has(at)) {
      if (cell.piece.text !== '')
        account(ledger, cell.piece.at, { as: 'activity', role: 'deadline' })
      return []
    }
    return rolesIn(cell.piece, roles, { head, at, ledger }).map(
      ([role, piece]) => [role, piece, true] as const,
    )
  })
  return when === undefined ? found : [...found, ['deadline', when, true] as const]
}

function rolesIn(
  piece: Piece,
  roles: readonly Role[],
  { head, at, ledger }: { readonly head: Head; readonly at: number; readonly ledger: Ledger },
): readonly (readonly [Role, Piece])[] {
  if (roles.length === 0) {
    if ((head.roles[at] ?? []).length === 0) refuse(ledger, piece, 'column-unknown')
    return []
  }
  if (piece.text !== '' || piece.isPlaceholder)
    account(ledger, piece.at, { as: 'activity', role: roles.join('+') })
  if (roles.includes('owner') && roles.includes('deadline'))
    return [...ownerAndDeadline(piece)].filter(([role]) => roles.includes(role))
  if (roles.includes('target') && roles.includes('deadline')) return [...targetAndDeadline(piece)]
  const [first, ...others] = roles
  if (first === undefined) return []
  // A column for several things is read as the first of them; the others are looked for within.
  return [[first, piece], ...others.map((role) => [role, withLines(piece, [])] as const)]
}
