import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { acting, editionRules } from '#features/editions'
import type { Edit, Outcome } from '#features/reporting'
import { reportRules, reportSteps } from '#features/reporting'
import type { Choices, FieldEdit, Uploaded } from '#features/workbooks'
import { workbookRules } from '#features/workbooks'
import { keepDecisions } from '../decisions/steps.ts'
import type { SentFile, Tally } from '../uploads/schema.ts'
import type { Laid } from './laying.ts'
import { lay } from './laying.ts'
import { isSettled, tallyOf } from './tally-rules.ts'

/** A workbook that is to be written. */
export interface Importing {
  readonly key: ReportKey
  readonly content: Uploaded
  readonly file: SentFile
  readonly choices: Choices
  /** What was seen of the comparison; on anything newer nothing is written. */
  readonly seen?: string
  /** Writes what is clear although something else is not; else nothing is written then. */
  readonly partly: boolean
}

/** What became of a workbook. */
export interface Imported {
  readonly laid: Laid
  readonly tally: Tally
}

/** What would become of a workbook, and what would be saved. */
interface Weighed extends Imported {
  readonly edits: readonly FieldEdit[]
}

async function weigh(tx: Tx, visit: Visit, given: Importing): Promise<Weighed | Refused> {
  const { key, content, choices, seen, partly } = given
  const laid = await lay(tx, visit, key, { content, choices })
  if (laid.refusal) return laid.refusal
  if (seen !== undefined && seen !== laid.seen) return refused('workbook-moved')
  const refusal = refuseChoices(choices, laid) ?? (seen === undefined ? null : refuseOpen(laid))
  if (refusal) return refusal
  const { comparison } = laid
  const edits = partly || isSettled(comparison) ? comparison.edits.filter(isAnswered(laid)) : []
  return { laid, edits, tally: tallyOf(comparison, edits) }
}

/** Says what would become of a workbook, and writes nothing. */
export async function tryWorkbook(
  tx: Tx,
  visit: Visit,
  given: Importing,
): Promise<Imported | Refused> {
  const weighed = await weigh(tx, visit, given)
  return isRefused(weighed) ? weighed : { laid: weighed.laid, tally: weighed.tally }
}

/**
 * Writes a workbook into the draft: whatever was said by whom, nothing is overwritten that was not seen. One
 * journal entry, and one of what was decided against the file; a workbook that changes nothing leaves none.
 */
export async function importWorkbook(
  tx: Tx,
  visit: Visit,
  given: Importing,
): Promise<Imported | Refused> {
  await acting.holdReport(tx, visit, given.key, editionRules.write)
  const weighed = await weigh(tx, visit, given)
  if (isRefused(weighed)) return weighed
  const { laid, tally } = weighed
  const refusal = weighed.edits.length > 0 ? await save(tx, visit, given, weighed) : null
  if (refusal) return refusal
  if (given.partly || isSettled(laid.comparison)) await keepDecisions(tx, visit, { ...given, laid })
  return { laid, tally }
}

/** Texts in which both versions still stand, and cells put right that still cannot be read. */
function refuseChoices({ cells, fixes }: Choices, { comparison }: Laid): Refused | null {
  const open = Object.values(cells).some(
    (one) => typeof one === 'object' && reportRules.holdsContradiction(one.text),
  )
  if (open) return refused('contradiction-left')
  // What the page had filled in and nobody changed was not put right, and is only left out.
  const bad = comparison.faults.find(
    ({ cell, values }) => cell !== null && !['', values['was']].includes(fixes[cell] ?? ''),
  )
  return bad ? refused('workbook-fix', { place: `${bad.sheet}!${bad.at}` }) : null
}

/** On a page nothing that was chosen is left out unsaid: what cannot be written, and what must be asked first. */
function refuseOpen({ comparison: { cells, questions } }: Laid): Refused | null {
  const count = cells.filter((cell) => cell.refused !== undefined).length
  if (count > 0) return refused('workbook-choices', { count })
  const open = questions.filter(({ answer }) => answer === null).length
  return open > 0 ? refused('workbook-asks', { count: open }) : null
}

/** A figure that jumps waits for its answer. */
const isAnswered =
  ({ comparison }: Laid) =>
  ({ key }: FieldEdit): boolean =>
    !comparison.questions.some((one) => one.key === key && one.answer === null)

/** The fields as one deed of the journal, and then what was answered about those that jump. */
async function save(
  tx: Tx,
  visit: Visit,
  { key, content, file }: Importing,
  { edits, laid }: Weighed,
): Promise<Refused | null> {
  const { language } = content.about
  const lines = [...Map.groupBy(edits, ({ commitment }) => commitment)].map(
    ([commitment, fields]) => ({ commitment, edits: fields.flatMap(editOf) }),
  )
  const given = { ...key, lines, language, exact: true, file }
  const saved = refusedAmong(await reportSteps.saveFile(tx, visit, given))
  if (saved) return saved
  for (const edit of edits) {
    const answers = answerOf(edit, laid)
    if (answers.length === 0) continue
    const { commitment } = edit
    const line = { ...key, commitment, edits: answers, language, exact: true }
    const answered = refusedAmong(await reportSteps.saveLine(tx, visit, line))
    if (answered) return answered
  }
  return null
}

/** Nobody else can have written since the report is held: what cannot be saved undoes all of it. */
function refusedAmong(outcomes: readonly Outcome[] | Refused): Refused | null {
  if (isRefused(outcomes)) return outcomes
  for (const outcome of outcomes) {
    if (outcome.state === 'conflict') return refused('workbook-moved')
    if (outcome.state === 'refused') return refused(outcome.code, outcome.values)
  }
  return null
}

function editOf({ field, kind, parts, seen }: FieldEdit): readonly Edit[] {
  const value = workbookRules.valueFrom(kind, parts)
  return value === null ? [] : [{ field, value, seen }]
}

/** What was answered about a figure that jumps, as the field of that step. */
function answerOf(
  { key, commitment, answer }: FieldEdit,
  { draft, states }: Laid,
): readonly Edit[] {
  const state = states.find((one) => one.key === key)
  const line = draft.lines.find((one) => one.commitment === commitment)
  if (answer === null || !state || !line) return []
  const field = workbookRules.jumpField(state, draft.report.occasion.period)
  const value = { answer: answer.answer, sentence: answer.why, correction: '' }
  return [{ field, value, seen: reportRules.currentRevision(line.historyOf(field)) }]
}
