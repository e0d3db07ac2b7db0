import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Block, Cell, Paragraph, Table, WordDocument } from '#kernel/word'
import { placeId, pointId } from '../addresses.ts'
import type { PlaceMark } from './mark-rules.ts'
import { tagOf } from './mark-rules.ts'

/** A document with what became of its places. */
export interface Paper {
  readonly word: WordDocument
  readonly language: string
  readonly marks: ReadonlyMap<string, PlaceMark>
}

/** Somebody's document in a frame, in its own words and tables, each place with what became of it. */
export function paper(request: PageRequest, shown: Paper): Html {
  const { say } = request
  const { word, language } = shown
  const asides = [
    ...word.comments.map((one) => ({
      label: say('received-desk.comment', { author: one.author }),
      one,
    })),
    ...[...word.footnotes, ...word.endnotes].map((one) => ({
      label: say('received-desk.note'),
      one,
    })),
    ...word.boxes.map((one) => ({
      label: say(one.duplicateOf === null ? 'received-desk.box' : 'received-desk.box-again'),
      one,
    })),
    ...[...word.headers, ...word.footers].map((one) => ({
      label: say('received-desk.margin'),
      one,
    })),
  ].filter(({ one }) => one.blocks.length > 0)
  return html`<section class="scroll voice" tabindex="0" aria-label="${say('received-desk.paper')}">
    <div lang="${language}">${blocks(request, shown, word.blocks)}</div>
    ${asides.map(
      ({ label, one }) =>
        html`<p class="by">${label}</p>
          <div lang="${language}">${blocks(request, shown, one.blocks)}</div>`,
    )}
  </section>`
}

const blocks = (request: PageRequest, shown: Paper, all: readonly Block[]): Content =>
  all.map((block) =>
    block.kind === 'table' ? tableOf(request, shown, block) : paragraphOf(request, shown, block),
  )

function paragraphOf(request: PageRequest, shown: Paper, paragraph: Paragraph): Content {
  const words = wordsOf(paragraph)
  const mark = shown.marks.get(paragraph.at)
  if (words === null && !mark) return null
  const line = paragraph.heading === null ? words : html`<b>${words}</b>`
  const number = paragraph.list?.number
  return html`<p id="${placeId(paragraph.at)}">
      ${paragraph.list && html`${number ?? '–'} `}${line}
    </p>
    ${markOf(request, mark)}`
}

/** The words of a paragraph, with changes that nobody accepted shown as such; null where it says nothing. */
function wordsOf({ text: words, before, changes, controls }: Paragraph): Content {
  if (before === null) {
    const asked = controls.find(({ isPlaceholder }) => isPlaceholder)?.prompt
    if (words.trim() !== '') return words
    return asked ? html`<i>${asked}</i>` : null
  }
  // Words for screen readers that stand outside the flow would widen the page: the frame scrolls. The list says them.
  const parts: Content[] = []
  let last = 0
  for (const { from, to, before: was } of changes.toSorted((a, b) => a.from - b.from)) {
    parts.push(words.slice(last, from), was !== '' && html`<del>${was}</del>`)
    parts.push(to > from && html`<ins>${words.slice(from, to)}</ins>`)
    last = Math.max(last, to)
  }
  return html`${parts} ${words.slice(last)}`
}

function tableOf(request: PageRequest, shown: Paper, table: Table): Html {
  const cells = (all: readonly Cell[]) =>
    all.filter(({ mergedInto }) => mergedInto === null).map((cell) => cellOf(request, shown, cell))
  return html`<table class="table">
    <tbody>
      ${table.rows.map(
        (row) =>
          html`<tr>
            ${cells(row.cells)}
          </tr>`,
      )}
    </tbody>
  </table>`
}

function cellOf(request: PageRequest, shown: Paper, { at, span, rows, blocks: inner }: Cell): Html {
  const mark = shown.marks.get(at)
  return html`<td id="${placeId(at)}" colspan="${span}" rowspan="${rows}">
    ${blocks(request, shown, inner)} ${markOf(request, mark)}
  </td>`
}

/** The mark at a place: a tick, or the numbers of its points, each a link to where it is asked. */
function markOf({ say }: PageRequest, mark: PlaceMark | undefined): Content {
  if (!mark) return null
  if (mark.points.length === 0)
    return html`<span role="img" aria-label="${say('received-desk.placed-here')}">✓</span>`
  // Each on a line of its own: targets that stand close must be 24 pixels apart (WCAG 2.5.8).
  return mark.points.map(
    (point) =>
      html`<p>
        <a class="cell${point.state === 'refused' ? ' cell-gap' : ''}" href="#${pointId(point.id)}"
          >${tagOf(point)}</a
        >
      </p>`,
  )
}
