import { html, type Content, type Html } from '#kernel/html'
import { attributes } from '../attributes.ts'
import { glyph, type PaperCode, type StatusCode } from '../mark/mark.ts'

/** One line of a report: where its text stands, its title, and a few words. */
export interface Line {
  readonly href: string
  readonly mark: PaperCode | StatusCode
  readonly title: Content
  /** The mark's word belongs here: "4 DEMA 2 · one answer missing". */
  readonly note?: Content
  readonly current?: boolean
}

/** Lines under a heading. */
export interface LineGroup {
  readonly heading?: Content
  readonly lines: readonly Line[]
}

/** The lines of a report at the left of the one being written; keys walk them while one has the focus. */
export function lineList(label: string, groups: readonly LineGroup[], foot?: Content): Html {
  return html`<nav class="lines" aria-label="${label}" data-keys>
    ${groups.map(
      ({ heading, lines }) =>
        html`${heading && html`<h2>${heading}</h2>`}
          <ol>
            ${lines.map(line)}
          </ol>`,
    )}
    ${foot}
  </nav>`
}

const line = ({ href, mark, title, note, current }: Line): Html =>
  html`<li>
    <a href="${href}" ${attributes({ 'aria-current': current ? 'true' : null })}
      >${glyph(mark)}<span>${title} ${note && html`<small>${note}</small>`}</span></a
    >
  </li>`
