import type { Day, Period } from '#kernel/clock'
import { addDays, dayOf, periodEnd, periodStart, parsePeriod } from '#kernel/clock'
import type { Level } from '#kernel/facts'
import type { PlannedActivity } from '#features/activities'
import { activityRules } from '#features/activities'
import type { Line, MilestoneReport, Status } from '#features/editions'

/** The rule that judges by an implementation plan, by name and version. */
export const milestonesMethod = 'milestones-2'

/** The reports of milestones in a line. */
export const reportsIn = ({ items }: Pick<Line, 'items'>): readonly MilestoneReport[] =>
  items.flatMap(({ content }) => (content.noun === 'milestone_report' ? [content] : []))

/** What has been reported of milestones, besides what the plan itself says. */
export interface Reported {
  /** In earlier rounds: of each milestone the newest. */
  readonly earlier: readonly MilestoneReport[]
  /** In the line that is judged. */
  readonly now: readonly MilestoneReport[]
}

/**
 * Activities with their milestones as they stand: done as soon as the plan or a report says so. A new day that an
 * earlier report named counts as long as the plan still names the old one; one that is named now does not make good
 * what was missed.
 */
export const asReported = (
  activities: readonly PlannedActivity[],
  { earlier, now }: Reported,
): readonly PlannedActivity[] =>
  activities.map((activity) => ({
    ...activity,
    milestones: activity.milestones.map((milestone) => stands(milestone, { earlier, now })),
  }))

type Milestone = PlannedActivity['milestones'][number]

function stands({ key, says }: Milestone, { earlier, now }: Reported): Milestone {
  const about = ({ milestone }: MilestoneReport): boolean => milestone === key
  const [before, own] = [earlier.find(about), now.find(about)]
  const done = says.done || own?.done || before?.done || ''
  const moved = before && before.moved !== '' && before.due === says.due
  return { key, says: { ...says, done, due: moved ? before.moved : says.due } }
}

/** What the rule proposes for a commitment, and what decided. */
export interface Standing {
  readonly status: Status
  /** The title of the activity that decided, and whom it may be shown to. */
  readonly activity: string
  readonly level: Level
  readonly because: { readonly code: string; readonly title?: string; readonly day?: string }
}

/** The last day that can be judged: the period's last, or while the period still runs, yesterday. */
export function lastJudged(period: Period, now: Date, zone: string): Day {
  const [last, yesterday] = [periodEnd(period), addDays(dayOf(now, zone), -1)]
  return yesterday < last ? yesterday : last
}

/**
 * Method `milestones-2`: the worst of the activities as they stand when the last day is over. What is due on it
 * is due; an activity that begins later is not begun. Done is what is said to be done, or has all its milestones done
 * and its end behind it: until then it is under way (`milestones-1` did not ask for the end). Null where nothing is
 * planned.
 */
export function standingOf(activities: readonly PlannedActivity[], last: Day): Standing | null {
  const isLater = ({ says }: PlannedActivity): boolean => {
    const start = parsePeriod(says.start)
    return start !== undefined && periodStart(start) > last
  }
  const begun = activities.filter((one) => !isLater(one))
  const judged = proposed(begun, addDays(last, 1)) ?? proposed(activities.filter(isLater), last)
  if (judged?.status !== 'done') return judged
  const running = begun.find((one) => runsOn(one, last))
  if (running) return asRunning(running)
  // Some of it done and some of it still to begin is under way.
  const waits = begun.length < activities.length
  return waits ? { ...judged, status: 'on-track', because: { code: 'under-way' } } : judged
}

/** Whether an activity that nobody says is done ends only after a day. */
function runsOn({ says }: PlannedActivity, last: Day): boolean {
  const end = activityRules.lastDayOf(says.end)
  return says.status !== 'done' && end !== null && end > last
}

const asRunning = ({ says }: PlannedActivity): Standing => ({
  status: 'on-track',
  activity: says.title,
  level: says.level,
  because: { code: 'runs-on', day: says.end },
})

function proposed(activities: readonly PlannedActivity[], day: Day): Standing | null {
  const found = activityRules.proposeFromActivities(activities, day)
  const activity = activities.find(({ key }) => key === found?.key)
  if (!found || !activity) return null
  const { because, status, title } = found
  const decided = 'due' in because ? because.due : 'end' in because ? because.end : undefined
  const from = 'start' in because ? because.start : decided
  return {
    status,
    activity: title,
    level: activity.says.level,
    because: {
      code: because.code,
      ...('title' in because && { title: because.title }),
      ...(from !== undefined && { day: from }),
    },
  }
}
