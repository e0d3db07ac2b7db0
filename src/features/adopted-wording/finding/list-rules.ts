import type { Block, Sought } from '../schema.ts'
import type { List } from './block-rules.ts'
import type { Likeness } from './likeness-rules.ts'
import { leastShare } from './likeness-rules.ts'

/** Commitments that the plan lists under one heading, in the order of their places. */
export type Group = readonly Sought[]

/** The listed commitments by the part of the document that they stand in. */
export function groupsOf(sought: readonly Sought[]): readonly Group[] {
  const listed = sought.filter(({ kind }) => kind === 'listed')
  const groups = Map.groupBy(listed, ({ place }) => place.section ?? '')
  return [...groups.values()].map((group) =>
    group.toSorted((a, b) => a.place.lines[0] - b.place.lines[0]),
  )
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Whether a list stands where the plan says: the last words of the part's name stand before its first point. */
function standsUnder({ before }: List, section: string | undefined): boolean {
  const last = letters(section?.split(' / ').at(-1) ?? '')
  if (section === undefined || !section.includes(' / ')) return true
  return before.some(({ text }) => letters(text) === last || letters(text).endsWith(` ${last}`))
}

/** What a list says of each commitment of a group: its point, or null where our words do not confirm it. */
export interface Fit {
  readonly group: Group
  readonly list: List
  readonly points: readonly (Block | null)[]
  /** How much of our words the points have, from 0 to 1. */
  readonly share: number
}

interface Around {
  readonly likeness: Likeness
  /** All points of the document. */
  readonly all: readonly Block[]
}

/**
 * How a list holds a group: as many points as commitments, under the same words, and known again by what each says.
 * A point is a commitment's only if every other point of the list is less like what we say of it; and half of the
 * points must be the likest of the whole document. Null where it is another list.
 */
function fitOf(group: Group, list: List, { likeness, all }: Around): Fit | null {
  if (list.points.length !== group.length) return null
  if (!standsUnder(list, group[0]?.place.section)) return null
  const scores = group.map(({ ours }) => list.points.map(({ text }) => likeness(ours, text)))
  const own = scores.map((row, index) => row[index] ?? 0)
  const share = sum(own) / sum(group.map(({ ours }) => likeness(ours, ours)))
  const known = group.filter(({ ours }, row) =>
    all.every(({ text }) => likeness(ours, text) <= (own[row] ?? 0)),
  )
  if (!(share >= leastShare) || known.length * 2 < group.length) return null
  const points = list.points.map((point, row) =>
    (scores[row] ?? []).every((score, other) => other === row || score < (own[row] ?? 0))
      ? point
      : null,
  )
  return { group, list, points, share }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The lists that hold each group. A list that seems to hold several is that of the one whose words it has most of. */
export function fitsOf(
  groups: readonly Group[],
  lists: readonly List[],
  likeness: Likeness,
): ReadonlyMap<Group, readonly Fit[]> {
  const all = lists.flatMap(({ points }) => points)
  const fits = groups.flatMap((group) =>
    lists.flatMap((list) => fitOf(group, list, { likeness, all }) ?? []),
  )
  const best = fits.filter(({ group, list, share }) =>
    fits.every((one) => one.list !== list || one.group === group || one.share < share),
  )
  return Map.groupBy(best, ({ group }) => group)
}
