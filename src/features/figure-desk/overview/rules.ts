import type { Day, Period } from '#kernel/clock'
import { addDays, comparePeriods, parsePeriod, periodEnd } from '#kernel/clock'
import { editionRules } from '#features/editions'
import type { EditionEvent, Filter, ListState, NextDue, OverviewLine, Turn } from './schema.ts'

/** Months between two figures, by how plans and people word it. */
const months: Readonly<Record<string, number>> = {
  year: 12,
  yearly: 12,
  annual: 12,
  annually: 12,
  'half-year': 6,
  'half-yearly': 6,
  quarter: 3,
  quarterly: 3,
  month: 1,
  monthly: 1,
}

const two = (number: number): string => String(number).padStart(2, '0')

/** The period of so many months that begins on a day. */
function periodFrom(day: Day, span: number): Period | undefined {
  const [year = '', month = ''] = day.split('-')
  const at = Number(month)
  if (span === 12) return parsePeriod(year)
  if (span === 6) return parsePeriod(`${year}-H${at <= 6 ? 1 : 2}`)
  if (span === 3) return parsePeriod(`${year}-Q${Math.ceil(at / 3)}`)
  return parsePeriod(`${year}-${two(at)}`)
}

/** When the figure after the last one is due: the end of its period, and the days until it is published. */
export function nextDue(
  last: Period | undefined,
  { frequency, delayDays }: OverviewLine['indicator'],
  today: Day,
): NextDue | null {
  const span = frequency === null ? undefined : months[frequency.toLowerCase()]
  if (last === undefined || span === undefined) return null
  const period = periodFrom(addDays(periodEnd(last), 1), span)
  if (!period) return null
  const day = addDays(periodEnd(period), delayDays ?? 0)
  return { period, day, isLate: day < today }
}

/** The newest of some periods; what is no period is passed over. */
export const newestPeriod = (all: readonly string[]): Period | undefined =>
  all
    .flatMap((text) => parsePeriod(text) ?? [])
    .toSorted(comparePeriods)
    .at(-1)

/** Where a list stands, by the events of its newest edition; undefined where there is none. */
export function listStateOf(events: readonly EditionEvent[] | undefined): ListState {
  if (!events) return 'none'
  const state = editionRules.stateOf(events)
  const isOut = events.some(({ act }) => act === 'publish')
  return isOut && state === 'handed-in' ? 'published' : state
}

/** Whose turn it is. */
export function turnOf(state: ListState, next: NextDue | null): Turn {
  switch (state) {
    case 'draft':
    case 'question-asked':
      return 'editor'
    case 'awaiting-signature':
    case 'handed-in':
      return 'approver'
    case 'signed':
      return 'either'
    default:
      return next?.isLate === true ? 'editor' : null
  }
}

const underWay: readonly ListState[] = ['draft', 'awaiting-signature', 'signed', 'question-asked']

/** Whether a line stands under a filter; `parts`: those that the reader plays. */
export function standsUnder(
  { indicator, next, state, turn }: OverviewLine,
  filter: Filter,
  parts: readonly string[],
): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'proposed':
      return indicator.isProposal && state === 'none'
    case 'late':
      return next?.isLate === true
    case 'under-way':
      return underWay.includes(state)
    case 'mine':
      return turn !== null && (turn === 'either' || parts.includes(turn))
  }
}

/** What hurts first: late, then waiting for somebody, then by when the next is due; proposals last. */
export const inOrder = (lines: readonly OverviewLine[]): readonly OverviewLine[] =>
  lines.toSorted((one, other) => rank(one) - rank(other) || dayOf(one).localeCompare(dayOf(other)))

const dayOf = ({ next }: OverviewLine): string => next?.day ?? '9999'

function rank({ indicator, next, state, turn }: OverviewLine): number {
  if (indicator.isProposal && state === 'none') return 3
  if (next?.isLate === true) return 0
  return turn === null ? 2 : 1
}
