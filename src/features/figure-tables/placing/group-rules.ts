import type { Period } from '#kernel/clock'
import type { Frame, Placed, Silence } from '../schema.ts'
import type { Atom } from './atom-rules.ts'

/** The figures of one place of the result: one period, one category of each dimension that is placed. */
export interface Group {
  readonly key: string
  readonly period: Period
  readonly cells: Placed['cells']
  readonly atoms: readonly Atom[]
}

/** Sorts figures by the places of the result that they belong to. */
export function groupsOf(atoms: readonly Atom[], frame: Frame): readonly Group[] {
  const placed = frame.dimensions
    .filter(({ use }) => use === 'place')
    .map(({ dimension }) => dimension)
  const groups = new Map<string, Group & { readonly atoms: Atom[] }>()
  for (const atom of atoms) {
    const { period } = atom
    const named = placed.flatMap((dimension) => {
      const code = atom.coordinates[dimension]
      return typeof code === 'string' ? [[dimension, code] as const] : []
    })
    const key = [period, ...named.map((pair) => pair.join('='))].join(' ')
    const group = groups.get(key) ?? { key, period, cells: Object.fromEntries(named), atoms: [] }
    group.atoms.push(atom)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The figures of a group that hold something. */
export const filled = (atoms: readonly Atom[]): readonly Atom[] =>
  atoms.filter(({ figure }) => figure.is !== 'blank')

/** Why a group has no figure, where one of its figures says so. */
export function silenceIn(atoms: readonly Atom[]): Silence | undefined {
  const said = new Set(
    atoms.flatMap(({ figure }) => (figure.is === 'silence' ? [figure.silence] : [])),
  )
  const [only, ...others] = said
  return others.length > 0 ? 'not-reported' : only
}
