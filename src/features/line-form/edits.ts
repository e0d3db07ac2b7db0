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
  const edits: Edit[] = []
  const add = (field: string, value: FieldValue): void =>
    void edits.push({ field, value, seen: seenIn(form, field) })
  const status = statuses.find((one) => one === form.text('status'))
  const correctionOf = (field: string): string => form.text(`correction-${field}`).trim()
  if (status && work.line.part === 'lead') {
    const reason = reasonIn(form, work)
    add('status', { status, reason, correction: correctionOf('status') })
  }
  for (const field of reportRules.textFields) {
    if (!form.has(field)) continue
    const unchanged = unchangedText(form, work, field)
    const words = unchanged ?? form.text(field).trim()
    const stays = unchanged !== null || isStillUnchanged(work, field, words)
    add(field, { text: words, unchanged: stays, correction: correctionOf(field) })
  }
  for (const id of work.report.commitments.get(work.line.commitment)?.indicators ?? []) {
    if (!form.has(`figure-${id}-source`)) continue
    const part = (name: string): string => form.text(`figure-${id}-${name}`).trim()
    const [numerator, denominator] = [part('numerator'), part('denominator')]
    const correction = correctionOf(`figure.${id}`)
    add(`figure.${id}`, {
      numerator,
      denominator,
      value: part('value'),
      source: part('source'),
      correction,
    })
  }
  return edits
}

/** Why the status differs; what a program gave stays where the form does not ask. */
function reasonIn(form: Form, { line }: LineWork): string {
  if (form.has('status-reason')) return form.text('status-reason').trim()
  for (const { content } of line.items)
    if (content.noun === 'status_rating') return content.reason ?? ''
  return ''
}

/** Last time's words, where the button "set as unchanged" was used on this field. */
function unchangedText(form: Form, work: LineWork, field: string): string | null {
  if (form.text('unchanged') !== field) return null
  const before = work.earlier?.line.items.find((item) => item.field === field)?.content
  return before?.noun === 'statement' ? before.text : null
}

/** A text that was set as unchanged stays so as long as nobody touches it. */
function isStillUnchanged(work: LineWork, field: string, words: string): boolean {
  const content = work.line.items.find((item) => item.field === field)?.content
  return content?.noun === 'statement' && content.unchanged && content.text === words
}
