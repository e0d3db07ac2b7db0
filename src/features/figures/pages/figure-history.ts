import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { list, section, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { IndicatorView, ShownObservation, ShownTarget, Withdrawal } from '../series/schema.ts'
import type { Named } from './figure-list.ts'
import { indicatorLink } from './figure-list.ts'
import { observationWords, periodWords, startWords, targetContent } from './figure-words.ts'
import { originWords } from './origin.ts'

const { codeOf } = readingRules
const { organisationLink, rich } = pieces

/** What the history of a figure is told from. */
export interface Told {
  readonly view: IndicatorView
  readonly all: readonly Named[]
  readonly withdrawn: readonly Withdrawal[]
}

interface Entry {
  readonly at: Date
  /** Only what is shown is put in words. */
  readonly words: () => Content
}

/** So many entries are told on the page; all of them are in the files. */
const mostTold = 40

/** What was first promised, and how and by whom it was changed; nothing where nothing was promised. */
export function targetHistory(seen: Seen, { view, all }: Told): Content {
  const { say } = seen
  const facts = [...view.targets, ...view.milestones, ...view.replaced.filter(isTarget)]
  if (facts.length === 0) return null
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  const start = startWords(seen, view)
  const from = start && html`, ${start}`
  const entries = facts.map((fact) => {
    const before = byId.get(fact.replaces ?? '')
    const told = { fact, before, start: from }
    return { at: fact.publishedAt, words: () => targetTold(seen, all, told) }
  })
  return section({
    id: 'target-history',
    label: say('figures.target-history'),
    note: say('figures.target-history-note'),
    body: list.timeline(inOrder(seen, entries)),
  })
}

/** When which value was published, newest first; what was replaced stays with its reason. */
export function valueHistory(seen: Seen, { view, withdrawn }: Told): Content {
  const { say } = seen
  const facts = [...view.observations, ...view.rivals, ...view.replaced.filter(isObservation)]
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  const stated = facts.toReversed().map((fact) => ({
    at: fact.publishedAt,
    words: () => valueTold(seen, fact, byId.get(fact.replaces ?? '')),
  }))
  const gone = withdrawn.map((one) => ({ at: one.at, words: () => withdrawal(seen, one) }))
  const entries = [...gone, ...stated]
  if (entries.length === 0) return null
  return section({
    id: 'history',
    label: say('figures.value-history'),
    note: say('portal.figure-history-note'),
    body: html`${list.timeline(inOrder(seen, entries))} ${leftOut(seen, entries.length)}`,
  })
}

const isTarget = (fact: ShownObservation | ShownTarget): fact is ShownTarget => 'due' in fact
const isObservation = (fact: ShownObservation | ShownTarget): fact is ShownObservation =>
  !('due' in fact)

function leftOut({ say }: Seen, count: number): Content {
  if (count <= mostTold) return null
  return html`<p>
    ${say('figures.history-more', { count: count - mostTold })}
    <a href="#take">${say('frame.take')}</a>
  </p>`
}

const inOrder = (seen: Seen, entries: readonly Entry[]) =>
  entries
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, mostTold)
    .map(({ at, words }) => {
      const day = dayOf(at, seen.reading.version.head.timeZone)
      const body = html`${words()} ${asThen(seen, day)}`
      return { when: seen.say.day(day), datetime: day, body }
    })

/** What is left of a withdrawn figure: whose it was, and on which ground. */
function withdrawal(seen: Seen, { organisation, ground }: Withdrawal): Content {
  const who = organisationLink(seen, codeOf(seen.reading.names, organisation) ?? organisation)
  return rich(seen.say, `portal.change-withdrawn-${ground}`, {}, { who })
}

interface Promised {
  readonly fact: ShownTarget
  readonly before: ShownTarget | undefined
  readonly start: Content
}

function targetTold(seen: Seen, all: readonly Named[], { fact, before, start }: Promised): Content {
  const { say } = seen
  const words = (one: ShownTarget) => targetContent(say, one, (id) => indicatorLink(seen, all, id))
  const source = html`${originWords(seen, fact)}`
  if (before)
    return html`${rich(say, 'figures.told-target-changed', {}, { now: words(fact), before: words(before) })}
    ${because(say, fact)} ${source}.`
  if (fact.kind === 'milestone')
    return html`${rich(say, 'figures.told-milestone', {}, { now: words(fact) })}
    ${because(say, fact)} ${source}.`
  return html`${rich(say, 'figures.told-target', {}, { now: html`${words(fact)}${start}` })}
  ${source}.`
}

/** Who decided it and why, as far as somebody said. */
const because = (say: Seen['say'], { decidedBy, reason }: ShownTarget): Content =>
  html`${decidedBy && rich(say, 'figures.decided-by', {}, { who: text.worded(say, decidedBy) })}
  ${reason && text.worded(say, reason)}`

function valueTold(
  seen: Seen,
  fact: ShownObservation,
  before: ShownObservation | undefined,
): Content {
  const { say } = seen
  const now = valueWithTime(seen, fact)
  if (before === undefined) return rich(say, 'portal.told-observation', {}, { now })
  const sentence = rich(
    say,
    'portal.told-observation-corrected',
    {},
    { now, before: valueWithTime(seen, before) },
  )
  return fact.reason ? html`${sentence} ${text.worded(say, fact.reason)}` : sentence
}

const valueWithTime = ({ say }: Seen, fact: ShownObservation): Html =>
  html`${periodWords(say, fact.period)}: ${observationWords(say, fact)}`

function asThen({ say, request }: Seen, day: string): Content {
  const address = withQuery(new URL(request.url.pathname, request.url), { 'as-of': day })
  return html`<a href="${address}">${say('portal.as-published')}</a>`
}
