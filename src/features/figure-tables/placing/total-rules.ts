import { compare } from '#kernel/decimal'
import { isCounted, shareOf } from '../columns/role-rules.ts'
import type { Notes } from '../notes.ts'
import type { Frame } from '../schema.ts'
import type { Atom } from './atom-rules.ts'
import { sumOf, zero } from './sum-rules.ts'

/** The dimensions over which a figure is of all together. */
const totalsOf = ({ coordinates }: Atom): readonly string[] =>
  Object.keys(coordinates).filter((dimension) => coordinates[dimension] === null)

/**
 * Takes out the figures of all together whose parts stand in the table too, and lays both beside each other; one that
 * is more than its parts stays where somebody says that it holds.
 * A total of those counted and not counted stays: it is a share's denominator.
 */
export function settleTotals(atoms: readonly Atom[], frame: Frame, notes: Notes): readonly Atom[] {
  const share = shareOf(frame)?.dimension
  const isWaiting = atoms.some(({ figure }) => figure.is === 'waits')
  const find = finder(atoms)
  return atoms.filter((atom) => {
    const over = totalsOf(atom).filter((dimension) => dimension !== share)
    if (over.length === 0 || atom.figure.is === 'blank') return true
    const ways = partsOf(atom, find, frame)
    if (ways.length === 0) return true
    notes.ignore([atom.at], 'total')
    return !isWaiting && compareParts(atom, ways, frame, notes)
  })
}

/** Figures that together make a total. */
interface Parts {
  readonly atoms: readonly Atom[]
  /** Added up when it is first asked for: many totals may have the same parts. */
  computed?: string
}

type Find = (total: Atom, over: readonly string[]) => Parts | undefined

/** The figures that a total may be the sum of: over one of its dimensions alone, or over all of them. */
function partsOf(total: Atom, find: Find, frame: Frame): readonly Parts[] {
  const over = totalsOf(total)
  const ways = over.length > 1 ? [...over.map((dimension) => [dimension]), over] : [over]
  return ways.flatMap((way) => {
    const parts = find(total, way)
    return parts && isWhole(parts.atoms, way, frame) ? [parts] : []
  })
}

/** Finds the parts of totals; the figures are gone through once for each way of being a total. */
function finder(atoms: readonly Atom[]): Find {
  const known = new Map<string, ReadonlyMap<string, Parts>>()
  return (total, over) => {
    const same = Object.keys(total.coordinates).filter((dimension) => !over.includes(dimension))
    const way = JSON.stringify([same.toSorted(), over])
    const parts = known.get(way) ?? partsBy(atoms, same, over)
    known.set(way, parts)
    return parts.get(sharedBy(total, same))
  }
}

function partsBy(atoms: readonly Atom[], same: readonly string[], over: readonly string[]) {
  const parts = atoms.filter(
    ({ figure, coordinates }) =>
      figure.is !== 'blank' &&
      over.every((dimension) => typeof coordinates[dimension] === 'string'),
  )
  const groups = Map.groupBy(parts, (part) => sharedBy(part, same))
  return new Map([...groups].map(([shared, all]): [string, Parts] => [shared, { atoms: all }]))
}

/** What a part has in common with its total. */
const sharedBy = ({ measure, period, coordinates }: Atom, same: readonly string[]): string =>
  JSON.stringify([measure, period, ...same.map((one) => coordinates[one] ?? one in coordinates)])

/** Whether parts can make a whole: of a share only those counted and those not counted together. */
function isWhole(parts: readonly Atom[], over: readonly string[], frame: Frame): boolean {
  const share = shareOf(frame)
  if (!share || !over.includes(share.dimension)) return parts.length > 0
  const counts = ({ coordinates }: Atom) => isCounted(share, coordinates[share.dimension] ?? null)
  return parts.some(counts) && !parts.every(counts)
}

const computedOf = (parts: Parts): string => (parts.computed ??= sumOf(parts.atoms) ?? zero)

/** Lays a total beside its parts, those that it agrees with if there are several ways; answers whether it is to stand. */
function compareParts(total: Atom, ways: readonly Parts[], frame: Frame, notes: Notes): boolean {
  const { figure, at, period } = total
  const isAdded = total.measure !== 'value' || ['count', 'amount'].includes(frame.indicator.kind)
  const over = totalsOf(total)
  const isExclusive = frame.dimensions.every(
    (one) => !over.includes(one.dimension) || one.exclusive,
  )
  if (figure.is !== 'number' || !isAdded || !isExclusive) return false
  const sums = ways.map(computedOf)
  const computed = sums.find((sum) => compare(figure.number, sum) === 0) ?? sums[0] ?? zero
  const order = compare(figure.number, computed)
  notes.total({ at, over, period, stated: figure.number, computed, agrees: order === 0 })
  const values = { stated: figure.number, computed }
  const isPartial = ways.some(({ atoms }) => lacksAny(atoms, over, frame))
  if (order > 0 && isPartial) return holdsAbove(total, frame, values, notes)
  if (order > 0) notes.warn('total-above', [at], values)
  if (order < 0) askParts(total, values, notes)
  return false
}

/** Whether some categories of a dimension that names all have no part here. */
const lacksAny = (
  parts: readonly Atom[],
  over: readonly string[],
  { dimensions }: Frame,
): boolean =>
  dimensions.some(
    ({ dimension, exhaustive, categories }) =>
      exhaustive &&
      over.includes(dimension) &&
      categories.some(({ code }) =>
        parts.every(({ coordinates }) => coordinates[dimension] !== code),
      ),
  )

/** A total that is more than its parts: who has not reported may be in it, so somebody says which of the two holds. */
function holdsAbove(
  { at, coordinates, period }: Atom,
  frame: Frame,
  values: { stated: string; computed: string },
  notes: Notes,
): boolean {
  const share = shareOf(frame)?.dimension
  const name = Object.entries(coordinates)
    .filter(([dimension]) => dimension !== share)
    .map(([dimension, code]) => `${dimension}=${code ?? 'all'}`)
  // Numerator and denominator of one total are one question: half of it would be no share.
  const answer = notes.ask({
    id: `total-above:${period}:${name.toSorted().join(' ')}`,
    kind: 'total',
    at: [at],
    asWritten: values.stated,
    options: ['parts', 'stated'].map((value) => ({ value, key: value, values })),
    values,
  })
  if (answer === undefined) notes.settle([at], 'asked')
  if (answer === 'parts') notes.warn('total-above', [at], values)
  return answer === 'stated'
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
