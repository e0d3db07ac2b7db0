import type { Texts } from '#kernel/i18n'
import type { PlanActivity, PlanReading } from '#features/word-plans'

/** A commitment that an authority reports on, as far as its words tell what belongs to it. */
export interface Home {
  readonly id: string
  readonly title: Texts
  readonly summary: Texts
}

/** A goal of a document with the activities that stand under it, by their places in the list. */
export interface Group {
  readonly id: string
  /** Where the goal stands; null where activities stand under none. */
  readonly at: string | null
  readonly text: string
  readonly activities: readonly number[]
}

/** The goals of a document, in its order; activities without one are a group of their own. */
export function groupsOf({ activities }: Pick<PlanReading, 'activities'>): readonly Group[] {
  const groups = new Map<string, { at: string | null; text: string; activities: number[] }>()
  for (const [index, { goal }] of activities.entries()) {
    const key = goal ? `${goal.number ?? ''} ${goal.text}` : ''
    const text = goal ? [goal.number, goal.text].filter(Boolean).join(' ') : ''
    const group = groups.get(key) ?? { at: goal?.at ?? null, text, activities: [] }
    group.activities.push(index)
    groups.set(key, group)
  }
  return [...groups.values()].map((group, nth) => ({ id: `home-${nth}`, ...group }))
}

/** The stems of the telling words of a text: long enough to mean something, short enough to bend. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 4)
      .map((word) => word.slice(0, 6)),
  )

const wordsOf = ({ text, outcome, indicators }: PlanActivity): string =>
  [text, outcome?.text ?? '', ...indicators.map((one) => one.text)].join(' ')

/** How much of a commitment's words a text has; rare words weigh more than those that every commitment has. */
function likeness(
  own: ReadonlySet<string>,
  home: ReadonlySet<string>,
  weight: (stem: string) => number,
): number {
  let shared = 0
  for (const stem of own) if (home.has(stem)) shared += weight(stem)
  return shared / Math.sqrt(home.size + 1)
}

/**
 * The commitment that each goal's activities seem to serve, by the group's id: the one whose words they share most.
 * A guess, always; empty only where the authority reports on nothing.
 */
export function guessHomes(
  reading: Pick<PlanReading, 'activities'>,
  homes: readonly Home[],
): ReadonlyMap<string, string> {
  const known = homes.map(({ id, title, summary }) => ({
    id,
    stems: stemsOf([...Object.values(title), ...Object.values(summary)].join(' ')),
  }))
  const weight = (stem: string): number =>
    1 / Math.max(1, known.filter(({ stems }) => stems.has(stem)).length)
  return new Map(
    groupsOf(reading).flatMap((group) => {
      const words = group.activities.map((index) => reading.activities[index])
      const own = stemsOf(
        [group.text, ...words.flatMap((one) => (one ? [wordsOf(one)] : []))].join(' '),
      )
      const [best] = known.toSorted(
        (a, b) => likeness(own, b.stems, weight) - likeness(own, a.stems, weight),
      )
      return best ? [[group.id, best.id] as const] : []
    }),
  )
}
