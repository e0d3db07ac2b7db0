import { hasRole } from '#kernel/access'
import type { Answer, PageRequest } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { pieces } from '#features/desk'
import { organisationNames } from '#features/organisations'
import type { Edit, FieldValue, LineWork, Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { LinePage } from '../pages/line-page.ts'
import { isOpen, linePage } from '../pages/line-page.ts'
import type { Place } from '../saving.ts'
import { figuresBefore } from './figures-before.ts'

const { errorOf, fieldName, nameOf, saidIn, waitsIn } = pieces
type FieldError = pieces.FieldError

type Shown = Pick<LinePage, 'typed' | 'errors' | 'restIsSaved' | 'waiting'> & {
  readonly rewriting?: string | undefined
  readonly status?: number
}

/** The page of a line, with what was typed where it was refused. */
export async function answerLine(
  request: PageRequest,
  work: LineWork,
  { status = 200, ...shown }: Shown = {},
): Promise<Answer> {
  const { plan, organisation } = work.report
  const html = linePage(request, {
    work,
    organisation: await nameOf(request, organisation),
    mayWrite: isOpen(work) && hasRole(request.visit.actor, ['editor'], { plan, organisation }),
    said: saidIn(request),
    names: await namesOf(request, work),
    before: await figuresBefore(request, work),
    waits: await waitsIn(request, work.report),
    ...shown,
  })
  return { html, status }
}

/** What those are called who write parts of the same commitment. */
async function namesOf(
  { visit, say }: PageRequest,
  { parts }: LineWork,
): Promise<ReadonlyMap<string, string>> {
  if (parts.length === 0) return new Map()
  const names = await visit.read((tx) => organisationNames(tx, visit.now))
  return new Map(
    parts.flatMap(({ organisation }) => {
      const found = names.get(organisation)
      return found ? [[organisation, say.text(found.name).text]] : []
    }),
  )
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

const typedIn = (edits: readonly Edit[]): ReadonlyMap<string, FieldValue> =>
  new Map(edits.map(({ field, value }) => [field, value]))

interface Locked {
  readonly edits: readonly Edit[]
  readonly refused: Refused
  readonly waiting: readonly string[]
}

/** The line as it stands where nothing could be saved, with everything that was typed. */
export async function answerLocked(
  request: PageRequest,
  before: LineWork,
  { edits, refused, waiting }: Locked,
): Promise<Answer> {
  const { plan, organisation, occasion } = before.report
  const place = { plan, organisation, round: occasion.code, commitment: before.line.commitment }
  const work = await reportOperations.showLine(request.visit, place)
  const errors = [errorOf(request, refused)]
  return answerLine(request, work, { typed: typedIn(edits), waiting, errors, status: 409 })
}

/** Back to the fields that were refused; the conflicts wait until these are saved. */
export async function answerRefused(
  request: PageRequest,
  place: Place,
  { edits, saved, waiting }: SavedFields,
): Promise<Answer> {
  const work = await reportOperations.showLine(request.visit, place)
  const refused = saved.flatMap((one) => (one.state === 'refused' ? [one] : []))
  const typed = typedIn(edits.filter((edit) => refused.some((one) => one.field === edit.field)))
  const errors = refused.map(({ field, code, values }) =>
    errorOf(
      request,
      { refused: code, values },
      { [code]: controlOf(field, typed.get(field), values) },
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

type Values = Readonly<Record<string, string | number>>

/** The control that holds what was refused, so that the error leads to it. */
function controlOf(field: string, value: FieldValue | undefined, { typed, part }: Values): string {
  if (part === 'correction') return `correction-${field}`
  if (part === 'reason') return 'status-reason'
  if (value && 'moved' in value)
    return `${field.replaceAll('.', '-')}-${part === 'moved' || typed === value.moved ? 'moved' : 'done'}`
  if (value && 'answer' in value)
    return field.replaceAll('.', '-') + (part === 'sentence' ? '-why' : '')
  if (!value || !('numerator' in value)) return field
  const parts = (['numerator', 'denominator', 'value', 'source'] as const).filter(
    (one) => one === part || value[one] === typed,
  )
  return `${field.replace('.', '-')}-${parts[0] ?? 'numerator'}`
}
