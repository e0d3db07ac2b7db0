import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { acting, editionRules } from '#features/editions'
import type { Edit } from '#features/reporting'
import { reportRules, reportSteps } from '#features/reporting'
import type { Uploaded } from '../cells/schema.ts'
import { valueFrom } from '../cells/parts-rules.ts'
import type { Choices, FieldEdit } from '../diff/schema.ts'
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
  const refusal = refuseChoices(choices, laid)
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
 * journal entry; a workbook that changes nothing leaves none.
 */
export async function importWorkbook(
  tx: Tx,
  visit: Visit,
  given: Importing,
): Promise<Imported | Refused> {
  await acting.holdReport(tx, visit, given.key, editionRules.write)
  const weighed = await weigh(tx, visit, given)
  if (isRefused(weighed)) return weighed
  const { laid, tally, edits } = weighed
  if (edits.length === 0) return { laid, tally }
  const saved = await save(tx, visit, given, edits)
  if (isRefused(saved)) return saved
  journal(tx, visit, given, { edits, edition: laid.draft.number })
  return { laid, tally }
}

/** Texts in which both versions still stand, and cells put right that still cannot be read. */
function refuseChoices({ cells, fixes }: Choices, { comparison }: Laid): Refused | null {
  const open = Object.values(cells).some(
    (one) => typeof one === 'object' && reportRules.holdsContradiction(one.text),
  )
  if (open) return refused('contradiction-left')
  const bad = comparison.faults.find(({ cell }) => cell !== null && (fixes[cell] ?? '') !== '')
  return bad ? refused('workbook-fix', { place: `${bad.sheet}!${bad.at}` }) : null
}

/** A figure that jumps waits for its answer. */
const isAnswered =
  ({ comparison }: Laid) =>
  ({ key }: FieldEdit): boolean =>
    !comparison.questions.some((one) => one.key === key && one.answer === null)

async function save(
  tx: Tx,
  visit: Visit,
  { key, content }: Importing,
  edits: readonly FieldEdit[],
): Promise<Refused | null> {
  const { language } = content.about
  for (const [commitment, fields] of Map.groupBy(edits, (edit) => edit.commitment)) {
    const given = { ...key, commitment, edits: fields.flatMap(editOf), language, exact: true }
    const outcomes = await reportSteps.saveLine(tx, visit, given)
    if (isRefused(outcomes)) return outcomes
    for (const outcome of outcomes) {
      if (outcome.state === 'conflict') return refused('workbook-moved')
      if (outcome.state === 'refused') return refused(outcome.code, outcome.values)
    }
  }
  return null
}

function editOf({ field, kind, parts, seen }: FieldEdit): readonly Edit[] {
  const value = valueFrom(kind, parts)
  return value === null ? [] : [{ field, value, seen }]
}

function journal(
  tx: Tx,
  visit: Visit,
  { key, file }: Importing,
  { edits, edition }: { readonly edits: readonly FieldEdit[]; readonly edition: number },
): void {
  const { plan, organisation, round } = key
  record(tx, {
    at: visit.now,
    actor: acting.playedBy(visit, ['editor'], { plan, organisation }),
    operation: 'report-import-workbook',
    subject: { plan, round, organisation, edition },
    payload: {
      file: { name: file.name, sha256: file.digest },
      fields: edits.map((edit) => ({ field: edit.key, ...edit.parts })),
    },
  })
}
