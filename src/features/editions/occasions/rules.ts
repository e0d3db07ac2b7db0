import type { RoleName } from '#kernel/access'
import type { Period } from '#kernel/clock'
import { parsePeriod, periodEnd, periodStart } from '#kernel/clock'
import type { Round } from '#features/rounds'
import { roundRules } from '#features/rounds'
import type { Occasion } from './schema.ts'

// A round's code begins with four digits, so that the two never meet.
const prefix = 'implementation-plan-'

/** The code of an implementation plan for a year `2027` or for several, `2026/2027`. */
export const planCode = (period: Period): string => prefix + period.replace('/', '-')

/** The period of an implementation plan's code; undefined for a round's, and for what is neither. */
export function plannedPeriod(code: string): Period | undefined {
  const [, first, last] = /^implementation-plan-(\d{4})(?:-(\d{4}))?$/.exec(code) ?? []
  if (first === undefined) return undefined
  return parsePeriod(last === undefined ? first : `${first}/${last}`)
}

const figuresPrefix = 'figures-'

/** The code of what is stated of an indicator outside rounds. */
export const figuresCode = (indicator: string): string => figuresPrefix + indicator

/** The indicator of such a code; undefined for every other. */
export const measuredIndicator = (code: string): string | undefined =>
  code.startsWith(figuresPrefix) ? code.slice(figuresPrefix.length) : undefined

/** Whether a period lies in the years of the plan that it serves; a plan may have no first or last day. */
export function liesWithin(
  period: Period,
  { start, end }: { readonly start: string | null; readonly end: string | null },
): boolean {
  const [first, last] = [periodStart(period).slice(0, 4), periodEnd(period).slice(0, 4)]
  return (start === null || first >= start.slice(0, 4)) && (end === null || last <= end.slice(0, 4))
}

/** A round as an occasion. */
export const progressIn = (round: Round): Occasion => ({
  kind: 'progress',
  code: round.code,
  period: round.period,
  round,
  indicator: null,
})

/** An implementation plan for a period as an occasion. */
export const planFor = (period: Period): Occasion => ({
  kind: 'implementation-plan',
  code: planCode(period),
  period,
  round: null,
  indicator: null,
})

/** What is stated of an indicator outside rounds as an occasion; `period`: the plan's years. */
export const figuresOf = (
  indicator: NonNullable<Occasion['indicator']>,
  period: Period,
): Occasion => ({
  kind: 'figures',
  code: figuresCode(indicator.id),
  period,
  round: null,
  indicator,
})

/** Whether a first hand-in comes too late; outside rounds it never does. */
export const isClosed = ({ round }: Occasion): boolean =>
  round !== null && roundRules.closedAt(round) !== null

const insiders: readonly RoleName[] = ['steering-member', 'reviewer', 'partner']

/** The roles that read what was handed in: as the round's setting says, outside rounds from hand-in on. */
export const openTo = ({ round }: Occasion): readonly RoleName[] =>
  round ? roundRules.openTo(round) : insiders
