import { html, type Content, type Html } from '#kernel/html'
import { glyph, type PaperCode } from '../mark/mark.ts'

/** Something that stands within a form and is not a field. */
export interface Panel {
  /** `rule`: what the rule proposes; `unchanged`: last year's text kept; `question`: someone asks. */
  readonly kind: 'rule' | 'unchanged' | 'question'
  readonly heading?: Content
  readonly body: Content
  /** The field to answer in, or a deed. */
  readonly answer?: Content
}

const marks: Readonly<Record<Panel['kind'], PaperCode | null>> = {
  rule: null,
  unchanged: 'unchanged',
  question: 'asked',
}

/** A panel within a form: what the rule says, what stands unchanged, what was asked. */
export function panel({ kind, heading, body, answer }: Panel): Html {
  const code = marks[kind]
  return html`<div class="panel panel-${kind}">
    ${heading && html`<p class="panel-heading">${code && glyph(code)} ${heading}</p>`}
    <div class="panel-body">${body}</div>
    ${answer}
  </div>`
}

/** What a rule noticed: never in the way, always with a word to answer it. */
export const remark = (body: Content): Html =>
  html`<p class="remark">${glyph('note')} <span>${body}</span></p>`
