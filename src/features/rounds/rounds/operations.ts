import { operation } from '#kernel/operations'
import * as reading from './reading.ts'
import type { RoundToOpen } from './rules.ts'
import * as steps from './steps.ts'

/** The coordinator opens a round. */
export const openRound = operation('open-round', (visit, given: RoundToOpen) =>
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

/** The rounds of a plan. */
export const listPlanRounds = operation('list-rounds', (visit, plan: string) =>
  visit.read((tx) => reading.readPlanRounds(tx, visit, plan)),
)

/** A round with the lines that the reader may know of. */
export const showRound = operation('show-round', (visit, key: steps.RoundKey) =>
  visit.read((tx) => reading.readRound(tx, visit, key)),
)

/** Who would report on what if a round were opened now. */
export const proposeRound = operation('propose-round', (visit, plan: string) =>
  visit.read((tx) => reading.proposeRound(tx, visit, plan)),
)
