import { add, compare } from '#kernel/decimal'
import { isCounted, shareOf } from '../columns/role-rules.ts'
import type { Notes } from '../notes.ts'
import type { Frame } from '../schema.ts'
import type { Atom } from './atom-rules.ts'

/** The dimensions over which a figure is of all together. */
const totalsOf = ({ coordinates }: Atom): readonly string[] =>
  Object.keys(coordinates).filter((dimension) => coordinates[dimension] === null)

/**
 * Takes out the figures of all together whose parts stand in the table too, and lays both beside each other.
 * A total of those counted and not counted stays: it is a share's denominator.
 */
export function settleTotals(atoms: readonly Atom[], frame: Frame, notes: Notes): readonly Atom[] {
  const share = shareOf(frame)?.dimension
  const isWaiting = atoms.some(({ figure }) => figure.is === 'waits')
  return atoms.filter((atom) => {
    const over = totalsOf(atom).filter((dimension) => dimension !== share)
    if (over.length === 0 || atom.figure.is === 'blank') return true
    const parts = partsOf(atom, atoms, frame)
    if (parts.length === 0) return true
    notes.ignore([atom.at], 'total')
    if (!isWaiting) compareParts(atom, parts, frame, notes)
    return false
  })
}

/** The figures that a total is the sum of: first over one of its dimensions alone, else over all of them. */
function partsOf(total: Atom, atoms: readonly Atom[], frame: Frame): readonly Atom[] {
  const over = totalsOf(total)
  const ways = [...over.map((dimension) => [dimension]), over]
  for (const way of ways) {
    const parts = atoms.filter((atom) => isPartOf(atom, total, way))
    if (isWhole(parts, way, frame)) return parts
  }
  return []
}

function isPartOf(part: Atom, total: Atom, over: readonly string[]): boolean {
  if (part.measure !== total.measure || part.period !== total.period) return false
  if (part.figure.is === 'blank') return false
  return Object.keys(total.coordinates).every((dimension) => {
    const code = part.coordinates[dimension]
    return over.includes(dimension)
      ? typeof code === 'string'
      : code === total.coordinates[dimension]
  })
}

/** Whether parts can make a whole: of a share only those counted and those not counted together. */
function isWhole(parts: readonly Atom[], over: readonly string[], frame: Frame): boolean {
  const share = shareOf(frame)
  if (!share || !over.includes(share.dimension)) return parts.length > 0
  const codes = parts.map(({ coordinates }) => coordinates[share.dimension] ?? null)
  return (
    codes.some((code) => isCounted(share, code)) && codes.some((code) => !isCounted(share, code))
  )
}

function compareParts(total: Atom, parts: readonly Atom[], frame: Frame, notes: Notes): void {
  const { figure, at, period } = total
  const isAdded = total.measure !== 'value' || ['count', 'amount'].includes(frame.indicator.kind)
  const over = totalsOf(total)
  const isExclusive = frame.dimensions.every(
    (one) => !over.includes(one.dimension) || one.exclusive,
  )
  if (figure.is !== 'number' || !isAdded || !isExclusive) return
  const numbers = parts.flatMap((part) => (part.figure.is === 'number' ? [part.figure.number] : []))
  const computed = numbers.reduce<string>((sum, number) => add(sum, number), '0')
  const order = compare(figure.number, computed)
  notes.total({ at, over, period, stated: figure.number, computed, agrees: order === 0 })
  const values = { stated: figure.number, computed }
  if (order > 0) notes.warn('total-above', [at], values)
  if (order < 0) askParts(total, values, notes)
}

/** Parts that come to more than their total: somebody must say that the parts are right. */
function askParts(
  { at, coordinates }: Atom,
  values: { stated: string; computed: string },
  notes: Notes,
): void {
  const name = Object.entries(coordinates).map(
    ([dimension, code]) => `${dimension}=${code ?? 'all'}`,
  )
  const answer = notes.ask({
    id: `total:${name.toSorted().join(' ')}:${values.stated}`,
    kind: 'total',
    at: [at],
    asWritten: values.stated,
    options: [{ value: 'parts', key: 'parts', values }],
    values,
  })
  if (answer === undefined) notes.settle([at], 'asked')
}
