import { hasRole } from '#kernel/access'
import type { Answer, PageRequest } from '#kernel/http'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { Edit, FieldValue, LineWork, Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { LinePage } from '../pages/line-page.ts'
import { linePage } from '../pages/line-page.ts'
import { figuresBefore } from './figures-before.ts'

const { errorOf, fieldName, nameOf, saidIn } = pieces
type FieldError = pieces.FieldError

type Refusals = Pick<LinePage, 'typed' | 'errors' | 'restIsSaved' | 'waiting'> & {
  readonly status?: number
}

/** The page of a line, with what was typed where it was refused. */
export async function answerLine(
  request: PageRequest,
  work: LineWork,
  { status = 200, ...refusals }: Refusals = {},
): Promise<Answer> {
  const { plan, organisation } = work.report
  const { edition } = work
  const isOpen = edition === undefined || editionRules.stateOf(edition.events) === 'draft'
  const html = linePage(request, {
    work,
    organisation: await nameOf(request, organisation),
    mayWrite: isOpen && hasRole(request.visit.actor, ['editor'], { plan, organisation }),
    said: saidIn(request),
    before: await figuresBefore(request, work),
    ...refusals,
  })
  return { html, status }
}

/** What became of the fields of a form. */
export interface SavedFields {
  readonly edits: readonly Edit[]
  readonly saved: readonly Outcome[]
  /** Conflicts from before that still wait to be settled, each as `field:version`. */
  readonly waiting: readonly string[]
}

/** The conflicts of a form and those that wait from before, each as `field:version`. */
export const conflictsIn = (
  saved: readonly Outcome[],
  waiting: readonly string[],
): readonly string[] => [
  ...new Set([
    ...saved.flatMap((one) => (one.state === 'conflict' ? [`${one.field}:${one.mine}`] : [])),
    ...waiting,
  ]),
]

/** Back to the fields that were refused; the conflicts wait until these are saved. */
export async function answerRefused(
  request: PageRequest,
  place: ReportKey & { readonly commitment: string },
  { edits, saved, waiting }: SavedFields,
): Promise<Answer> {
  const work = await reportOperations.showLine(request.visit, place)
  const refused = saved.flatMap((one) => (one.state === 'refused' ? [one] : []))
  const typed = new Map(
    edits
      .filter((edit) => refused.some((one) => one.field === edit.field))
      .map(({ field, value }) => [field, value]),
  )
  const errors = refused.map(({ field, code, values }) =>
    errorOf(
      request,
      { refused: code, values },
      { [code]: fieldId(field, typed.get(field), values) },
    ),
  )
  const left = conflictsIn(saved, waiting)
  return answerLine(request, work, {
    typed,
    errors: [...errors, ...left.map((one) => asideOf(request, work, one))],
    restIsSaved: true,
    waiting: left,
    status: 422,
  })
}

/** The field shows what stands in it now; a text that came too late is kept beside it. */
function asideOf({ say }: PageRequest, { report }: LineWork, waiting: string): FieldError {
  const [field = ''] = waiting.split(':')
  const anchor = field.startsWith('figure.') ? null : field
  return { field: anchor, text: say('desk.kept-aside', { field: fieldName(say, report, field) }) }
}

/** The control that holds what was refused, so that the error leads to it. */
function fieldId(
  field: string,
  value: FieldValue | undefined,
  { typed }: Readonly<Record<string, string | number>>,
): string {
  if (!value || !('numerator' in value)) return field
  const parts = (['numerator', 'denominator', 'value'] as const).filter(
    (part) => value[part] === typed,
  )
  return `${field.replace('.', '-')}-${parts[0] ?? 'numerator'}`
}
