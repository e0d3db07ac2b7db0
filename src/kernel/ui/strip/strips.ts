import { html, raw, type Content, type Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { more } from '../columns/columns.ts'
import { glyph, statusCodes, statusWord, type StatusCode } from '../mark/mark.ts'
import { passage } from '../text.ts'
import { dataTable, figureCell, type Column } from '../table/data-table.ts'

/** One promise: its number within its area, its short title, where it stands. */
export interface Square {
  readonly number: string
  readonly title: string
  /** The title's language where it is not the page's. */
  readonly lang?: string
  readonly status: StatusCode
  readonly href: string
}

/** An area with its promises, in groups where several organisations share it. */
export interface Strip {
  readonly title: Content
  readonly href?: string
  readonly groups: readonly { readonly name?: string; readonly squares: readonly Square[] }[]
}

/** The picture of a whole plan, and the table that says the same. */
export interface Strips {
  readonly say: Say
  readonly strips: readonly Strip[]
  /** "Number of commitments by area and state". */
  readonly caption: string
  /** "Each square is one commitment, in the plan's own order". */
  readonly note?: Content
  /** The summary of the folded table: "The same as a table: all 36 commitments". */
  readonly summary: Content
  /** Further tables to fold in, such as the list of all commitments. */
  readonly twin?: Content
}

type Counts = ReadonlyMap<StatusCode, number>

function count(squares: readonly Square[]): Counts {
  const counts = new Map<StatusCode, number>()
  for (const { status } of squares) counts.set(status, (counts.get(status) ?? 0) + 1)
  return counts
}

const squaresOf = (strip: Strip): readonly Square[] => strip.groups.flatMap((one) => one.squares)

/** Strips by area: a square is one promise for ever, in the plan's order, told by shape and word. */
export function strips({ say, strips, caption, note, summary, twin }: Strips): Html {
  const all = count(strips.flatMap(squaresOf))
  const present = statusCodes.filter((code) => all.has(code))
  return html`<ul class="tally">
      ${present.map(
        (code) =>
          html`<li>
            ${glyph(code)}
            <span
              >${say(`ui.status-${code}`)} <b>${say.number(String(all.get(code) ?? 0))}</b></span
            >
          </li>`,
      )}
    </ul>
    ${note && html`<p class="by">${note}</p>`}
    <ol class="strips">
      ${strips.map((strip) => area(say, strip))}
    </ol>
    ${more(summary, html`${countsTable({ say, strips, caption }, present)} ${twin}`)}`
}

function area(say: Say, strip: Strip): Html {
  const { title, href, groups } = strip
  return html`<li>
    <div>
      <h3>${href ? html`<a href="${href}">${title}</a>` : title}</h3>
      <p>${inWords(say, count(squaresOf(strip)))}</p>
    </div>
    <div class="strip">
      ${groups.map(
        ({ name, squares }) =>
          html`<div>
            <ol>
              ${squares.map((one) => square(say, one))}
            </ol>
            ${name && html`<p>${name}</p>`}
          </div>`,
      )}
    </div>
  </li>`
}

function square(say: Say, { number, title, lang, status, href }: Square): Html {
  const word = statusWord(say, status)
  const said = `${title}: ${word}`
  const hidden = html`<span class="visually-hidden"
    >${passage(say, { text: title, lang: lang ?? say.language })}: ${word}</span
  >`
  // The tooltip repeats the name for the mouse; browsers keep it silent because it is the same.
  return html`<li>
    <a href="${href}" title="${said}"
      >${glyph(status)}<span class="number" aria-hidden="true">${number}</span>${hidden}</a
    >
  </li>`
}

/** `3 done, 1 stopped`, each number held to its word. */
function inWords(say: Say, counts: Counts): string {
  return statusCodes
    .flatMap((code) => {
      const many = counts.get(code)
      return many
        ? [`${say.number(String(many))} ${statusWord(say, code)}`.replaceAll(' ', '\u00a0')]
        : []
    })
    .join(', ')
}

function countsTable(
  { say, strips, caption }: Pick<Strips, 'say' | 'strips' | 'caption'>,
  present: readonly StatusCode[],
): Html {
  const number = (many: number) => figureCell(say.number(String(many)))
  const states: readonly Column<Strip>[] = present.map((code) => ({
    head: html`${glyph(code)}${raw('<br />')}${say(`ui.status-${code}`)}`,
    cell: (strip) => number(count(squaresOf(strip)).get(code) ?? 0),
    align: 'figure',
  }))
  const all = strips.flatMap(squaresOf)
  return dataTable<Strip>({
    caption,
    phone: 'scroll',
    rows: strips,
    columns: [
      { head: say('ui.area'), names: true, cell: ({ title }) => title },
      ...states,
      { head: say('ui.all'), align: 'figure', cell: (strip) => number(squaresOf(strip).length) },
    ],
    foot: [
      say('ui.all'),
      ...present.map((code) => number(count(all).get(code) ?? 0)),
      number(all.length),
    ],
  })
}
