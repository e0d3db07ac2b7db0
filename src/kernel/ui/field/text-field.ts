import { html, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { attributes, classes } from '../attributes.ts'
import { framed, stateOf, type FieldFrame } from './frame.ts'

/** One line of text. */
export interface TextField extends FieldFrame {
  readonly value?: string
  readonly kind?: 'text' | 'email' | 'password' | 'search' | 'date' | 'url'
  /** `one-time-code`, `username`, `current-password`, `new-password`, `email` … */
  readonly autocomplete?: string
  /** `short` holds a code or a year, `code` six large digits. */
  readonly width?: 'full' | 'short' | 'code'
  readonly lang?: string
  readonly required?: boolean
  readonly maxlength?: number
}

/** A field of one line. What was entered is always kept, also beside an error. */
export function textField(say: Say, field: TextField): Html {
  const { value, kind = 'text', autocomplete, width = 'full', lang, required, maxlength } = field
  const state = stateOf(field)
  const control = html`<input${attributes({
    ...state,
    class: classes(state.class, width !== 'full' && `input-${width}`),
    type: kind,
    value,
    autocomplete,
    lang,
    required,
    maxlength,
    inputmode: width === 'code' ? 'numeric' : null,
  })} />`
  return framed(say, field, control)
}

/** Several lines of text. */
export interface TextArea extends FieldFrame {
  readonly value?: string
  readonly rows?: number
  readonly lang?: string
  readonly maxlength?: number
}

/** A field of several lines that grows with what is written. */
export function textArea(say: Say, field: TextArea): Html {
  const { value = '', rows = 4, lang, maxlength } = field
  const about = attributes({ ...stateOf(field), rows, lang, maxlength })
  // The first line break after the tag is dropped by browsers: one more keeps what was written.
  return framed(say, field, html`<textarea${about}>${'\n' + value}</textarea>`)
}

/** A figure. Empty is not zero, and the sentence beside it says so. */
export interface NumberField extends FieldFrame {
  readonly value?: string
  /** "of 52", "%", "DKK": stands after the field. */
  readonly unit?: string
}

/** A field for a figure, typed as text so that a comma or a point is understood and nothing is rounded. */
export function numberField(say: Say, field: NumberField): Html {
  const { value, unit } = field
  const state = stateOf(field)
  const about = attributes({
    ...state,
    class: classes(state.class, 'input-number'),
    type: 'text',
    inputmode: 'decimal',
    value,
    autocomplete: 'off',
  })
  const control = html`<div class="input-row">
    <input${about} />${unit && html`<span class="unit">${unit}</span>`}
  </div>`
  return framed(say, field, control)
}

/** A field in a cell of a table, named by its row and column. */
export interface CellField {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly figure?: boolean
  readonly error?: boolean
}

/** A bare field for a table; the words of an error stand in the summary and under the row. */
export function cellField({ name, label, value, figure, error }: CellField): Html {
  const about = attributes({
    id: name,
    name,
    value,
    class: classes('input', figure && 'input-number', error && 'input-error'),
    type: 'text',
    inputmode: figure ? 'decimal' : null,
    'aria-label': label,
    'aria-invalid': error ? 'true' : null,
    autocomplete: 'off',
  })
  return html`<input${about} />`
}
