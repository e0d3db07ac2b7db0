import type { PlannedActivity } from '../facts/schema.ts'

/** A line of a plan with what is to be numbered in it. */
export interface NumberedFrom {
  readonly commitment: string
  /** As the plan numbers it; null where it does not. */
  readonly number: string | null
  readonly activities: readonly PlannedActivity[]
}

/** What is expected to come of some activities, with the number of its place: 1.1.1. */
export interface NumberedOutcome {
  readonly number: string
  /** Empty where nobody has said what is expected. */
  readonly text: string
  readonly activities: readonly (PlannedActivity & { readonly number: string })[]
}

export interface NumberedLine {
  readonly commitment: string
  readonly number: string
  readonly outcomes: readonly NumberedOutcome[]
}

/**
 * Commitment 1.1, its outcomes 1.1.1, their activities 1.1.1.1. Activities that expect the same stand under
 * one outcome, in the order in which each was named first.
 */
export function numbered(lines: readonly NumberedFrom[]): readonly NumberedLine[] {
  return lines.map(({ commitment, number, activities }) => {
    const root = number ?? commitment.toUpperCase()
    const byOutcome = Map.groupBy(activities, ({ says }) => says.outcome)
    const outcomes = [...byOutcome].map(([text, own], place) => {
      const outcome = `${root}.${place + 1}`
      const members = own.map((one, index) => ({ ...one, number: `${outcome}.${index + 1}` }))
      return { number: outcome, text, activities: members }
    })
    return { commitment, number: root, outcomes }
  })
}

/** The codes before an activity: who answers for it, then who takes part: `MSP/FST`. */
export function unitCodes(
  { says }: Pick<PlannedActivity, 'says'>,
  nameOf: (organisation: string) => string,
): string {
  const code = (organisation: string, unit: string) =>
    [organisation === '' ? '' : nameOf(organisation), unit].filter((one) => one !== '').join(' ')
  const codes = [
    code(says.lead, says.unit),
    ...says.contributors.map((one) => code(one.organisation, one.unit)),
  ]
  return [...new Set(codes.filter((one) => one !== ''))].join('/')
}
