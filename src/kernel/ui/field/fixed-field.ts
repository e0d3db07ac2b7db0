import { html, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { fixed, type FieldFrame } from './frame.ts'

/** A field that holds something nobody types here: last year's words kept, several controls, files. */
export interface FixedField extends FieldFrame {
  readonly body: Content
  /** As wide as the row: a table. */
  readonly wide?: boolean
}

/** The same frame as a field's, around something that is no control; a group named by its question. */
export const fixedField = (say: Say, field: FixedField): Html =>
  fixed(say, field, html`${field.body}`)
