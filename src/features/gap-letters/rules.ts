import type { ActivitySays } from '#features/activities'
import type { Gap, Gaps, Looked, Need, Proposal, ReadSo, Repeated } from './schema.ts'

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

/** Indicators that repeat their activity, each with a proposal for the same commitment that no other has. */
export function repeatedIn(
  activities: readonly Looked[],
  proposals: readonly Proposal[],
): readonly Repeated[] {
  const free = new Set(proposals)
  return activities.flatMap(({ number, commitment, says }) =>
    says.indicators
      .filter(({ repeats }) => repeats)
      .map(({ text }) => {
        const proposal = [...free].find(({ commitments }) => commitments.includes(commitment))
        if (proposal) free.delete(proposal)
        return { number, indicator: text, proposal: proposal?.name ?? null }
      }),
  )
}

/** All that a letter says of some activities. */
export function gapsOf(
  activities: readonly Looked[],
  proposals: readonly Proposal[],
  readSo: readonly ReadSo[] = [],
): Gaps {
  const gaps = activities
    .map(({ number, says }): Gap => ({ number, title: says.title, needs: needsOf(says) }))
    .filter((gap) => gap.needs.length > 0)
  const dated = activities.filter(({ says }) => {
    const missing = needsOf(says)
    return !missing.includes('owner') && !missing.includes('date')
  })
  const measured = activities.filter(({ says }) =>
    says.indicators.some(({ target }) => /\d/.test(target)),
  )
  return {
    gaps: gaps.toSorted((a, b) => rank(a) - rank(b)),
    repeated: repeatedIn(activities, proposals),
    readSo,
    good: { activities: activities.length, complete: dated.length, measured: measured.length },
  }
}

// Without an owner or a date nothing can be followed at all: they come first.
const rank = (gap: Gap): number =>
  (gap.needs.includes('owner') ? 0 : 2) + (gap.needs.includes('date') ? 0 : 1)
