import type { RoleName } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { ReadingMoment, Round, RoundEventKind, RoundLine } from './schema.ts'

type Happened = Pick<Round, 'events'>

const momentOf = ({ events }: Happened, kind: RoundEventKind): Date | null =>
  events.find((event) => event.kind === kind)?.at ?? null

/** When the round was closed, or null. */
export const closedAt = (round: Happened): Date | null => momentOf(round, 'closed')

/** The due day that counts now: the last one that was set. The day itself is included. */
export const dueOn = ({ firstDueOn, events }: Pick<Round, 'firstDueOn' | 'events'>): Day =>
  events.findLast((event) => event.dueOn !== null)?.dueOn ?? firstDueOn

/** Whether a moment lies after the due day, by the calendar of the plan's zone. */
export const isLate = (
  round: Pick<Round, 'firstDueOn' | 'events'>,
  moment: Date,
  zone: string,
): boolean => dayOf(moment, zone) > dueOn(round)

const hasCome = (round: Happened, moment: ReadingMoment): boolean => {
  const held = momentOf(round, 'meeting-held') !== null
  switch (moment) {
    case 'hand-in':
      return true
    case 'with-papers':
      // Nobody waits for papers after the meeting.
      return held || momentOf(round, 'papers-sent') !== null
    case 'after-meeting':
      return held
  }
}

/** The roles whose moment has come to read what was handed in. */
export function openTo(round: Pick<Round, 'readers' | 'events'>): readonly RoleName[] {
  const { steering, reviewers, partners } = round.readers
  const settings: readonly (readonly [RoleName, ReadingMoment])[] = [
    ['steering-member', steering],
    ['reviewer', reviewers],
    ['partner', partners],
  ]
  return settings.flatMap(([role, moment]) => (hasCome(round, moment) ? [role] : []))
}

const already = {
  'papers-sent': 'already-papers-sent',
  'meeting-held': 'already-meeting-held',
  closed: 'already-closed',
} as const

/** Why this may not happen to the round now, or null. */
export function refuseEvent(
  round: Happened,
  kind: RoundEventKind,
  moved: { readonly to: Day | null; readonly today: Day } = { to: null, today: '1000-01-01' },
): string | null {
  if (kind !== 'due-moved') return momentOf(round, kind) ? already[kind] : null
  if (closedAt(round)) return 'round-closed'
  return moved.to !== null && moved.to < moved.today ? 'due-day-past' : null
}

/** What is wrong with the lines of a round to be opened, or null. */
export function refuseLines(
  lines: readonly RoundLine[],
  known: { readonly commitments: ReadonlySet<string>; readonly organisations: ReadonlySet<string> },
): { readonly code: string; readonly values: Readonly<Record<string, string>> } | null {
  const seen = new Set<string>()
  const leads = new Set<string>()
  for (const { organisation, commitment, part } of lines) {
    const values = { organisation, commitment }
    if (!known.commitments.has(commitment)) return { code: 'commitment-unknown', values }
    if (!known.organisations.has(organisation)) return { code: 'organisation-unknown', values }
    if (seen.has(`${organisation} ${commitment}`)) return { code: 'line-twice', values }
    if (part === 'lead' && leads.has(commitment)) return { code: 'two-leads', values }
    seen.add(`${organisation} ${commitment}`)
    if (part === 'lead') leads.add(commitment)
  }
  return lines.length === 0 ? { code: 'no-lines', values: {} } : null
}
