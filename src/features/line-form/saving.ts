import type { Form, PageRequest } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import type { Edit, LineWork, Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import { editsIn, typedUnder } from './edits.ts'
import { byLength } from './lengths.ts'

/** Which line of which report. */
export interface Place extends ReportKey {
  readonly commitment: string
}

/** What became of everything that a form held. */
export interface SavedForm {
  readonly edits: readonly Edit[]
  /** A refusal where nothing could be saved at all. */
  readonly saved: readonly Outcome[] | Refused
}

/** Saves what a form holds, each field for itself; what is too long is refused at its field. */
export async function saveForm(
  { visit }: PageRequest,
  place: Place,
  work: LineWork,
  form: Form,
): Promise<SavedForm> {
  const language = work.report.version.languages
    .concat('en', 'da')
    .find((one) => one === form.text('language'))
  const save = (edits: readonly Edit[]) =>
    reportOperations.saveLine(visit, { ...place, edits, ...(language && { language }) })
  const first = typedUnder(form, work)
  const under = first.length > 0 ? await save(first) : []
  if (isRefused(under)) return { edits: editsIn(form, work), saved: under }
  const edits = editsIn(form, work).map((edit) => onto(edit, under))
  const { fitting, tooLong } = byLength(edits)
  const saved = await save(fitting)
  return { edits, saved: isRefused(saved) ? saved : [...saved, ...tooLong] }
}

/** An edit on what was saved just before it. */
function onto(edit: Edit, before: readonly Outcome[]): Edit {
  const same = before.find(({ field }) => field === edit.field)
  return same?.state === 'saved' ? { ...edit, seen: same.revision } : edit
}
