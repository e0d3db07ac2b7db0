import { operation } from '#kernel/operations'
import * as steps from './steps.ts'

/** The coordinator opens a round. */
export const openRound = operation('open-round', (visit, given: steps.RoundToOpen) =>
  visit.transaction((tx) => steps.openRound(tx, visit, given)),
)

/** The coordinator moves a round's due day, with a reason. */
export const moveDueDay = operation('move-due-day', (visit, given: steps.NewDueDay) =>
  visit.transaction((tx) => steps.moveDueDay(tx, visit, given)),
)

/** The coordinator notes that the papers for the meeting were sent. */
export const notePapersSent = operation('note-papers-sent', (visit, key: steps.RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'papers-sent' })),
)

/** The coordinator notes that the meeting was held. */
export const noteMeetingHeld = operation('note-meeting-held', (visit, key: steps.RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'meeting-held' })),
)

/** The coordinator closes a round: first reports are no longer taken, corrections always are. */
export const closeRound = operation('close-round', (visit, key: steps.RoundKey) =>
  visit.transaction((tx) => steps.noteRound(tx, visit, { ...key, kind: 'closed' })),
)
