import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { attributes } from '../attributes.ts'
import { framed, framedGroup, idOf, stateOf, type FieldFrame } from './frame.ts'

/** One answer among several. */
export interface Choice {
  readonly value: string
  /** A text or a mark with its word. */
  readonly label: Content
  /** What follows from it. */
  readonly hint?: Content
}

/** One of several, all in sight. */
export interface RadioTiles extends FieldFrame {
  readonly choices: readonly Choice[]
  readonly value?: string | null
  /** `tiles` for short answers, `rows` where each says what follows. */
  readonly layout?: 'tiles' | 'rows'
}

/** Answers as boxes with a real radio inside. The first one carries the field's id, so an error leads to it. */
export function radioTiles(say: Say, field: RadioTiles): Html {
  const { choices, value, layout = 'tiles' } = field
  const boxes = choices.map((choice, index) =>
    tile(field, choice, { type: 'radio', checked: choice.value === value, first: index === 0 }),
  )
  return framedGroup(say, field, html`<div class="choices choices-${layout}">${boxes}</div>`)
}

/** One of very many, under the headings they belong to. */
export interface GroupedRows extends FieldFrame {
  readonly groups: readonly { readonly label: Content; readonly choices: readonly Choice[] }[]
  readonly value?: string | null
}

/** A long list of answers in groups, each a fieldset with its heading; an error leads to the first answer. */
export function groupedRows(say: Say, field: GroupedRows): Html {
  const { groups, value } = field
  const sets = groups.map(({ label, choices }, group) => {
    const boxes = choices.map((choice, index) =>
      tile(field, choice, {
        type: 'radio',
        checked: choice.value === value,
        first: group === 0 && index === 0,
      }),
    )
    return html`<fieldset class="choice-group">
      <legend>${label}</legend>
      <div class="choices choices-rows">${boxes}</div>
    </fieldset>`
  })
  return framedGroup(say, field, html`${sets}`)
}

/** Any number of several. */
export interface Checkboxes extends FieldFrame {
  readonly choices: readonly Choice[]
  readonly values: readonly string[]
  readonly layout?: 'tiles' | 'rows'
}

/** A list to tick in. */
export function checkboxes(say: Say, field: Checkboxes): Html {
  const { choices, values, layout = 'rows' } = field
  const boxes = choices.map((choice, index) =>
    tile(field, choice, {
      type: 'checkbox',
      checked: values.includes(choice.value),
      first: index === 0,
    }),
  )
  return framedGroup(say, field, html`<div class="choices choices-${layout}">${boxes}</div>`)
}

interface Box {
  readonly type: 'radio' | 'checkbox'
  readonly checked: boolean
  readonly first: boolean
}

function tile(
  field: FieldFrame,
  { value, label, hint }: Choice,
  { type, checked, first }: Box,
): Html {
  // An id holds no space, a selector no comma, and whoever writes values thinks of forms, not of ids.
  const id = first
    ? idOf(field)
    : `${idOf(field)}-${value.replaceAll(/[^\p{L}\p{N}_:.=-]+/gu, '-')}`
  const about = attributes({ id, type, name: field.name, value, checked })
  return html`<label class="choice">
    <input${about} /><span>${label} ${hint && html`<small>${hint}</small>`}</span>
  </label>`
}

/** A single yes. */
export interface Checkbox extends FieldFrame {
  readonly value?: string
  readonly checked?: boolean
}

/** One box to tick, with its sentence. */
export function checkbox(say: Say, field: Checkbox): Html {
  const { value = 'yes', checked = false } = field
  const choice = { value, label: field.label, ...(field.hint ? { hint: field.hint } : {}) }
  const box = tile(field, choice, { type: 'checkbox', checked, first: true })
  return html`<div class="field">
    ${field.error && html`<p class="error"><span class="visually-hidden">${say('ui.error')}</span> ${field.error}</p>`}
    <div class="choices choices-rows">${box}</div>
  </div>`
}

/** An answer of a list. */
export interface Option {
  readonly value: string
  readonly text: string
}

/** One of many, folded away. */
export interface SelectField extends FieldFrame {
  readonly choices: readonly Option[]
  /** More to choose from, each under its heading, after what has none. */
  readonly groups?: readonly { readonly label: string; readonly choices: readonly Option[] }[]
  readonly value?: string
  /** The line before a choice is made. */
  readonly unchosen?: string
}

/** A list to choose from; radio tiles are better for fewer than eight. */
export function selectField(say: Say, field: SelectField): Html {
  const { choices, groups = [], value, unchosen } = field
  const option = (choice: Option) =>
    html`<option${attributes({ value: choice.value, selected: choice.value === value })}>${choice.text}</option>`
  const control = html`<select${attributes(stateOf(field))}>
    ${unchosen && html`<option value="">${unchosen}</option>`} ${choices.map(option)}
    ${groups
      .filter((group) => group.choices.length > 0)
      .map(
        ({ label, choices: own }) =>
          html`<optgroup${attributes({ label })}>
            ${own.map(option)}
          </optgroup>`,
      )}
  </select>`
  return framed(say, field, control)
}

/** A file to hand over. */
export interface FileField extends FieldFrame {
  /** Kinds that are taken: `.pdf,.xlsx`. */
  readonly accept?: string
  /** Several at once. */
  readonly multiple?: boolean
}

/** A field for a file. What may be handed over, and how large, belongs in the hint. */
export function fileField(say: Say, field: FileField): Html {
  const state = {
    ...stateOf(field),
    class: 'input-file',
    type: 'file',
    accept: field.accept,
    multiple: field.multiple,
  }
  return framed(say, field, html`<input${attributes(state)} />`)
}
