import type { Day } from '#kernel/clock'
import { periodEnd } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { PlannedActivity } from '#features/activities'
import type { Judged, MilestoneReport, Occasion, Report, Status } from '#features/editions'
import { editionReading } from '#features/editions'
import { activitiesIn } from '../lines/fields.ts'
import { countingAt, countingOf } from '../plans/newest.ts'
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

/** What a report in a round goes by: its plan, and what was reported of the plan's milestones before. */
export interface PlannedFor {
  readonly planned: Planned | null
  readonly earlier: readonly MilestoneReport[]
}

/**
 * For each of an organisation's reports in rounds, by the round's code: the newest plan that had begun when the
 * period was over, as handed in or signed by now. Asked for together; reports outside rounds go by no plan.
 */
export async function readPlanned(
  tx: Tx,
  { plan, organisation }: Pick<Report, 'plan' | 'organisation'>,
  occasions: readonly Occasion[],
  now: Date,
): Promise<ReadonlyMap<string, PlannedFor>> {
  const rounds = occasions.filter(({ round }) => round !== null)
  if (rounds.length === 0) return new Map()
  const owned = { plan, organisation }
  const begun = await editionReading.listBegunOutside(tx, owned)
  const counting = rounds.map(({ code, period }) => {
    const found = countingOf(begun, { at: now, day: periodEnd(period) })
    return { code, period, found }
  })
  const wanted = new Set(counting.flatMap(({ found }) => found ?? []))
  if (wanted.size === 0) return new Map()
  const plans = await editionReading.listOutside(tx, owned, [...wanted])
  const abouts = [...new Set(rounds.map(({ period }) => period))]
  const before = await editionReading.milestonesBefore(tx, owned, abouts)
  return new Map(
    counting.map(({ code, period, found }) => {
      const planned = plans.find(({ occasion }) => occasion.code === found?.code)
      return [
        code,
        { planned: planned ? plannedIn(planned, now) : null, earlier: before.get(period) ?? [] },
      ]
    }),
  )
}

/** What a plan says, by the edition that counts at a moment. */
function plannedIn(plan: Report, at: Date): Planned | null {
  const edition = countingAt(plan, at)
  if (!edition) return null
  const all = edition.lines.flatMap((line) =>
    activitiesIn(line).flatMap((activity) =>
      [...new Set([line.commitment, ...activity.says.alsoServes])].map((id) => ({ id, activity })),
    ),
  )
  const activities = new Map(
    [...Map.groupBy(all, ({ id }) => id)].map(([id, found]) => [
      id,
      found.map(({ activity }) => activity),
    ]),
  )
  const chains = new Map(
    edition.lines.flatMap(({ items }) => items.map(({ field, chain }) => [field, chain] as const)),
  )
  return { plan: plan.occasion.code, edition: edition.number, activities, chains }
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
