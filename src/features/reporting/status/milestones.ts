import type { Day } from '#kernel/clock'
import { parseDay } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { activityRules } from '#features/activities'
import type { DraftFact, Line, MilestoneReport, Report } from '#features/editions'
import { drafting } from '#features/editions'
import { planStanding } from '#features/planning'
import type { Place } from '../drafts/schema.ts'
import type { MilestoneReportValue } from '../lines/schema.ts'

/** A milestone of the plan that a line can report on, as it stands. */
export interface MilestoneAsked {
  /** `milestone.<key>` */
  readonly field: string
  readonly activity: string
  readonly title: string
  /** When it is due: as the plan has it, or as the newest earlier report moved it. */
  readonly due: string
  /** When it was done, by the plan or an earlier report; then there is nothing to report. */
  readonly done: string
  /** What the line says of it. */
  readonly report: MilestoneReport | null
}

const key = (field: string): string => field.slice('milestone.'.length)

/** The milestones that the lines can report on, by commitment. */
export async function readMilestones(
  tx: Tx,
  report: Report,
  lines: readonly Pick<Line, 'commitment' | 'items'>[],
  now: Date,
): Promise<ReadonlyMap<string, readonly MilestoneAsked[]>> {
  const planned = await planStanding.readPlanned(tx, report, [report.occasion], now)
  return milestonesIn(planned.get(report.occasion.code), lines)
}

/** The same where it is known what the report goes by. */
export const milestonesIn = (
  { planned, earlier }: planStanding.PlannedFor = { planned: null, earlier: [] },
  lines: readonly Pick<Line, 'commitment' | 'items'>[],
): ReadonlyMap<string, readonly MilestoneAsked[]> =>
  new Map(lines.map((line) => [line.commitment, milestonesOf(planned, line, earlier)]))

function milestonesOf(
  planned: planStanding.Planned | null,
  line: Pick<Line, 'commitment' | 'items'>,
  earlier: readonly MilestoneReport[],
): readonly MilestoneAsked[] {
  const activities = planned?.activities.get(line.commitment) ?? []
  const own = planStanding.reportsIn(line)
  return planStanding.asReported(activities, { earlier, now: [] }).flatMap((activity) =>
    activity.milestones.map(({ key: milestone, says }) => ({
      field: `milestone.${milestone}`,
      activity: activity.says.title,
      title: says.title,
      due: says.due,
      done: says.done,
      report: own.find((one) => one.milestone === milestone) ?? null,
    })),
  )
}

/** A milestone whose day has passed and that nobody has reported, with the line that asks for it. */
export interface OverdueMilestone {
  readonly report: Report
  readonly commitment: string
  readonly title: string
  readonly activity: string
  readonly field: string
  /** The last day on which it was due. */
  readonly due: Day
}

/** The milestones of a report that are overdue today, each once, the oldest first. */
export function overdueIn(
  report: Report,
  asked: ReadonlyMap<string, readonly MilestoneAsked[]>,
  today: Day,
): readonly OverdueMilestone[] {
  const found = [...asked].flatMap(([commitment, milestones]) =>
    milestones.flatMap(({ field, title, activity, due, done, report: said }) => {
      const day = parseDay(activityRules.lastDayOf(due) ?? '')
      if (day === undefined || day >= today || done !== '' || said) return []
      return [{ report, commitment, field, title, activity, due: day }]
    }),
  )
  const once = new Map(found.toReversed().map((one) => [one.field, one]))
  return [...once.values()].toSorted((one, other) => (one.due < other.due ? -1 : 1))
}

/** Writes what is reported of a milestone; refused where the plan has none such, or a date cannot be read. */
export async function saveMilestoneReport(
  tx: Tx,
  { report, line, field, language }: Place,
  fact: DraftFact,
  value: MilestoneReportValue,
): Promise<Refused | null> {
  const { done, moved } = value
  if (done !== '' && parseDay(done) === undefined)
    return refused('done-unreadable', { typed: done })
  if (moved !== '' && activityRules.lastDayOf(moved) === null)
    return refused('date-unreadable', { typed: moved })
  const { occasion } = report
  const known = await planStanding.readPlanned(tx, report, [occasion], fact.recordedAt)
  const activities = known.get(occasion.code)?.planned?.activities.get(line.commitment) ?? []
  const isAsked = (one: { readonly key: string }) => one.key === key(field)
  const activity = activities.find(({ milestones }) => milestones.some(isAsked))
  const found = activity?.milestones.find(isAsked)
  if (!activity || !found) return refused('milestone-unknown')
  const { title, due } = found.says
  const said = { milestone: found.key, title, due, done, moved: done === '' ? moved : '', language }
  // The title is the activity's: whom the plan does not tell it, the report does not tell it either.
  await drafting.saveDraftMilestoneReport(tx, { ...fact, level: activity.says.level }, said)
  await drafting.setItem(tx, line.id, { field, noun: 'milestone_report', fact: fact.id })
  return null
}
