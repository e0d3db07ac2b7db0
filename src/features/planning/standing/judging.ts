import type { Day } from '#kernel/clock'
import { periodEnd, periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { PlannedActivity } from '#features/activities'
import type { Judged, Report, Status } from '#features/editions'
import { activitiesIn } from '../lines/fields.ts'
import { countingAt } from '../plans/newest.ts'
import { findPlan, listPlanPeriods } from '../plans/store.ts'
import { standingOf } from './rules.ts'
import { sentencesOf } from './sentences.ts'

/** What an organisation has planned for the time that a report is about. */
export interface Planned {
  /** The code of the implementation plan, and the edition of it that counts. */
  readonly plan: string
  readonly edition: number
  /** By commitment; an activity that serves several stands with each. */
  readonly activities: ReadonlyMap<string, readonly PlannedActivity[]>
  /** The chain of each fact of the plan, by its field: `activity.<key>`. */
  readonly chains: ReadonlyMap<string, string>
}

/** The newest plan that had begun when the period was over, as handed in or signed by now; null where there is none. */
export async function findPlanned(tx: Tx, report: Report, now: Date): Promise<Planned | null> {
  if (report.occasion.round === null) return null
  const until = periodEnd(report.occasion.period)
  for (const period of await listPlanPeriods(tx, report)) {
    if (periodStart(period) > until) continue
    const plan = await findPlan(tx, report, period)
    const edition = plan && countingAt(plan, now)
    if (!plan || !edition) continue
    const all = edition.lines.flatMap((line) =>
      activitiesIn(line).flatMap((activity) =>
        [...new Set([line.commitment, ...activity.says.alsoServes])].map((id) => ({
          id,
          activity,
        })),
      ),
    )
    const activities = new Map(
      [...Map.groupBy(all, ({ id }) => id)].map(([id, found]) => [
        id,
        found.map(({ activity }) => activity),
      ]),
    )
    const chains = new Map(
      edition.lines.flatMap(({ items }) =>
        items.map(({ field, chain }) => [field, chain] as const),
      ),
    )
    return { plan: plan.occasion.code, edition: edition.number, activities, chains }
  }
  return null
}

/**
 * What the plan says of a commitment as it stands when the last day is over, with everything that was judged; null
 * where it says nothing.
 */
export function judge(
  planned: Planned,
  activities: readonly PlannedActivity[],
  last: Day,
): { readonly status: Status; readonly judged: Judged } | null {
  const found = standingOf(activities, last)
  return (
    found && {
      status: found.status,
      judged: {
        plan: planned.plan,
        edition: planned.edition,
        until: last,
        level: found.level,
        sentence: sentencesOf(found),
        chains: chainsOf(planned, activities),
        activities: activities.map(asJudged),
      },
    }
  )
}

const asJudged = ({ key, says, milestones }: PlannedActivity): Judged['activities'][number] => ({
  key,
  title: says.title,
  status: says.status,
  end: says.end,
  milestones: milestones.map((one) => ({
    key: one.key,
    title: one.says.title,
    due: one.says.due,
    done: one.says.done,
  })),
})

/** What would take the judgement along if it were withdrawn. */
const chainsOf = ({ chains }: Planned, activities: readonly PlannedActivity[]): readonly string[] =>
  activities
    .flatMap(({ key, milestones }) => [
      `activity.${key}`,
      ...milestones.map((one) => `milestone.${one.key}`),
    ])
    .flatMap((field) => chains.get(field) ?? [])
