import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { badRequest, isRefused } from '#kernel/operations'
import type { Line, ReportKey } from '#features/editions'
import { acting } from '#features/editions'
import { plannedField } from '#features/planning'
import { isKnownField, refuseLanguage } from './known-fields.ts'
import type { Edit, Outcome, Revision } from './schema.ts'
import type { HeldDraft } from './steps.ts'
import { earlierFor, holdDraft, saveEdit } from './steps.ts'
import type { Proposal } from '../status/proposals.ts'
import { readProposals } from '../status/proposals.ts'
import { nothingPending, writePending } from './pending.ts'
import { listRevisions, listRevisionsOf } from './store.ts'

/** Fields of many lines of one report, as a file has them. */
export interface SavedFile extends ReportKey {
  readonly lines: readonly { readonly commitment: string; readonly edits: readonly Edit[] }[]
  /** The language of what is written; the visit's unless told. */
  readonly language?: string
  /** Numbers come from a program and mean what they say. */
  readonly exact?: boolean
  /** The file that says so, for the journal: its name, and the SHA-256 of its bytes. */
  readonly file: { readonly name: string; readonly digest: string }
}

/** What became of one field, in the order given. */
export type PlacedOutcome = Outcome & { readonly commitment: string }

/**
 * Saves fields of many lines at once, each for itself, and journals it as one deed with the name of the file. A
 * line or field that the report does not have is refused by itself: `line-unknown`, `field-unknown`. Whatever
 * stands there already as the file says it is `same`; where everything is, nothing is journaled.
 */
export async function saveFile(
  tx: Tx,
  visit: Visit,
  given: SavedFile,
): Promise<readonly PlacedOutcome[] | Refused> {
  const held = await holdDraft(tx, visit, given)
  if (isRefused(held)) return held
  const ids = held.edition.lines.map(({ id }) => id)
  const saved = Map.groupBy(await listRevisionsOf(tx, ids), placeOfRevision)
  const { language = visit.language, exact = false } = given
  const wrong = refuseLanguage(language, held.report)
  if (wrong) return wrong
  const outcomes: PlacedOutcome[] = []
  const earlier = await earlierFor(tx, held, given.lines)
  const seen = new Set<string>()
  const pending = nothingPending()
  const proposals = await proposalsFor(tx, visit, held, given)
  for (const { commitment, edit } of editsIn(given)) {
    const place = `${commitment} ${edit.field}`
    if (seen.has(place)) throw badRequest('field-twice', { commitment, field: edit.field })
    seen.add(place)
    const line = held.edition.lines.find((one) => one.commitment === commitment)
    const refusal = refuseUnknown(held, line, edit)
    if (!line || refusal) {
      outcomes.push({ commitment, ...(refusal ?? unknown(edit, 'line-unknown', { commitment })) })
      continue
    }
    // What is taken out of a plan takes its steps along: those are looked up as they stand now.
    if (plannedField(edit.field)) await writePending(tx, pending)
    const revisions = plannedField(edit.field)
      ? await listRevisions(tx, line.id, edit.field)
      : (saved.get(`${line.id} ${edit.field}`) ?? [])
    const before = { revisions, earlier: earlier.get(commitment) ?? null }
    const written = { language, exact, pending, proposals, ...before }
    outcomes.push({ commitment, ...(await saveEdit(tx, visit, { held, line, edit, written })) })
  }
  await writePending(tx, pending)
  noteDeed(tx, visit, { held, given, outcomes })
  return outcomes
}

/** What the rules propose for all lines at once, where any status is saved. */
const proposalsFor = async (
  tx: Tx,
  visit: Visit,
  { report, edition }: HeldDraft,
  given: SavedFile,
) =>
  editsIn(given).some(({ edit }) => 'status' in edit.value)
    ? readProposals(tx, report, edition.lines, visit.now)
    : new Map<string, Proposal>()

const placeOfRevision = ({ line, field }: Revision & { readonly line: string }): string =>
  `${line} ${field}`

const editsIn = ({ lines }: SavedFile) =>
  lines.flatMap(({ commitment, edits }) => edits.map((edit) => ({ commitment, edit })))

type RefusedField = Extract<Outcome, { readonly state: 'refused' }>

const unknown = (
  { field }: Edit,
  code: 'line-unknown' | 'field-unknown',
  values: RefusedField['values'],
): RefusedField => ({ field, state: 'refused', code, values })

function refuseUnknown(
  { report }: HeldDraft,
  line: Line | undefined,
  edit: Edit,
): RefusedField | null {
  if (!line || isKnownField(report, line, edit)) return null
  return unknown(edit, 'field-unknown', { field: edit.field })
}

interface Done {
  readonly held: HeldDraft
  readonly given: SavedFile
  readonly outcomes: readonly PlacedOutcome[]
}

/** One entry for the whole file, and none where nothing was written. */
function noteDeed(tx: Tx, visit: Visit, { held, given, outcomes }: Done): void {
  const written = outcomes.filter(({ state }) => state === 'saved' || state === 'conflict')
  if (written.length === 0) return
  const { plan, round, organisation, file } = given
  const actor = acting.playedBy(visit, ['editor'], held.report)
  const subject = { plan, round, organisation, edition: held.edition.number }
  const payload = { file, fields: written }
  record(tx, { at: visit.now, actor, operation: 'report-fields-imported', subject, payload })
}
