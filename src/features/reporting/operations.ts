import { signedIn } from '#kernel/access'
import { allow, operation } from '#kernel/operations'
import type { acting, ReportKey } from '#features/editions'
import { acts } from '#features/editions'
import { readCoverage } from '#features/planning'
import type { SavedFile } from './drafts/many.ts'
import * as many from './drafts/many.ts'
import type { Resolution } from './drafts/resolve.ts'
import { resolve } from './drafts/resolve.ts'
import * as drafts from './drafts/steps.ts'
import * as unchanged from './drafts/unchanged.ts'
import * as evidence from './evidence/steps.ts'
import * as carrying from './planned/carry-over.ts'
import * as reading from './reading/reading.ts'
import * as work from './reading/work.ts'
import { keepProposals } from './status/rating.ts'
import { refuseIncomplete } from './lines/sending.ts'

/** An editor saves fields of a line, each for itself. */
export const saveLine = operation('save-line', (visit, given: drafts.SavedLine) =>
  visit.transaction((tx) => drafts.saveLine(tx, visit, given)),
)

/** An editor saves fields of many lines as a file has them: one deed, each field for itself. */
export const saveFile = operation('save-file', (visit, given: SavedFile) =>
  visit.transaction((tx) => many.saveFile(tx, visit, given)),
)

/** An editor says that a line, or a text of it, stands as in the last report. */
export const setUnchanged = operation(
  'set-unchanged',
  (visit, given: Parameters<typeof unchanged.setUnchanged>[2]) =>
    visit.transaction((tx) => unchanged.setUnchanged(tx, visit, given)),
)

/** An editor settles what two have written in one field. */
export const resolveConflict = operation('resolve-conflict', (visit, given: Resolution) =>
  visit.transaction((tx) => resolve(tx, visit, given)),
)

/** An editor adds a file to a line. */
export const addEvidence = operation('add-evidence', (visit, given: evidence.NewEvidence) =>
  visit.transaction((tx) => evidence.addEvidence(tx, visit, given)),
)

/** An editor takes a file out of the draft. */
export const removeEvidence = operation(
  'remove-evidence',
  (visit, given: Parameters<typeof evidence.removeEvidence>[2]) =>
    visit.transaction((tx) => evidence.removeEvidence(tx, visit, given)),
)

/** A contributor's editor shows a part to those who lead the commitment. */
export const offerLine = operation('offer-line', (visit, given: Parameters<typeof acts.offer>[2]) =>
  visit.transaction((tx) => acts.offer(tx, visit, given)),
)

/** An editor closes a lead's line without parts that others have not written. */
export const closeWithout = operation('close-without', (visit, given: acts.Closing) =>
  visit.transaction((tx) => acts.closeWithout(tx, visit, given)),
)

/** An editor sends the draft for signature. */
export const sendReport = operation('send-report', (visit, given: acting.ActOn) =>
  visit.transaction(async (tx) => {
    await keepProposals(tx, visit, given)
    return acts.send(tx, visit, given, refuseIncomplete)
  }),
)

/** An editor takes the text back before it is signed. */
export const takeBackReport = operation('take-back-report', (visit, given: acting.ActOn) =>
  visit.transaction((tx) => acts.takeBack(tx, visit, given)),
)

/** An approver returns the text with a remark. */
export const returnReport = operation(
  'return-report',
  (visit, given: Parameters<typeof acts.returnReport>[2]) =>
    visit.transaction((tx) => acts.returnReport(tx, visit, given)),
)

/** An approver signs, with a one-time code. */
export const signReport = operation(
  'sign-report',
  (visit, given: Parameters<typeof acts.sign>[2]) =>
    visit.transaction((tx) => acts.sign(tx, visit, given)),
)

/** An editor or approver hands the signed edition in. */
export const handInReport = operation('hand-in-report', (visit, given: acting.ActOn) =>
  visit.transaction((tx) => acts.handIn(tx, visit, given)),
)

/** An approver signs and hands in, with one code. */
export const signAndHandInReport = operation(
  'sign-and-hand-in-report',
  (visit, given: Parameters<typeof acts.sign>[2]) =>
    visit.transaction((tx) => acts.signAndHandIn(tx, visit, given)),
)

/** The coordinator asks about a passage. */
export const askQuestion = operation('ask-question', (visit, given: acts.NewQuestion) =>
  visit.transaction((tx) => acts.ask(tx, visit, given)),
)

/** An editor answers, in words only. */
export const answerQuestion = operation(
  'answer-question',
  (visit, given: Parameters<typeof acts.answer>[2]) =>
    visit.transaction((tx) => acts.answer(tx, visit, given)),
)

/** The coordinator takes what was handed in into the pack. */
export const takeReport = operation('take-report', (visit, given: acting.ActOn) =>
  visit.transaction((tx) => acts.take(tx, visit, given)),
)

/** An editor begins the next edition. */
export const reviseReport = operation('revise-report', (visit, given: acting.ActOn) =>
  visit.transaction((tx) => acts.revise(tx, visit, given)),
)

/** A report, as far as the reader may read it. */
export const showReport = operation('show-report', (visit, key: reading.ReportAsked) =>
  visit.read((tx) => reading.readReport(tx, visit, key)),
)

/** The other parts of shared commitments, by commitment, as far as the reader may read them. */
export const showParts = operation(
  'show-parts',
  (visit, which: Parameters<typeof reading.readAllParts>[2]) =>
    visit.read((tx) => reading.readAllParts(tx, visit, which)),
)

/** Every saved version of a field of the draft, for its own editors and approvers. */
export const showVersions = operation(
  'show-versions',
  (visit, which: Parameters<typeof drafts.readVersions>[2]) =>
    visit.read((tx) => drafts.readVersions(tx, visit, which)),
)

/** A line, for those of the organisation who work on it. */
export const showLine = operation(
  'show-line',
  (visit, which: Parameters<typeof work.readLine>[2]) =>
    visit.read((tx) => work.readLine(tx, visit, which)),
)

/** An editor begins an implementation plan with what is not finished of the newest older one. */
export const carryOverPlan = operation('carry-over-plan', (visit, key: ReportKey) =>
  visit.transaction((tx) => carrying.carryOver(tx, visit, key)),
)

/** Who plans what for each commitment, as far as the reader may read it. */
export const showCoverage = operation(
  'show-coverage',
  (visit, which: Parameters<typeof readCoverage>[2]) =>
    visit.read((tx) => readCoverage(tx, visit, which)),
)

/** What lies on an organisation's desk. */
export const showDesk = operation(
  'show-desk',
  (visit, owned: Parameters<typeof work.readDesk>[2]) =>
    visit.read((tx) => work.readDesk(tx, visit, owned)),
)

/** The key of a report by the codes of its address; 403 for what may not be known. */
export const findKey = operation(
  'find-report-key',
  async (visit, address: Parameters<typeof reading.keyOf>[1]) => {
    allow(signedIn, visit, null)
    return visit.read((tx) => reading.keyOf(tx, address))
  },
)
