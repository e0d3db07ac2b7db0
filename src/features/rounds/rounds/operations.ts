import { operation } from '#kernel/operations'
import * as recurrence from '../recurrence/steps.ts'
import type { ReminderSetting } from '../settings/schema.ts'
import * as settings from '../settings/steps.ts'
import type { RoundKey } from './held.ts'
import { openRound as open } from './opening.ts'
import * as reading from './reading.ts'
import type { RoundToOpen } from './rules.ts'
import * as steps from './steps.ts'

/** The coordinator opens a round. */
export const openRound = operation('open-round', (visit, given: RoundToOpen) =>
  visit.transaction((tx) => open(tx, visit, given)),
)

/** The coordinator moves a round's due day for all, with a reason. */
export const moveDueDay = operation('move-due-day', (visit, given: steps.NewDueDay) =>
  visit.transaction((tx) => steps.moveDueDay(tx, visit, given)),
)

/** The coordinator gives one organisation until a later day, with a reason. */
export const extendDueDay = operation('extend-due-day', (visit, given: steps.Extension) =>
  visit.transaction((tx) => steps.extendDueDay(tx, visit, given)),
)

/** The coordinator notes that the papers for the meeting were sent. */
export const notePapersSent = operation('note-papers-sent', (visit, key: RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'papers-sent' })),
)

/** The coordinator notes that the meeting was held. */
export const noteMeetingHeld = operation('note-meeting-held', (visit, key: RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'meeting-held' })),
)

/** The coordinator closes a round: first reports are no longer taken, corrections always are. */
export const closeRound = operation('close-round', (visit, key: RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'closed' })),
)

/** The coordinator sets a round to recur every year, or no more. */
export const recurRound = operation('recur-round', (visit, given: recurrence.Recurrence) =>
  visit.transaction((tx) => recurrence.recurRound(tx, visit, given)),
)

/** The coordinator opens what follows a recurring round, as it is proposed. */
export const openNextRound = operation('open-next-round', (visit, key: RoundKey) =>
  visit.transaction((tx) => recurrence.openNextRound(tx, visit, key)),
)

/** The coordinator sets which reminders go out by themselves. */
export const setReminders = operation(
  'set-reminders',
  (visit, given: ReminderSetting & { readonly plan: string }) =>
    visit.transaction((tx) => settings.setReminders(tx, visit, given)),
)

/** The coordinator records what the public reads of the plan's rounds. */
export const recordPolicy = operation(
  'record-publication-policy',
  (visit, given: Parameters<typeof settings.recordPolicy>[2]) =>
    visit.transaction((tx) => settings.recordPolicy(tx, visit, given)),
)

/** What holds for all rounds of a plan: reminders, and what the public reads. */
export const showSettings = operation('show-round-settings', (visit, plan: string) =>
  visit.read((tx) => settings.readSettings(tx, visit, plan)),
)

/** The rounds of a plan. */
export const listPlanRounds = operation('list-rounds', (visit, plan: string) =>
  visit.read((tx) => reading.readPlanRounds(tx, visit, plan)),
)

/** A round with the lines that the reader may know of. */
export const showRound = operation('show-round', (visit, key: RoundKey) =>
  visit.read((tx) => reading.readRound(tx, visit, key)),
)

/** Who would report on what if a round were opened now. */
export const proposeRound = operation('propose-round', (visit, plan: string) =>
  visit.read((tx) => reading.proposeRound(tx, visit, plan)),
)
