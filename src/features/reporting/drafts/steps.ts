import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, badRequest, isRefused, notFound, refused } from '#kernel/operations'
import type { Edition, HandedInBefore, Line, Report, ReportKey } from '#features/editions'
import { acting, drafting, editionReading, editionRules } from '#features/editions'
import type { FieldValue } from '../lines/schema.ts'
import { earlierText, honest } from '../lines/unchanged.ts'
import type { FieldHistory } from './rules.ts'
import { currentRevision, isSame, mergedWith, savingOf, tidied, valueOf } from './rules.ts'
import type { Edit, Outcome, Place, Revision } from './schema.ts'
import { nothingPending, writePending } from './pending.ts'
import { listRevisions } from './store.ts'
import { milestoneFields, plannedField } from '#features/planning'
import { isKnownField, refuseLanguage } from './known-fields.ts'
import { writeFact } from './write-fact.ts'

/** A draft under the hand of one of its editors. */
export interface HeldDraft {
  readonly report: Report
  readonly edition: Edition
}

/** Holds the draft; the first to write begins the report. Refused once the text is locked. */
export async function holdDraft(
  tx: Tx,
  visit: Visit,
  key: ReportKey,
): Promise<HeldDraft | Refused> {
  const report = await acting.holdReport(tx, visit, key, editionRules.write)
  const edition = editionRules.findUnderWay(report)
  if (edition)
    return editionRules.stateOf(edition.events) === 'draft'
      ? { report, edition }
      : refused('text-locked')
  if (report.editions.length > 0) return refused('not-revised')
  const id = await drafting.beginReport(tx, report, visit.now)
  const begun = await editionReading.findReport(tx, key)
  if (begun && begun.editions.length > 0) return holdDraft(tx, visit, key) // somebody was faster
  await drafting.insertFirstEdition(tx, id, report.assigned, visit.now)
  return holdDraft(tx, visit, key)
}

/** Fields of one line as one person left them. */
export interface SavedLine extends ReportKey {
  readonly commitment: string
  readonly edits: readonly Edit[]
  /** The language of what is written; the visit's unless told. */
  readonly language?: string
  /** Numbers come from a program and mean what they say. */
  readonly exact?: boolean
}

/** Saves each field for itself: what can be saved is saved, and says what became of it. */
export async function saveLine(
  tx: Tx,
  visit: Visit,
  given: SavedLine,
): Promise<readonly Outcome[] | Refused> {
  const held = await holdDraft(tx, visit, given)
  if (isRefused(held)) return held
  const line = findLine(held, given.commitment)
  const { language = visit.language, exact = false } = given
  const wrong = refuseLanguage(language, held.report)
  if (wrong) return wrong
  const earlier = await earlierFor(tx, held, [given])
  const outcomes: Outcome[] = []
  const pending = nothingPending()
  for (const edit of given.edits) {
    if (!isKnownField(held.report, line, edit))
      throw badRequest('field-unknown', { field: edit.field })
    const revisions = await listRevisions(tx, line.id, edit.field)
    const before = { revisions, earlier: earlier.get(line.commitment) ?? null }
    const written = { language, exact, pending, ...before }
    outcomes.push(await saveEdit(tx, visit, { held, line, edit, written }))
    await writePending(tx, pending)
  }
  return outcomes
}

/** Last year's lines, where one of these edits says that words are as they were then. */
export async function earlierFor(
  tx: Tx,
  { report }: HeldDraft,
  lines: readonly { readonly commitment: string; readonly edits: readonly Edit[] }[],
): Promise<ReadonlyMap<string, HandedInBefore>> {
  const unchanged = lines.filter(({ edits }) =>
    edits.some(({ value }) => 'text' in value && value.unchanged),
  )
  const commitments = unchanged.map(({ commitment }) => commitment)
  return commitments.length > 0 ? editionReading.listOwnBefore(tx, report, commitments) : new Map()
}

/** How something is written, and where it is gathered. */
export type Written = Pick<Place, 'language' | 'exact' | 'pending' | 'proposals'>

/** A field of a held draft that somebody left so, what was saved in it before, and what was said last year. */
export interface WrittenEdit {
  readonly held: HeldDraft
  readonly line: Line
  readonly edit: Edit
  readonly written: Written & {
    readonly revisions: readonly Revision[]
    readonly earlier: HandedInBefore | null
  }
}

/** Saves one field of a draft that is held, once the pending is written; whether its line has such a field is known. */
export async function saveEdit(
  tx: Tx,
  visit: Visit,
  { held, line, edit: given, written: { revisions, earlier, ...written } }: WrittenEdit,
): Promise<Outcome> {
  const edit = { ...given, value: honest(given.value, earlier, given.field) }
  // What is unchanged stays in the language in which it was said.
  const isKept = 'text' in edit.value && edit.value.unchanged
  const language = (isKept && earlierText(earlier, edit.field)?.language) || written.language
  const place = placeOf(held, line, edit.field, { ...written, language })
  const outcome = await saveField(tx, visit, place, { edit, history: historyIn(place, revisions) })
  if (outcome.state === 'saved' && isRemoved(edit)) await removeMilestones(tx, visit, place)
  return outcome
}

const isRemoved = ({ value }: Edit): boolean => 'activity' in value && value.activity === null

/** An activity's milestones go with it. */
async function removeMilestones(tx: Tx, visit: Visit, place: Place): Promise<void> {
  const activity = plannedField(place.field)?.key ?? ''
  for (const field of milestoneFields(place.line, activity)) {
    const own = { ...place, field, inherited: undefined }
    const history = await historyOf(tx, own)
    const value = { milestone: null, correction: '' }
    const edit = { field, value, seen: currentRevision(history) }
    await saveField(tx, visit, own, { edit, history })
  }
}

/** The line of a held draft; 400 where it has none on this commitment. */
export function findLine({ edition }: HeldDraft, commitment: string): Line {
  const line = edition.lines.find((one) => one.commitment === commitment)
  if (!line) throw badRequest('line-unknown', { commitment })
  return line
}

/** The same line in the edition before, whose facts this draft may replace. */
export const inheritedItem = ({ report, edition }: HeldDraft, line: Line, field: string) =>
  report.editions
    .find(({ number }) => number === edition.number - 1)
    ?.lines.find(({ chain }) => chain === line.chain)
    ?.items.find((item) => item.field === field)

/** A field of a held draft as something to write in. */
export const placeOf = (held: HeldDraft, line: Line, field: string, written: Written): Place => ({
  ...written,
  report: held.report,
  line,
  field,
  inherited: inheritedItem(held, line, field),
})

const historyIn = ({ inherited }: Place, revisions: readonly Revision[]): FieldHistory => ({
  revisions,
  inherited: inherited ? valueOf(inherited.content) : null,
})

/** Everything that is saved in a field. */
export const historyOf = async (tx: Tx, place: Place): Promise<FieldHistory> =>
  historyIn(place, await listRevisions(tx, place.line.id, place.field))

async function saveField(
  tx: Tx,
  visit: Visit,
  place: Place,
  { edit, history }: { readonly edit: Edit; readonly history: FieldHistory },
): Promise<Outcome> {
  const { field, seen } = edit
  const value = tidied(edit.value)
  const saving = savingOf(history, value, seen)
  if (saving === 'same') return { field, state: 'same', revision: currentRevision(history) }
  const merged = saving === 'conflict' ? mergedWith(history, value, seen) : value
  if (!merged) return setAside(visit, place, { history, value, seen })
  const refusal = await writeFact(tx, visit, place, merged)
  if (refusal) return { field, state: 'refused', code: refusal.refused, values: refusal.values }
  const revision = keep(visit, place, { history, value: merged, seen, inField: true })
  return { field, state: 'saved', revision }
}

interface Kept {
  readonly history: FieldHistory
  readonly value: FieldValue
  readonly seen: number
}

/** One more version of a field; answers which. */
export function keep(
  visit: Visit,
  { line, field, pending }: Place,
  { history, value, seen, inField }: Kept & { readonly inField: boolean },
): number {
  if (visit.actor.kind !== 'account') throw new Error('only a person writes a draft')
  const revision = (history.revisions.at(-1)?.revision ?? 0) + 1
  const { account } = visit.actor
  const saved = { field, revision, basedOn: seen, inField, value, savedAt: visit.now, account }
  pending.revisions.push({ line: line.id, ...saved })
  return revision
}

/** Keeps what came too late beside the field, once however often it is sent. */
function setAside(visit: Visit, place: Place, kept: Kept): Outcome {
  const { history, value } = kept
  const same = history.revisions.find((one) => !one.inField && isSame(one.value, value))
  const mine = same?.revision ?? keep(visit, place, { ...kept, inField: false })
  return { field: place.field, state: 'conflict', mine, theirs: currentRevision(history) }
}

/** Everything that was saved in a field of a line, and what it began with. */
export interface FieldVersions {
  readonly held: HeldDraft
  readonly line: Line
  readonly history: FieldHistory
}

/** Reads a field's versions in the edition under way; its own editors and approvers may. */
export async function readVersions(
  tx: Tx,
  visit: Visit,
  {
    commitment,
    field,
    ...key
  }: ReportKey & { readonly commitment: string; readonly field: string },
): Promise<FieldVersions> {
  allow(editionRules.workHere, visit, key)
  const report = await editionReading.findReport(tx, key)
  const edition = report && editionRules.findUnderWay(report)
  const line = edition?.lines.find((one) => one.commitment === commitment)
  if (!report || !edition || !line) throw notFound()
  const held = { report, edition }
  const written = { language: visit.language, exact: true, pending: nothingPending() }
  return { held, line, history: await historyOf(tx, placeOf(held, line, field, written)) }
}
