import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, deed, field, list, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Item, Line, Report } from '#features/editions'
import type { Resting } from '#features/publication'
import { restingWords } from '#features/publication'
import type { CodeAsked } from './code-field.ts'
import { codeField } from './code-field.ts'

const { dayIn, deskAddresses, deskPage, errorAt, fieldName, figureWords, form, lineTitle } = pieces

/** What can be withdrawn, and the one that was chosen. */
export interface WithdrawPage extends CodeAsked {
  readonly report: Report
  readonly lines: readonly Line[]
  readonly organisation: string
  readonly owns: boolean
  /** Published figures in which a number of what can be withdrawn stands too. */
  readonly resting: readonly Resting[]
  /** `fact:ID`, `line:COMMITMENT`, `edition:NUMBER` */
  readonly chosen?: string
}

/** The page on which something is withdrawn for good. */
export function withdrawPage(request: PageRequest, shown: WithdrawPage): Html {
  const { say } = request
  const { report, lines, organisation, owns, errors = [] } = shown
  const home = deskAddresses(say.language, report.plan)
  const title = say('desk.withdraw-from', { what: pieces.titleOf(say, report, organisation) })
  const groups = [
    ...lines.map((line) => withdrawable({ request, report, owns }, line)),
    { label: say('signing.whole-editions'), choices: editions(request, shown) },
  ].filter(({ choices }) => choices.length > 0)
  const none = {
    heading: say('desk.nothing-to-withdraw'),
    body: say('desk.nothing-to-withdraw-body'),
  }
  const crumb = {
    href: home.report(report.organisation, report.occasion.code),
    text: pieces.crumbOf(say, report),
  }
  return deskPage(request, report.version, {
    title,
    here: null,
    heading: { title },
    breadcrumbs: [crumb, { text: say('desk.to-withdraw') }],
    errors,
    body: groups.length === 0 ? box.empty(none) : choosing(request, shown, groups),
  })
}

function choosing(request: PageRequest, shown: WithdrawPage, groups: readonly Group[]): Html {
  const { say } = request
  const { report, chosen = null, errors = [] } = shown
  const home = deskAddresses(say.language, report.plan)
  const grounds = (['danger', 'law'] as const).map((value) => ({
    value,
    label: say(`desk.ground-${value}`),
    hint: say(`desk.ground-${value}-hint`),
  }))
  const what = { name: 'target', label: say('desk.withdraw-what'), groups, value: chosen }
  return form(
    home.of(report.organisation, report.occasion.code, 'withdraw'),
    html`${field.groups(say, { ...what, ...errorAt(errors, 'target') })}
    ${field.tiles(say, {
      name: 'ground',
      label: say('desk.ground'),
      choices: grounds,
      ...errorAt(errors, 'ground'),
    })}
    ${resting(request, shown)}
    ${box.confirm({
      id: 'withdraw',
      heading: say('desk.withdraw-heading'),
      will: [1, 2, 3, 4].map((place) => say(`desk.withdraw-will-${place}`)),
      fields: codeField(request, shown, say('desk.code-hint')),
      acts: deed.button({ text: say('desk.withdraw'), kind: 'go' }),
    })}`,
  )
}

/** What stays published of a number that goes: withdrawn is only what is chosen. */
function resting({ say }: PageRequest, { report, lines, resting: all }: WithdrawPage): Content {
  if (all.length === 0) return null
  const items = lines.flatMap((line) => line.items)
  const front = `/${say.language}/plans/${report.plan}/indicators`
  const entries = all.map((one) => {
    const field = items.find(({ fact }) => fact === one.of)?.field ?? ''
    const other = html`<a href="${front}/${one.indicator}">${restingWords(say, one)}</a>`
    return html`${fieldName(say, report, field)}: ${other}`
  })
  return section({
    id: 'resting',
    label: say('signing.resting'),
    note: say('signing.resting-note'),
    body: list.plain(entries),
  })
}

/** Whole editions: of others only what was handed in is known. */
function editions({ say }: PageRequest, { report, owns }: WithdrawPage): readonly Choice[] {
  const act = owns ? 'sign' : 'hand-in'
  return report.editions.flatMap(({ number, events, lines }) => {
    const last = events.find((event) => event.act === act)
    if (!last || !lines.some(({ items }) => items.some(({ signedAt }) => signedAt))) return []
    const hint = say('signing.edition-of', { day: dayIn(say, last.at, report.version), act })
    return [{ value: `edition:${number}`, label: say('signing.whole-edition', { number }), hint }]
  })
}

interface Choice {
  readonly value: string
  readonly label: Content
  readonly hint: Content
}

/** The choices of one line, under its number and title. */
interface Group {
  readonly label: Content
  readonly choices: readonly Choice[]
}

interface Withdrawing {
  readonly request: PageRequest
  readonly report: Report
  readonly owns: boolean
}

function withdrawable({ request, report, owns }: Withdrawing, line: Line): Group {
  const { say } = request
  const { number, title } = lineTitle(say, report, line.commitment)
  const signed = line.items.filter(({ signedAt }) => signedAt !== null)
  const choice = (item: Item): Choice => ({
    value: `fact:${item.fact}`,
    label: fieldName(say, report, item.field),
    hint: shortWords({ request, report, owns }, item),
  })
  const whole = { value: `line:${line.commitment}`, label: say('desk.withdraw-line'), hint: null }
  return {
    label: html`${number} ${title}`,
    choices: signed.length === 0 ? [] : [...signed.map(choice), whole],
  }
}

/** Enough of an item to know it by, in one line. */
function shortWords({ request: { say }, report, owns }: Withdrawing, item: Item): Content {
  const { content } = item
  switch (content.noun) {
    case 'statement':
      return content.text.length > 120 ? `${content.text.slice(0, 119)}…` : content.text
    case 'status_rating':
      return say(`ui.status-${content.status}`)
    case 'observation':
      return figureWords(say, { report, owns }, item)
    case 'milestone_report':
      return content.title
    case 'target':
    case 'baseline':
    case 'definition':
    case 'observation_use':
    case 'verdict':
      return pieces.entryLine({ say, report, owns }, item)
    case 'comparability':
      return content.sentence ?? say(`desk.jump-${content.answer}`)
    case 'activity':
    case 'milestone':
      return content.says.title
    case 'evidence':
      return content.name
  }
}
