import type { Day, Period } from '#kernel/clock'
import { periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { PlannedActivity } from '#features/activities'
import type { BegunReport, Edition, Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { activitiesIn } from '../lines/fields.ts'

/** What an organisation's plan says of one commitment. */
export interface PlannedLine {
  /** The code of the implementation plan: `implementation-plan-2027`. */
  readonly round: string
  readonly period: Period
  readonly edition: number
  readonly activities: readonly PlannedActivity[]
}

type Acted = Pick<Edition, 'events'>

const hasReached = ({ events }: Acted, act: 'sign' | 'hand-in', at: Date): boolean =>
  events.some((event) => event.act === act && event.at <= at)

/** The edition that counts at a moment: the newest one handed in by then, else the newest one signed. */
export const countingAt = <One extends Acted>(
  { editions }: { readonly editions: readonly One[] },
  at: Date,
): One | undefined =>
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
  const begun = countingOf(await editionReading.listBegunOutside(tx, owned), { at, day })
  const [report] = begun ? await editionReading.listOutside(tx, owned, [begun]) : []
  const edition = report && countingAt(report, at)
  if (!report || !edition) return undefined
  const { code: round, period } = report.occasion
  const line = edition.lines.find((one) => one.commitment === commitment)
  return { round, period, edition: edition.number, activities: line ? activitiesIn(line) : [] }
}

/** Of what has begun, the newest first: the newest plan that had begun by `day` and counts at a moment. */
export const countingOf = <One extends Pick<BegunReport, 'period' | 'editions'>>(
  begun: readonly One[],
  { at, day }: { readonly at: Date; readonly day: Day },
): One | undefined =>
  begun.find(
    (one) =>
      one.period !== null && periodStart(one.period) <= day && countingAt(one, at) !== undefined,
  )
