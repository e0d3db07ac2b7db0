import { operation } from '#kernel/operations'
import * as desk from './desk/reading.ts'
import type { RoundPlace } from './overview/reading.ts'
import { readOverview } from './overview/reading.ts'
import type { ToRemind } from './reminders/steps.ts'
import * as reminders from './reminders/steps.ts'

/** The coordinator looks at a round: who has handed in, who is late, who waits for whom. */
export const overseeRound = operation('oversee-round', (visit, place: RoundPlace) =>
  visit.read((tx) => readOverview(tx, visit, place)),
)

/** The coordinator looks at all his plans: what is late, missing, unmeasurable, waiting for him. */
export const overseePlans = operation('oversee-plans', (visit, _: null) =>
  visit.read((tx) => desk.readCoordinatorDesk(tx, visit)),
)

/** The coordinator looks who would get which mail. */
export const previewReminders = operation('preview-reminders', (visit, given: ToRemind) =>
  visit.read((tx) => reminders.previewReminders(tx, visit, given)),
)

/** The coordinator reminds those he chose of what they owe. */
export const remindReporters = operation('remind-reporters', (visit, given: ToRemind) =>
  visit.transaction((tx) => reminders.remind(tx, visit, given)),
)
