import type { Overseen, RoundOverview } from '../overview/schema.ts'
import { isLate } from '../overview/rules.ts'
import type { CoordinatorDesk, PlanDesk } from './schema.ts'

/** One organisation's report on a coordinator's desk, with the round it stands in. */
export interface OnDesk {
  readonly overview: RoundOverview
  readonly one: Overseen
}

/** What lies on a coordinator's desk, by what is to be done about it. */
export interface Sorted {
  /** Not handed in, and its due day has passed. */
  readonly late: readonly OnDesk[]
  /** Not handed in, and there is time. */
  readonly missing: readonly OnDesk[]
  /** Asked about, and not answered. */
  readonly unanswered: readonly OnDesk[]
  /** Handed in, to be read. */
  readonly mine: readonly OnDesk[]
}

/** Sorts a desk. */
export function sorted({ plans }: CoordinatorDesk, now: Date): Sorted {
  const within = (overviews: readonly RoundOverview[]): readonly OnDesk[] =>
    overviews.flatMap((overview) => overview.reports.map((one) => ({ overview, one })))
  const all = plans.flatMap(({ open }) => within(open))
  // What was handed in is read and answered after the round is closed, too.
  const handedIn = [...all, ...plans.flatMap(({ closed }) => within(closed))]
  const late = all.filter(({ overview, one }) => isLate(overview, one, now))
  return {
    late,
    missing: all.filter((entry) => entry.one.handedInAt === null && !late.includes(entry)),
    unanswered: handedIn.filter(({ one }) => one.need === 'answer'),
    mine: handedIn.filter(({ one }) => one.need === 'read'),
  }
}

/** The one thing to do first. */
export type FirstAct =
  | { readonly act: 'read'; readonly entry: OnDesk }
  | { readonly act: 'remind'; readonly overview: RoundOverview; readonly late: readonly Overseen[] }
  | { readonly act: 'open-next'; readonly plan: PlanDesk; readonly code: string }
  | { readonly act: 'open'; readonly plan: PlanDesk }
  | { readonly act: 'look'; readonly overview: RoundOverview }

/** What to do first: remind who is late, read what came in, open the round whose day has come. */
export function firstAct(desk: CoordinatorDesk, { late, mine }: Sorted): FirstAct | null {
  const [worst] = late
  if (worst) {
    const { overview } = worst
    const own = late.filter((entry) => entry.overview === overview).map(({ one }) => one)
    return { act: 'remind', overview, late: own }
  }
  const [entry] = mine
  if (entry) return { act: 'read', entry }
  for (const plan of desk.plans)
    for (const { next } of plan.proposed) return { act: 'open-next', plan, code: next.code }
  const [overview] = desk.plans.flatMap(({ open }) => open)
  if (overview) return { act: 'look', overview }
  const plan = desk.plans.find(({ hasRounds }) => !hasRounds)
  return plan ? { act: 'open', plan } : null
}
