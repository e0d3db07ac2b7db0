import type { Day } from '#kernel/clock'
import type { Decided } from '#features/governance'
import { decisionRules } from '#features/governance'

/** The views of the list of decisions, the usual one first. */
export const views = ['open', 'late', 'closed', 'all'] as const
export type View = (typeof views)[number]

/** The view that an address asks for. */
export const viewIn = (asked: string | null): View => views.find((view) => view === asked) ?? 'open'

/** The decisions of a view: what is to be done by due day, all else newest first. */
export function inView(decided: readonly Decided[], view: View, today: Day): readonly Decided[] {
  const byDay = decided.toSorted((one, other) =>
    (one.decision.dueOn ?? '').localeCompare(other.decision.dueOn ?? ''),
  )
  switch (view) {
    case 'open':
      return byDay.filter(({ decision }) => decisionRules.isOpen(decision))
    case 'late':
      return byDay.filter(({ decision }) => decisionRules.isOverdue(decision, today))
    case 'closed':
      return decided.filter(({ decision }) => decision.closing !== null).toReversed()
    case 'all':
      return decided.toReversed()
  }
}
