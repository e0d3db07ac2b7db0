import type { Day, Period } from '#kernel/clock'
import { periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { PlannedActivity } from '#features/activities'
import type { Edition, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { activitiesIn } from '../lines/fields.ts'
import { findPlan, listPlanPeriods } from './store.ts'

/** What an organisation's plan says of one commitment. */
export interface PlannedLine {
  /** The code of the implementation plan: `implementation-plan-2027`. */
  readonly round: string
  readonly period: Period
  readonly edition: number
  readonly activities: readonly PlannedActivity[]
}

const hasReached = (edition: Edition, act: 'sign' | 'hand-in', at: Date): boolean =>
  edition.events.some((event) => event.act === act && event.at <= at)

/** The edition that counts at a moment: the newest one handed in by then, else the newest one signed. */
export const countingAt = ({ editions }: Pick<Report, 'editions'>, at: Date): Edition | undefined =>
  editions.findLast((one) => hasReached(one, 'hand-in', at)) ??
  editions.findLast(
    (one) => hasReached(one, 'sign', at) && editionRules.stateOf(one.events) === 'signed',
  )

/**
 * An organisation's activities for a commitment with their milestones, from the newest plan that had begun
 * by `day` and was signed or handed in at `at`; undefined where there is none. Its own people may read them;
 * whoever shows them to others asks the rules first.
 */
export async function listActivities(
  tx: Tx,
  {
    commitment,
    at,
    day,
    ...owned
  }: Pick<Report, 'plan' | 'organisation'> & {
    readonly commitment: string
    readonly at: Date
    readonly day: Day
  },
): Promise<PlannedLine | undefined> {
  for (const period of await listPlanPeriods(tx, owned)) {
    if (periodStart(period) > day) continue
    const report = await findPlan(tx, owned, period)
    const edition = report && countingAt(report, at)
    if (!report || !edition) continue
    const line = edition.lines.find((one) => one.commitment === commitment)
    return {
      round: report.occasion.code,
      period,
      edition: edition.number,
      activities: line ? activitiesIn(line) : [],
    }
  }
  return undefined
}
