import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, section, text } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Edition, Item, Report } from '#features/editions'
import { figureRules } from '#features/measuring'
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

/**
 * What a new edition changes, field by field, with what stood there and why. The first edition of a list of figures may
 * change what everybody reads already: a report's figure, the plan's aim.
 */
export function changesSince(request: PageRequest, shown: SignPage): Content {
  const { say } = request
  const { report, edition } = shown
  const before = report.editions.find(({ number }) => number === edition.number - 1)
  const changes = before
    ? changesBetween(before, edition)
    : changesBetween({ ...edition, lines: [] }, edition).filter(
        ({ now }) => now && publishedBefore(shown, now),
      )
  if (!before && changes.length === 0) return null
  const about = { number: before?.number ?? 0, count: changes.length }
  const body =
    changes.length === 0
      ? html`<p>${say('signing.nothing-new')}</p>`
      : changeTable(request, shown, changes)
  const [label, note] = before
    ? ([say('signing.new-since', about), say('signing.new-count', about)] as const)
    : ([say('signing.over-published', about), say('signing.over-published-note')] as const)
  return section({ id: 'new', label, note, body })
}

/** What everybody reads now where an entry of a list of figures will stand. */
function publishedBefore({ published }: SignPage, item: Item): Fact | undefined {
  const { content, chain, replaces } = item
  const isOf = (fact: Fact): boolean => fact.chain === chain || fact.id === replaces
  if (content.noun === 'target') return published?.targets.find(isOf)
  if (content.noun === 'baseline') return published?.baselines[0]
  if (content.noun !== 'observation') return undefined
  const about = item.field.split('.')[1]
  return published?.observations.find((fact) => isOf(fact) || fact.about === about)
}

type Published = NonNullable<SignPage['published']>
type Fact = Published['observations' | 'targets' | 'baselines'][number]

function publishedWords({ say }: PageRequest, report: Report, fact: Fact): Content {
  const measure = report.measures.get(fact.indicator) ?? { unit: '' }
  const words =
    'status' in fact
      ? pieces.publishedWords(say, report, fact)
      : figureRules.statedWords(say, fact, measure)
  const day = pieces.dayIn(say, fact.published_at, report.version)
  return html`${words} <small>${say('signing.published-on', { day })}</small>`
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

const changeTable = (request: PageRequest, shown: SignPage, rows: readonly Change[]): Content => {
  const { say } = request
  const { report } = shown
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
      {
        head: say('signing.before'),
        cell: ({ before, now }) => {
          const fact = before || !now ? undefined : publishedBefore(shown, now)
          return fact ? publishedWords(request, report, fact) : words(before)
        },
      },
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
