import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { list, mark, text } from '#kernel/ui'
import { plannedWords } from '#features/activities'
import type { Item, Line, Question, Report } from '#features/editions'
import { entryWords } from '#features/measuring'
import { organisationName } from '#features/organisations'
import { reportRules } from '#features/reporting'
import { deskAddresses } from './addresses.ts'
import { markedText } from './asked.ts'
import { dayIn, fieldName, figureWords } from './words.ts'

interface Reader {
  readonly say: Say
  readonly report: Report
  readonly owns: boolean
  /** How an item is written, where it is another way than in full. */
  readonly wordsOf?: (item: Item) => Content
  /** Whose passages are marked in the texts that they are about. */
  readonly questions?: readonly Question[]
  /** What stands under an item: what was asked about it. */
  readonly under?: (item: Item) => Content
  /** What stands at the right of an item: what stood in its field before. */
  readonly beside?: (item: Item) => Content
}

/** What stands in an item, in full. */
export function itemWords(reader: Reader, item: Item): Content {
  const { say, report, owns } = reader
  const { content } = item
  switch (content.noun) {
    case 'statement':
      return statementWords(reader, item, content)
    case 'status_rating':
      return html`${mark.status(say, content.status)} ${proposedWords(say, content)}
      ${content.reason && text.paragraphs(content.reason, other(say, content.language))}`
    case 'observation':
      if (content.says) return entryWords({ say, report, owns }, item)
      return html`${figureWords(say, { report, owns }, item)} ${sourceWords(say, content.source)}`
    case 'target':
    case 'baseline':
    case 'definition':
    case 'observation_use':
    case 'verdict':
      return entryWords({ say, report, owns }, item)
    case 'milestone_report':
      return reportRules.milestoneReportWords(say, content)
    case 'comparability':
      return html`${reportRules.jumpWords(say, content)}
      ${content.sentence && text.paragraphs(content.sentence, other(say, content.language))}`
    case 'activity':
      return plannedWords.activityWords(say, content.says, (id) =>
        fieldName(say, report, `figure.${id}`),
      )
    case 'milestone':
      return plannedWords.milestoneWords(say, content.says)
    case 'evidence': {
      const home = deskAddresses(say.language, report.plan)
      return html`<a href="${home.evidence(item.fact)}">${content.name}</a>
        <span class="muted">${say.bytes(content.size)} · ${say(`desk.level-${item.level}`)}</span>`
    }
  }
}

type Statement = Extract<Item['content'], { noun: 'statement' }>

const statementWords = ({ say, questions = [] }: Reader, item: Item, content: Statement): Content =>
  html`${content.unchanged && html`<p class="muted">${mark.paper(say, 'unchanged', { word: say('desk.unchanged-since-last') })}</p>`}
  ${markedText(
    say,
    content,
    questions.filter(({ field }) => field === item.field),
  )}`

const other = (say: Say, language: string): string | undefined =>
  language === say.language ? undefined : language

type Rating = Extract<Item['content'], { noun: 'status_rating' }>

const proposedWords = (say: Say, { status, proposed }: Rating): Content =>
  proposed !== null &&
  (proposed === status
    ? html`<span class="muted">${say('desk.rule-agrees')}</span>`
    : html`<span class="muted"
        >${say('desk.rule-proposed', { status: mark.word(say, proposed) })}</span
      >`)

const sourceWords = (say: Say, source: { readonly text: string } | null): Content =>
  source && html`<span class="muted">${say('desk.source-is', { source: source.text })}</span>`

/** Everything that stands in a line, with what was withdrawn. */
export function lineWords(reader: Reader, line: Line): Content {
  const { say, report } = reader
  const items = line.items.toSorted(inOrder).map((item) => ({
    label: fieldName(say, report, item.field),
    value: html`${besides(
      html`${reader.wordsOf?.(item) ?? itemWords(reader, item)} ${corrected(reader, item)}`,
      reader.beside?.(item),
    )}
    ${reader.under?.(item)}`,
  }))
  const stubs = line.withdrawn.map(({ field, at, ground }) => ({
    label: field === null ? say('desk.whole-line') : fieldName(say, report, field),
    value: say('desk.withdrawn-on', { day: dayIn(say, at, report.version), ground }),
  }))
  const absent = line.closedWithout.map((organisation) => ({
    label: organisationName(say, report.organisations, organisation),
    value: say('reporting.part-not-reported'),
  }))
  return list.facts([...items, ...absent, ...stubs])
}

/** The old value stands at the right of its own field, on a phone under it. */
const besides = (words: Content, before: Content): Content =>
  before
    ? html`<div class="field-with-old">
        <div>${words}</div>
        ${before}
      </div>`
    : words

const fields = [
  'status',
  'did',
  'changed',
  'challenges',
  'question',
  'figure',
  'jump',
  'none-planned',
  'activity',
  'milestone',
  'definition',
  'baseline',
  'target',
  'observation',
  'use',
  'evidence',
]

/** The order of the form, whatever the order in which things were saved. */
const inOrder = (one: Item, other: Item): number =>
  fields.indexOf(one.field.split('.')[0] ?? '') - fields.indexOf(other.field.split('.')[0] ?? '')

// A target or baseline says why even where it takes nobody's place.
const corrected = ({ say }: Reader, { replaces, reason, content: { noun } }: Item): Content => {
  if (reason === null) return null
  const why = { reason: say.text(reason).text }
  if (replaces !== null) return html`<p class="muted">${say('desk.corrected-because', why)}</p>`
  const isDecided = noun === 'target' || noun === 'baseline'
  return isDecided && html`<p class="muted">${say('desk.decided-because', why)}</p>`
}
