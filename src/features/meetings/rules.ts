import type { Day } from '#kernel/clock'
import type { Decided } from '#features/governance'
import { decisionRules } from '#features/governance'

/** The views of the list of decisions, the usual one first. */
export const views = ['open', 'late', 'closed', 'all', 'else'] as const
export type View = (typeof views)[number]

/** The view that an address asks for. */
export const viewIn = (asked: string | null): View => views.find((view) => view === asked) ?? 'open'

/**
 * The decisions of a view: what is to be done by due day, all else newest first. The open and the closed make up all;
 * what else meetings said, such as a postponement, is no decision and stands for itself.
 */
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
      return decided.filter(({ decision }) => decisionRules.isDecision(decision)).toReversed()
    case 'else':
      return decided.filter(({ decision }) => !decisionRules.isDecision(decision)).toReversed()
  }
}

/** By what a list of decisions can be ordered. */
export const sorts = ['due', 'owner', 'meeting'] as const
export type Sort = (typeof sorts)[number]

/** An order that somebody asks for: by due day, by the name of its owner, by the day of its meeting. */
export interface Order {
  readonly by: Sort
  readonly isDescending: boolean
}

/** The order that an address asks for, `owner` or `-owner`; none unless it asks for one. */
export function orderIn(asked: string | null): Order | null {
  const by = sorts.find((one) => one === asked?.replace(/^-/, ''))
  return by ? { by, isDescending: asked?.startsWith('-') === true } : null
}

/** The same in an address. */
export const orderWritten = ({ by, isDescending }: Order): string =>
  `${isDescending ? '-' : ''}${by}`

/** Decisions in an order; as they stand where none is asked for. What has no such word stands last. */
export function inOrderOf(
  decided: readonly Decided[],
  order: Order | null,
  nameOf: (owner: string) => string,
): readonly Decided[] {
  if (!order) return decided
  const wordOf = ({ decision: { dueOn, owner }, meeting }: Decided): string | null =>
    ({ due: dueOn, owner: owner && nameOf(owner), meeting: meeting.heldOn })[order.by]
  return decided.toSorted((one, other) => {
    const [a, b] = [wordOf(one), wordOf(other)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return order.isDescending ? b.localeCompare(a) : a.localeCompare(b)
  })
}

/** The keys of whoever owns one of these decisions, each once. */
export const ownersIn = (decided: readonly Decided[]): readonly string[] => [
  ...new Set(decided.flatMap(({ decision }) => decision.owner ?? [])),
]
