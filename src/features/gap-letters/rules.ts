import type { ActivitySays } from '#features/activities'
import { proposalsFor } from './propose-rules.ts'
import type {
  Doubled,
  Gap,
  Gaps,
  Looked,
  Need,
  Proposal,
  ReadSo,
  Repeated,
  StatusAsked,
} from './schema.ts'

const own = ({ indicators }: ActivitySays) => indicators.filter(({ id }) => id === '')

/** What an activity lacks, read from its fields. One of the plan's own indicators has what it needs there. */
export function needsOf(says: ActivitySays): readonly Need[] {
  const { unit, lead, end, recurrence, indicators } = says
  const found: Need[] = []
  if (unit === '' && lead === '') found.push('owner')
  if (end === '' && recurrence === 'once') found.push('date')
  if (indicators.length === 0) found.push('indicator')
  if (own(says).some(({ target }) => target === '')) found.push('target')
  // Whoever aims at something done starts from nothing: a baseline is asked for of figures alone.
  if (own(says).some(({ target, baseline }) => /\d/.test(target) && baseline === ''))
    found.push('baseline')
  return found
}

/** Indicators that repeat their activity, each with what could be measured instead where that is about the same. */
export function repeatedIn(
  activities: readonly Looked[],
  proposals: readonly Proposal[],
  authority: string,
): readonly Repeated[] {
  const repeating = activities.filter(({ says }) => says.indicators.some((one) => one.repeats))
  const chosen = proposalsFor(repeating, proposals, authority)
  const found = repeating.flatMap((one) =>
    one.says.indicators
      .filter(({ repeats }) => repeats)
      .map(({ text }, nth) => ({
        number: one.number,
        indicator: text,
        proposal: (nth === 0 && chosen.get(one)) || null,
      })),
  )
  return found.toSorted((a, b) => Number(a.proposal === null) - Number(b.proposal === null))
}

/** The words for statuses that are asked, each once with the activities that have it. */
export const statusesIn = (activities: readonly Looked[]): readonly StatusAsked[] =>
  [
    ...Map.groupBy(
      activities.filter(({ status = null }) => status !== null),
      ({ status }) => status?.trim().toLowerCase(),
    ).values(),
  ].map((same) => ({
    word: same[0]?.status ?? '',
    numbers: same.map(({ number, says }) => number || says.title),
  }))

/** The numbers that more than one activity has: both are meant, and the number does not say which. */
export const doubledIn = (activities: readonly Looked[]): readonly Doubled[] =>
  [...Map.groupBy(activities, ({ number }) => number)]
    .filter(([number, same]) => number !== '' && same.length > 1)
    .map(([number, same]) => ({ number, titles: same.map(({ says }) => says.title) }))

/** What a letter is written from. */
export interface Written {
  readonly activities: readonly Looked[]
  readonly proposals: readonly Proposal[]
  /** The code of the authority. */
  readonly authority: string
  readonly readSo?: readonly ReadSo[]
}

/** All that a letter says of some activities. */
export function gapsOf({ activities, proposals, authority, readSo = [] }: Written): Gaps {
  const gaps = activities
    .map(({ number, says, named = null }): Gap => ({
      number,
      title: says.title,
      needs: needsOf(says),
      named: needsOf(says).includes('owner') ? named : null,
    }))
    .filter((gap) => gap.needs.length > 0)
  const dated = activities.filter(({ says }) => {
    const missing = needsOf(says)
    return !missing.includes('owner') && !missing.includes('date')
  })
  const measured = activities.filter(({ says }) =>
    says.indicators.some(({ target }) => /\d/.test(target)),
  )
  const lacking = activities.filter(
    ({ says, status = null }) => needsOf(says).length > 0 || status !== null,
  )
  return {
    gaps: gaps.toSorted((a, b) => rank(a) - rank(b)),
    statuses: statusesIn(activities),
    doubled: doubledIn(activities),
    repeated: repeatedIn(activities, proposals, authority),
    readSo,
    good: {
      activities: activities.length,
      lacking: lacking.length,
      complete: dated.length,
      measured: measured.length,
    },
  }
}

// Without an owner or a date nothing can be followed at all: they come first.
const rank = (gap: Gap): number =>
  (gap.needs.includes('owner') ? 0 : 2) + (gap.needs.includes('date') ? 0 : 1)
