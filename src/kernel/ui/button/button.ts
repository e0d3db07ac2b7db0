import { html, type Content, type Html } from '#kernel/html'
import { attributes, classes } from '../attributes.ts'

/** A deed. With `href` it is a link that looks like one; a form's deed is a real button. */
export interface Button {
  readonly text: Content
  /** The page's main deed is `go`, once; `link` is for small deeds beside a text. */
  readonly kind?: 'plain' | 'go' | 'link'
  readonly href?: string
  readonly name?: string
  readonly value?: string
  /** Another address than the form's own. */
  readonly formaction?: string
  /** How this button sends the form, where it takes a file along. */
  readonly formenctype?: 'multipart/form-data'
  /** Sends the form without checking it first. */
  readonly formnovalidate?: boolean
  readonly id?: string
  /** The key that presses it while its list or form has the focus: `p`, `ctrl+arrowdown`. */
  readonly key?: string
}

/** A button. Its text names the deed: "Sign and hand in", never "OK". */
export function button(deed: Button): Html {
  const { text, kind = 'plain', href, name, value, id, key } = deed
  const { formaction, formenctype, formnovalidate } = deed
  const look = kind === 'link' ? 'as-link' : classes('button', kind === 'go' && 'button-go')
  if (href !== undefined)
    return html`<a class="${look}" href="${href}" ${attributes({ id, 'data-key': key })}
      >${text}</a
    >`
  const sent = { name, value, formaction, formenctype, formnovalidate }
  const about = attributes({ id, ...sent, 'data-key': key })
  return html`<button class="${look}" type="submit" ${about}>${text}</button>`
}

/** Buttons and links in a row, the main one first. */
export const acts = (...deeds: readonly Content[]): Html => html`<div class="acts">${deeds}</div>`
