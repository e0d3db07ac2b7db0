import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Edition, Item, Report } from '#features/editions'
import { reportRules } from '#features/reporting'
import type { SignPage } from './awaiting.ts'

const { fieldName, itemWords, lineTitle } = pieces

/** A field that says something else than in the edition before. */
interface Change {
  readonly commitment: string
  readonly field: string
  readonly before: Item | undefined
  readonly now: Item | undefined
}

/** What a new edition changes, field by field, with what stood there and why; nothing for the first. */
export function changesSince(request: PageRequest, { report, edition }: SignPage): Content {
  const { say } = request
  const before = report.editions.find(({ number }) => number === edition.number - 1)
  if (!before) return null
  const changes = changesBetween(before, edition)
  const about = { number: before.number, count: changes.length }
  const body =
    changes.length === 0
      ? html`<p>${say('signing.nothing-new')}</p>`
      : changeTable(request, report, changes)
  const label = say('signing.new-since', about)
  return section({ id: 'new', label, note: say('signing.new-count', about), body })
}

function changesBetween(before: Edition, now: Edition): readonly Change[] {
  return now.lines.flatMap(({ commitment, chain, items }) => {
    const old = before.lines.find((line) => line.chain === chain)?.items ?? []
    const fields = [...new Set([...items, ...old].map(({ field }) => field))]
    return fields.flatMap((field) => {
      const find = (all: readonly Item[]) => all.find((item) => item.field === field)
      const change = { commitment, field, before: find(old), now: find(items) }
      return change.before?.fact === change.now?.fact ? [] : [change]
    })
  })
}

const changeTable = (request: PageRequest, report: Report, rows: readonly Change[]): Content => {
  const { say } = request
  const words = (item: Item | undefined): Content =>
    item ? itemWords({ say, report, owns: true }, item) : say('signing.nothing')
  return dataTable({
    caption: say('signing.changes'),
    captionHidden: true,
    columns: [
      {
        head: say('desk.line'),
        names: true,
        width: 'name',
        cell: ({ commitment, field }) =>
          html`${lineTitle(say, report, commitment).number}<small
              >${fieldName(say, report, field)}</small
            >`,
      },
      { head: say('signing.before'), cell: ({ before }) => words(before) },
      {
        head: say('signing.now'),
        cell: (change) => difference(request, change) ?? words(change.now),
      },
      {
        head: say('signing.why'),
        width: 'name',
        cell: ({ now }) => (now?.reason ? say.text(now.reason).text : null),
      },
    ],
    rows,
  })
}

/** A text with what came and went, word by word. */
function difference({ say }: PageRequest, { before, now }: Change): Content {
  if (before?.content.noun !== 'statement' || now?.content.noun !== 'statement') return null
  const stretches = reportRules.differenceOf(before.content.text, now.content.text)
  return html`<p>${text.difference(say, stretches)}</p>`
}
