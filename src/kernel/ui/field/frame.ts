import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { attributes, classes } from '../attributes.ts'

/** What stood in a field before: last year's, with its date; at the right of its own field. */
export interface OldValue {
  readonly heading: Content
  readonly body: Content
  /** A deed: "Set as unchanged". */
  readonly act?: Content
}

/** What every field has around its control. */
export interface FieldFrame {
  readonly name: string
  /** The control's id, and so the address of its error; the name if not told. */
  readonly id?: string
  /** A question in plain words. */
  readonly label: Content
  /** What a good answer holds. */
  readonly hint?: Content
  /** One sentence that says how to put it right. */
  readonly error?: Content
  readonly optional?: boolean
  /** What will be asked for before signing; no error while drafting. */
  readonly must?: Content
  /** Where a script that saves while one writes says what is missing: the field's name. */
  readonly missingOf?: string
  /** "Saved 10:42", and who else wrote here. */
  readonly saved?: Content
  /** What to read before answering: what the rule proposes. */
  readonly before?: Content
  /** What a rule noticed, or a question to answer here: a `panel` or a `remark`. */
  readonly noticed?: Content
  readonly old?: OldValue
}

/** The id of a field's control. */
export const idOf = (field: FieldFrame): string => field.id ?? field.name

/** What the control is described by: hint, error and what is saved, in the order they are read. */
export function describedBy(field: FieldFrame): string | null {
  const id = idOf(field)
  const parts = [
    field.hint && `${id}-hint`,
    field.error && `${id}-error`,
    field.saved && `${id}-saved`,
  ]
  return parts.filter(Boolean).join(' ') || null
}

/** The attributes that tell a control's state to everyone. */
export const stateOf = (field: FieldFrame) => ({
  id: idOf(field),
  name: field.name,
  class: classes(
    'input',
    Boolean(field.error) && 'input-error',
    Boolean(field.must) && 'input-must',
  ),
  'aria-describedby': describedBy(field),
  'aria-invalid': field.error ? 'true' : null,
})

/** Label, hint, error, control, what is saved, what was noticed; the old value beside. */
export function framed(say: Say, field: FieldFrame, control: Html): Html {
  const label = html`<label for="${idOf(field)}">${field.label}${extra(say, field)}</label>`
  return row(
    field,
    html`${label} ${field.before} ${hint(field)} ${error(say, field)} ${control} ${after(field)}`,
  )
}

/** The same around several controls: the question is the legend of a group. */
export function framedGroup(say: Say, field: FieldFrame, controls: Html): Html {
  const describe = describedBy(field)
  const legend = html`<legend>${field.label}${extra(say, field)}</legend>`
  const inside = html`${legend} ${field.before} ${hint(field)} ${error(say, field)} ${controls}
  ${after(field)}`
  return row(
    field,
    describe
      ? html`<fieldset aria-describedby="${describe}">${inside}</fieldset>`
      : html`<fieldset>${inside}</fieldset>`,
  )
}

/** The same around what is no control: the question is a paragraph that names the group. */
export function fixed(say: Say, field: FieldFrame & { readonly wide?: boolean }, body: Html): Html {
  const id = idOf(field)
  const main = html`<div role="group" id="${id}" tabindex="-1" aria-labelledby="${id}-label">
    <p class="field-label" id="${id}-label">${field.label}${extra(say, field)}</p>
    ${hint(field)} ${error(say, field)} ${body} ${after(field)}
  </div>`
  return row(field, main)
}

const row = ({ old, wide }: FieldFrame & { readonly wide?: boolean }, main: Html): Html =>
  html`<div class="field${old ? ' field-with-old' : ''}${wide ? ' field-wide' : ''}">
    <div class="field-main">${main}</div>
    ${old && oldValue(old)}
  </div>`

function extra(say: Say, { optional, must, missingOf }: FieldFrame): Content {
  const about = attributes({ class: 'field-must', 'data-missing': missingOf })
  if (must || missingOf) return html` <span${about}>${must}</span>`
  return optional ? html` <span class="field-optional">${say('ui.optional')}</span>` : null
}

const hint = (field: FieldFrame): Content =>
  field.hint && html`<p class="hint" id="${idOf(field)}-hint">${field.hint}</p>`

const error = (say: Say, field: FieldFrame): Content =>
  field.error &&
  html`<p class="error" id="${idOf(field)}-error">
    <span class="visually-hidden">${say('ui.error')}</span> ${field.error}
  </p>`

const after = (field: FieldFrame): Html =>
  html`${field.saved && html`<p class="saved" id="${idOf(field)}-saved">${field.saved}</p>`}
  ${field.noticed}`

const oldValue = ({ heading, body, act }: OldValue): Html =>
  html`<div class="old">
    <p class="old-heading">${heading}</p>
    <div class="old-body">${body}</div>
    ${act && html`<p>${act}</p>`}
  </div>`
