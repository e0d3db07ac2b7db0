import type { Item, Line } from '#features/editions'
import type { ActivitySays, MilestoneSays, PlannedActivity } from '#features/activities'
import { activityRules } from '#features/activities'

/** Why a commitment has no activity: the one text that a line of an implementation plan may hold. */
export const planTextFields = ['none-planned'] as const

const shape = /^(activity|milestone)\.([a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?)$/

/** What a field of an implementation plan's line is about; undefined for every other field. */
export function plannedField(
  field: string,
): { readonly noun: 'activity' | 'milestone'; readonly key: string } | undefined {
  const [, noun, key] = shape.exec(field) ?? []
  return key !== undefined && (noun === 'activity' || noun === 'milestone')
    ? { noun, key }
    : undefined
}

/** Whether a line of an implementation plan has this field, for this kind of value. */
export function isPlanField(field: string, value: object): boolean {
  if ('text' in value) return planTextFields.some((one) => one === field)
  const planned = plannedField(field)
  return planned !== undefined && planned.noun in value
}

type Held = Pick<Line, 'items'>

const activityIn = ({ field, content }: Item) =>
  content.noun === 'activity' ? [{ key: keyOf(field), says: content.says }] : []
const milestoneIn = ({ field, content }: Item) =>
  content.noun === 'milestone' ? [{ key: keyOf(field), says: content.says }] : []
const keyOf = (field: string): string => field.slice(field.indexOf('.') + 1)

/** The activities of a line with their milestones, each in the order of its dates. */
export function activitiesIn({ items }: Held): readonly PlannedActivity[] {
  const milestones = items.flatMap(milestoneIn)
  const own = items.flatMap(activityIn).map(({ key, says }) => ({
    key,
    says,
    milestones: inOrder(
      milestones.filter((one) => one.says.activity === key),
      ({ due }: MilestoneSays) => due,
    ),
  }))
  return inOrder(own, ({ start, end }: ActivitySays) => start || end)
}

/** By date, those without one last, and by title. */
function inOrder<Says extends { readonly title: string }, One extends { readonly says: Says }>(
  all: readonly One[],
  dateOf: (says: Says) => string,
): readonly One[] {
  const last = ({ says }: One) => activityRules.lastDayOf(dateOf(says)) ?? '9999'
  return all.toSorted(
    (a, b) => last(a).localeCompare(last(b)) || a.says.title.localeCompare(b.says.title),
  )
}

/** The fields of an activity's milestones, which go when it goes. */
export const milestoneFields = ({ items }: Held, activity: string): readonly string[] =>
  items.flatMap(({ field, content }) =>
    content.noun === 'milestone' && content.says.activity === activity ? [field] : [],
  )
