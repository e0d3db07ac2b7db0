import type { RoleName } from '#kernel/access'
import type { Day } from '#kernel/clock'
import { addDays, dayOf } from '#kernel/clock'
import type { MailKind, ReminderSetting } from '#features/rounds'
import { roundRules } from '#features/rounds'
import type { Need, Overseen, RoundOverview } from '../overview/schema.ts'

/** A reminder's occasion: by hand, or by itself on its day. */
export type ReminderKind = Extract<MailKind, 'halfway' | 'before-due' | 'overdue' | 'by-hand'>

/** What somebody else must do; the coordinator's own part, reading, reminds nobody. */
export type Owed = Exclude<Need, 'read'>

/** Whose turn it is. */
export const rolesFor = (need: Owed): readonly RoleName[] => {
  switch (need) {
    case 'begin':
    case 'finish':
    case 'answer':
      return ['editor']
    case 'sign':
      return ['approver']
    case 'hand-in':
      return ['editor', 'approver']
  }
}

/** What an organisation owes now, or null. */
export const owedBy = ({ need }: Pick<Overseen, 'need'>): Owed | null =>
  need === 'read' ? null : need

/**
 * What a reminder is about, exactly: nobody is reminded twice of the same. What is missing changes as the
 * report goes on its way, and another due day is another thing.
 */
export function whatOf(
  kind: ReminderKind,
  owed: Owed,
  { one, due }: { readonly one: Overseen; readonly due: Day },
): string {
  if (kind !== 'by-hand') return kind === 'halfway' ? '' : due
  if (owed === 'answer') return `answer ${one.questions.map(({ id }) => id).join(' ')}`
  return `${owed} ${one.edition} ${due}`
}

// Nobody is written to in the night: a day's reminders go out from this hour on, in the plan's zone.
const morning = 7 * 60 * 60 * 1000

/** The day whose reminders go out at a moment. */
export const reminderDay = (now: Date, zone: string): Day =>
  dayOf(new Date(now.getTime() - morning), zone)

/** The day halfway between two, the earlier where there are two. */
export function halfwayDay(from: Day, to: Day): Day {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
  return addDays(from, Math.floor(days / 2))
}

/** Which reminder goes out by itself to an organisation on a day: the most pressing one, or none. */
export function reminderOn(
  day: Day,
  { round, plan }: Pick<RoundOverview, 'round' | 'plan'>,
  one: Overseen,
  setting: ReminderSetting,
): Exclude<ReminderKind, 'by-hand'> | null {
  const { halfway, daysBefore, overdue } = setting
  if (one.handedInAt !== null || roundRules.closedAt(round) !== null) return null
  const due = roundRules.dueOn(round, one.organisation)
  if (day > due) return overdue ? 'overdue' : null
  if (daysBefore > 0 && day >= addDays(due, -daysBefore)) return 'before-due'
  const middle = halfwayDay(dayOf(round.openedAt, plan.timeZone), due)
  return halfway && one.need === 'begin' && day >= middle ? 'halfway' : null
}
