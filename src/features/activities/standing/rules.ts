import { lastDayOf, periodOf } from '../facts/rules.ts'
import { periodStart } from '#kernel/clock'
import type { PlannedActivity, Status } from '../facts/schema.ts'

/** The rule that proposes a status, by name and version. */
export const standingMethod = 'dates-1'

/** Why the rule proposes a status. */
export type Because =
  | { readonly code: 'stated' }
  | { readonly code: 'milestone-overdue'; readonly title: string; readonly due: string }
  | { readonly code: 'end-passed'; readonly end: string }
  | { readonly code: 'milestones-done' }
  | { readonly code: 'under-way' }
  | { readonly code: 'not-begun'; readonly start: string }

/** What the rule proposes of an activity on a day, and the fact that decided. */
export interface ProposedStanding {
  readonly key: string
  readonly title: string
  readonly status: Status
  readonly because: Because
}

/**
 * The status of an activity as its dates tell it at the end of a day `YYYY-MM-DD`. Done, stopped and at risk
 * are the authority's own words and stay; otherwise what is overdue is delayed.
 */
export function proposeStanding(activity: PlannedActivity, day: string): ProposedStanding {
  const [status, because] = standingOf(activity, day)
  return { key: activity.key, title: activity.says.title, status, because }
}

function standingOf(
  { says, milestones }: PlannedActivity,
  day: string,
): readonly [Status, Because] {
  if (says.status === 'done' || says.status === 'stopped') return [says.status, { code: 'stated' }]
  const overdue = milestones
    .filter((one) => one.says.done === '' && (lastDayOf(one.says.due) ?? '9999') < day)
    .toSorted((a, b) => ((lastDayOf(a.says.due) ?? '') < (lastDayOf(b.says.due) ?? '') ? -1 : 1))[0]
  if (overdue)
    return [
      'delayed',
      { code: 'milestone-overdue', title: overdue.says.title, due: overdue.says.due },
    ]
  if (milestones.length > 0 && milestones.every((one) => one.says.done !== ''))
    return ['done', { code: 'milestones-done' }]
  if (says.end !== '' && (lastDayOf(says.end) ?? '9999') < day)
    return ['delayed', { code: 'end-passed', end: says.end }]
  if (says.status === 'at-risk' || says.status === 'delayed')
    return [says.status, { code: 'stated' }]
  const start = periodOf(says.start)
  if (start && periodStart(start) > day)
    return ['not-started', { code: 'not-begun', start: says.start }]
  return ['on-track', { code: 'under-way' }]
}

/**
 * What the rule proposes for a commitment, and the activity that decided: the worst one; null where none is
 * planned. Some done and some not begun is under way.
 */
export function proposeFromActivities(
  activities: readonly PlannedActivity[],
  day: string,
): ProposedStanding | null {
  const all = activities.map((activity) => proposeStanding(activity, day))
  const first = (status: Status) => all.find((one) => one.status === status)
  const worst = first('delayed') ?? first('at-risk') ?? first('on-track')
  if (worst) return worst
  const [waiting, finished] = [first('not-started'), first('done')]
  if (waiting && finished)
    return { ...finished, status: 'on-track', because: { code: 'under-way' } }
  return waiting ?? finished ?? all[0] ?? null
}
