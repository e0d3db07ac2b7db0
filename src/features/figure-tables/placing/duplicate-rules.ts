import type { Notes } from '../notes.ts'
import type { At, Frame, Option } from '../schema.ts'
import type { Atom } from './atom-rules.ts'

/** Rows that say figures of the same people twice. */
interface Repeated {
  readonly key: string
  /** The atoms of each row. */
  readonly rows: readonly (readonly Atom[])[]
}

/** So many repeated rows are no slip but the way the table is made: they are asked together. */
const many = 12

/** Settles rows that are of the same people and period: one of them, all added up, or none, as a person says. */
export function settleDuplicates(
  atoms: readonly Atom[],
  frame: Frame,
  notes: Notes,
): readonly Atom[] {
  const repeated = repeatedIn(atoms)
  const together = repeated.length > many ? askTogether(repeated, frame, notes) : undefined
  const dropped = new Set<Atom>()
  const held = new Set<Atom>()
  for (const { key, rows } of repeated) {
    const answer = repeated.length > many ? together : askOne({ key, rows }, frame, notes)
    if (answer === undefined) for (const atom of rows.flat()) held.add(atom)
    else for (const atom of droppedBy(answer, rows)) dropped.add(atom)
  }
  ignoreAll([...dropped], notes)
  return atoms
    .filter((atom) => !dropped.has(atom))
    .map((atom) =>
      held.has(atom) && atom.figure.is !== 'blank' ? { ...atom, figure: { is: 'waits' } } : atom,
    )
}

function ignoreAll(atoms: readonly Atom[], notes: Notes): void {
  notes.ignore(
    atoms.filter(({ figure }) => figure.is !== 'blank').map(({ at }) => at),
    'once',
  )
}

function repeatedIn(atoms: readonly Atom[]): readonly Repeated[] {
  const byKey = new Map<string, Map<number, Atom[]>>()
  for (const atom of atoms) {
    if (atom.figure.is === 'waits') continue
    const key = keyOf(atom)
    const rows = byKey.get(key) ?? new Map<number, Atom[]>()
    byKey.set(key, rows.set(atom.at.row, [...(rows.get(atom.at.row) ?? []), atom]))
  }
  const groups = new Map<string, Repeated>()
  for (const [key, rows] of byKey) {
    const withFigures = [...rows.values()].filter((all) =>
      all.some(({ figure }) => figure.is !== 'blank'),
    )
    if (withFigures.length > 1) groups.set(key, { key, rows: withFigures })
  }
  return [...groups.values()]
}

const keyOf = ({ row, rowPeriod, detail }: Atom): string => {
  const names = Object.entries(row).map(([dimension, code]) => `${dimension}=${code ?? 'all'}`)
  return [rowPeriod, ...names.toSorted(), detail].filter(Boolean).join(' ')
}

/** What a row says, wherever its columns stand. */
const saidIn = (row: readonly Atom[]): string =>
  row
    .filter(({ figure }) => figure.is !== 'blank')
    .map(({ column, figure }) => `${column}: ${figure.is === 'number' ? figure.number : figure.is}`)
    .toSorted()
    .join(', ')

const isAdditive = (rows: Repeated['rows'], { indicator }: Frame): boolean =>
  ['count', 'amount'].includes(indicator.kind) ||
  !rows.flat().some(({ measure }) => measure === 'value')

const option = (value: string, key = value): Option => ({ value, key, values: {} })

const placesIn = (rows: Repeated['rows']): readonly At[] =>
  rows.flatMap((row) => row.slice(0, 1).map(({ at }) => at))

function askOne({ key, rows }: Repeated, frame: Frame, notes: Notes): string | undefined {
  const said = [...new Set(rows.map(saidIn))].toSorted()
  const only = said.map((words): Option => ({
    value: `only:${words}`,
    key: 'only',
    values: { figures: words },
  }))
  const [id, first] = [`duplicate:${key}`, said.length === 1 ? [option('once')] : only]
  return ask({ id, asWritten: key, first, isSame: said.length === 1 }, rows, frame, notes)
}

function askTogether(
  repeated: readonly Repeated[],
  frame: Frame,
  notes: Notes,
): string | undefined {
  const rows = repeated.flatMap((one) => one.rows)
  const isSame = repeated.every((one) => new Set(one.rows.map(saidIn)).size === 1)
  const first = isSame ? [option('once')] : []
  return ask({ id: 'duplicates', asWritten: '', first, isSame }, rows, frame, notes)
}

interface Asking {
  readonly id: string
  readonly asWritten: string
  readonly first: readonly Option[]
  readonly isSame: boolean
}

function ask(
  { id, asWritten, first, isSame }: Asking,
  rows: Repeated['rows'],
  frame: Frame,
  notes: Notes,
): string | undefined {
  const added = isAdditive(rows, frame) ? [option('add')] : []
  const answer = notes.ask({
    id,
    kind: 'duplicate',
    at: placesIn(rows),
    asWritten,
    options: [...first, ...added, option('left-out')],
    values: { same: isSame ? 'yes' : 'no' },
  })
  const filled = rows.flat().filter(({ figure }) => figure.is !== 'blank')
  if (answer === undefined)
    notes.settle(
      filled.map(({ at }) => at),
      'asked',
    )
  return answer
}

/** The figures that an answer leaves out. */
function droppedBy(answer: string, rows: Repeated['rows']): readonly Atom[] {
  if (answer === 'add') return []
  if (answer === 'left-out') return rows.flat()
  const kept = answer === 'once' ? rows[0] : rows.find((row) => `only:${saidIn(row)}` === answer)
  return rows.filter((row) => row !== kept).flat()
}
