import { operation } from '#kernel/operations'
import * as publication from './deeds/publish.ts'
import * as withdrawal from './deeds/withdraw.ts'
import { openEvidence as open } from './evidence/open.ts'
import { readResting } from './resting/reading.ts'
import type { Going } from './resting/store.ts'

/** An approver agrees to publication, naming the lines left out, with a one-time code. */
export const consentToReport = operation('consent-to-report', (visit, given: publication.Consent) =>
  visit.transaction((tx) => publication.consent(tx, visit, given)),
)

/** An approver, or the coordinator with consent, publishes, with a one-time code. */
export const publishReport = operation('publish-report', (visit, given: publication.Publication) =>
  visit.transaction((tx) => publication.publish(tx, visit, given)),
)

/** The owner's approver, or the coordinator, withdraws for good, with a one-time code. */
export const withdrawReport = operation('withdraw-report', (visit, given: withdrawal.Withdrawal) =>
  visit.transaction((tx) => withdrawal.withdraw(tx, visit, given)),
)

/** The published figures that hold a number of figures which may be withdrawn, for whoever may withdraw them. */
export const showResting = operation('show-resting', (visit, going: Going) =>
  visit.read((tx) => readResting(tx, visit, going)),
)

/** A file that is evidence, for whoever may have it. */
export const openEvidence = operation('open-evidence', open)
