import type { Form } from '#kernel/http'
import { statuses } from '#features/editions'
import type { Edit, FieldValue, LineWork } from '#features/reporting'
import { reportRules } from '#features/reporting'

const seenIn = (form: Form, name: string): number => {
  const seen = Number(form.text(`seen-${name}`))
  return Number.isInteger(seen) && seen >= 0 ? seen : 0
}

/** The edits that a posted form of a line holds. A field that was not on the form is no edit. */
export function editsIn(form: Form, work: LineWork): readonly Edit[] {
  const edit = (field: string, value: FieldValue | null): readonly Edit[] =>
    value ? [{ field, value, seen: seenIn(form, field) }] : []
  const ids = work.report.commitments.get(work.line.commitment)?.indicators ?? []
  return [
    ...edit('status', statusIn(form, work)),
    ...textFieldsOf(work).flatMap((field) => edit(field, textIn(form, work, field))),
    ...ids.flatMap((id) => edit(`figure.${id}`, figureIn(form, id))),
    ...work.milestones.flatMap(({ field }) => edit(field, milestoneIn(form, field))),
    ...work.jumps.flatMap(({ field }) => edit(field, jumpIn(form, field))),
  ]
}

/** Every field of the line that is answered in words: the standing questions, then the round's own. */
export const textFieldsOf = ({ report, line }: LineWork): readonly string[] =>
  reportRules.textFieldsOf(report, line)

const correctionOf = (form: Form, field: string): string => form.text(`correction-${field}`).trim()

function statusIn(form: Form, work: LineWork): FieldValue | null {
  if (work.line.part !== 'lead') return null
  const chosen = statuses.find((one) => one === form.text('status'))
  const kept = form.text('unchanged') === 'line' ? earlierStatus(work) : undefined
  const status = chosen ?? kept
  if (!status) return null
  return { status, reason: reasonIn(form, work), correction: correctionOf(form, 'status') }
}

/** Last time's status, for whoever keeps the whole line and has given none. */
function earlierStatus({ earlier, line }: LineWork) {
  if (reportRules.statusOf(line) !== null) return undefined
  return (earlier && reportRules.statusOf(earlier.line)) ?? undefined
}

/** Why the status differs; what a program gave stays where the form does not ask. */
function reasonIn(form: Form, { line }: LineWork): string {
  if (form.has('status-reason')) return form.text('status-reason').trim()
  for (const { content } of line.items)
    if (content.noun === 'status_rating') return content.reason ?? ''
  return ''
}

function textIn(form: Form, work: LineWork, field: string): FieldValue | null {
  if (!form.has(field)) return null
  const typed = form.text(field).trim()
  const kept = keptText(form, work, { field, typed })
  const text = kept ?? typed
  const unchanged = kept !== null || isStillUnchanged(work, field, text)
  return { text, unchanged, correction: correctionOf(form, field) }
}

interface Typed {
  readonly field: string
  readonly typed: string
}

/** Last time's words, where the button that keeps this field was used, or the line's and nothing is written here. */
function keptText(form: Form, { earlier }: LineWork, { field, typed }: Typed): string | null {
  const pressed = form.text('unchanged')
  if (pressed !== field && !(pressed === 'line' && typed === '')) return null
  const before = earlier?.line.items.find((item) => item.field === field)?.content
  return before?.noun === 'statement' ? before.text : null
}

/** A text that was set as unchanged stays so as long as nobody touches it. */
function isStillUnchanged(work: LineWork, field: string, words: string): boolean {
  const content = work.line.items.find((item) => item.field === field)?.content
  return content?.noun === 'statement' && content.unchanged && content.text === words
}

function figureIn(form: Form, id: string): FieldValue | null {
  if (!form.has(`figure-${id}-source`)) return null
  const part = (name: string): string => form.text(`figure-${id}-${name}`).trim()
  return {
    numerator: part('numerator'),
    denominator: part('denominator'),
    value: part('value'),
    source: part('source'),
    correction: correctionOf(form, `figure.${id}`),
  }
}

/** What a step in a series may be said to be; that nobody knows yet is an answer too. */
export const jumpAnswers = ['change', 'new-definition', 'unknown'] as const

function jumpIn(form: Form, field: string): FieldValue | null {
  const name = field.replaceAll('.', '-')
  if (!form.has(`${name}-why`)) return null
  const answer = jumpAnswers.find((one) => one === form.text(name)) ?? null
  const sentence = form.text(`${name}-why`).trim()
  return { answer, sentence, correction: correctionOf(form, field) }
}

function milestoneIn(form: Form, field: string): FieldValue | null {
  const name = field.replaceAll('.', '-')
  if (!form.has(`${name}-done`)) return null
  const [done, moved] = [form.text(`${name}-done`).trim(), form.text(`${name}-moved`).trim()]
  return { done, moved, correction: correctionOf(form, field) }
}

/** What was typed in a field whose last year's words are to be kept: saved first, so that it is not lost. */
export function typedUnder(form: Form, work: LineWork): readonly Edit[] {
  const field = form.text('unchanged')
  if (!textFieldsOf(work).includes(field)) return []
  const typed = form.text(field).trim()
  if (typed === '') return []
  const value = { text: typed, unchanged: false, correction: correctionOf(form, field) }
  return isStillUnchanged(work, field, typed) ? [] : [{ field, value, seen: seenIn(form, field) }]
}
