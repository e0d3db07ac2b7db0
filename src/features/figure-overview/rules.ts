import type { Period, steps } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { editionRules } from '#features/editions'
import type { EditionEvent, Filter, ListState, OverviewLine, Turn } from './schema.ts'

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
export function turnOf(state: ListState, next: steps.NextDue | null): Turn {
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
