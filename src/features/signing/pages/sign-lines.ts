import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { dataTable, layout, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item, Line, Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import type { SignPage } from './awaiting.ts'
import { isDeviating } from './awaiting.ts'

const { itemWords, lineTitle, lineWords, listKeys, namesIn, progressIn, progressWords } = pieces

/** The lines to read first, whole, each figure and status with last time's. */
export function deviatingLines(request: PageRequest, shown: SignPage): Content {
  const { say } = request
  const off = shown.edition.lines.filter(isDeviating)
  if (off.length === 0) return html`<p>${say('desk.none-deviates')}</p>`
  return off.map((line) => {
    const { number, title } = lineTitle(say, shown.report, line.commitment)
    const status = reportRules.statusOf(line)
    return html`<div class="case">
      <h3>${status && mark.status(say, status)} ${title}</h3>
      <p class="muted">${number} · ${lastTime(request, shown, line)}</p>
      ${whole(request, shown, line)}
    </div>`
  })
}

function lastTime({ say }: PageRequest, { earlier }: SignPage, line: Line): string {
  const before = earlier.get(line.commitment)
  const status = before && reportRules.statusOf(before.line)
  return status
    ? say('signing.last-time', {
        period: say.period(before.round.period),
        status: mark.word(say, status),
      })
    : say('signing.first-time')
}

/** Everything in a line; beside what can be counted, last time's value. */
function whole({ say }: PageRequest, { report, earlier }: SignPage, line: Line): Content {
  const before = earlier.get(line.commitment)
  const reader = { say, report, owns: true }
  const wordsOf = (item: Item): Content => {
    const old = before?.line.items.find(({ field }) => field === item.field)
    const isCounted = item.content.noun === 'observation'
    return html`${itemWords(reader, item)}
    ${
      old &&
      isCounted &&
      html`<p class="muted">
        ${say('signing.was', { period: say.period(before?.round.period ?? report.occasion.period) })}
        ${itemWords(reader, old)}
      </p>`
    }`
  }
  return lineWords({ ...reader, wordsOf }, line)
}

/** All lines in one table, then the whole text of each that was not read above, folded. */
export function allLines(request: PageRequest, shown: SignPage): Html {
  const { say } = request
  const { report, edition } = shown
  const folded = edition.lines
    .filter((line) => !isDeviating(line))
    .map((line) => {
      const { number, plain } = lineTitle(say, report, line.commitment)
      const body = html`<div id="line-${line.commitment}">${whole(request, shown, line)}</div>`
      return layout.more(`${number} ${plain}`, body)
    })
  return html`${table(request, shown)} ${listKeys(say)} ${folded}`
}

type Assigned = Report['assigned'][number]

function table({ say }: PageRequest, shown: SignPage): Html {
  const { report, edition, earlier, waits, absent } = shown
  const all = { report, lines: edition.lines, waits }
  const lineOf = ({ commitment }: Assigned) =>
    edition.lines.find((line) => line.commitment === commitment)
  return dataTable({
    caption: say('desk.all-lines'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('desk.number'),
        width: 'number',
        cell: ({ commitment }) => lineTitle(say, report, commitment).number,
      },
      { head: say('desk.line'), names: true, cell: (one) => named(say, report, lineOf(one)) },
      {
        head: say('desk.last-time'),
        width: 'mark',
        cell: ({ commitment }) => statusOf(say, earlier.get(commitment)?.line),
      },
      {
        head: say('desk.field-status'),
        width: 'mark',
        cell: (one) => (one.part === 'lead' ? statusOf(say, lineOf(one)) : say('desk.own-part')),
      },
      {
        head: say('desk.answers'),
        cell: (one) =>
          html`${mark.paper(say, progressIn(all, one).mark, { word: progressWords(say, all, one) })}
            <small>${contents(say, lineOf(one))}</small>
            ${without(say, report, absent.get(one.commitment))}`,
      },
    ],
    rows: report.assigned,
  })
}

/** Whose parts the line is signed without: its readers are told. */
const without = (say: Say, report: Report, keys: readonly string[] = []): Content =>
  keys.length > 0 &&
  html`<small
    >${mark.bare('waiting')}
    ${say('signing.closed-without', { names: namesIn(say, report, keys) })}</small
  >`

function named(say: Say, report: Report, line: Line | undefined): Content {
  if (!line) return null
  const { title } = lineTitle(say, report, line.commitment)
  const href = isDeviating(line) ? '#deviating' : `#line-${line.commitment}`
  return html`<a href="${href}">${title}</a>`
}

function statusOf(say: Say, line: Line | undefined): Content {
  const status = line ? reportRules.statusOf(line) : null
  return status === null ? null : mark.status(say, status)
}

/** What a line holds, counted: answers that stand unchanged, figures, files. */
function contents(say: Say, line: Line | undefined): string {
  const count = (noun: Item['content']['noun']) =>
    line?.items.filter(({ content }) => content.noun === noun).length ?? 0
  const unchanged =
    line?.items.filter(({ content }) => content.noun === 'statement' && content.unchanged).length ??
    0
  return say('signing.contents', {
    answers: count('statement'),
    unchanged,
    figures: count('observation'),
    files: count('evidence'),
  })
}
