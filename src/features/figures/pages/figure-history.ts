import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import { list, section, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import { told as toldRules } from '#features/figure-views'
import type {
  IndicatorView,
  ShownBaseline,
  ShownObservation,
  ShownTarget,
  Signatures,
  Withdrawal,
} from '#features/figure-views'
import type { Named } from './figure-list.ts'
import { indicatorLink } from './figure-list.ts'
import {
  observationWords,
  periodWords,
  startContent,
  startWords,
  targetContent,
} from '#features/figure-charts'
import { originWords } from './origin.ts'

const { codeOf } = readingRules
const { dayWords, organisationLink, rich } = pieces

/** What the history of a figure is told from. */
export interface Told {
  readonly view: IndicatorView
  readonly all: readonly Named[]
  readonly withdrawn: readonly Withdrawal[]
  readonly signatures: Signatures
}

interface Entry {
  readonly at: Date
  /** Only what is shown is put in words. */
  readonly words: () => Content
}

/**
 * What was first promised, from which start, and how and by whom both were changed; nothing where nothing was
 * promised.
 */
export function targetHistory(seen: Seen, told: Told): Content {
  const { say } = seen
  const facts = toldRules.toldTargets(told.view)
  if (facts.length + toldRules.toldStarts(told.view).length === 0) return null
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  const entries = facts.map((fact) => ({
    at: fact.publishedAt,
    words: () => targetTold(seen, told, { fact, before: byId.get(fact.replaces ?? '') }),
  }))
  return section({
    id: 'target-history',
    label: say('figures.target-history'),
    note: say('figures.target-history-note'),
    body: list.timeline(inOrder(seen, [...entries, ...startsTold(seen, told)])),
  })
}

/** When which value was published, newest first; what was replaced stays with its reason. */
export function valueHistory(seen: Seen, data: Told): Content {
  const { say } = seen
  const { told, count } = toldRules.toldValues(data.view)
  const replaced = toldRules.replacedById(data.view)
  const stated = told.map((fact) => ({
    at: fact.publishedAt,
    words: () => valueTold(seen, data, { fact, before: replaced.get(fact.replaces ?? '') }),
  }))
  const gone = data.withdrawn.map((one) => ({ at: one.at, words: () => withdrawal(seen, one) }))
  const entries = [...gone, ...stated]
  if (entries.length === 0) return null
  return section({
    id: 'history',
    label: say('figures.value-history'),
    note: `${say('portal.figure-history-note')} ${say('figures.day-ends')}`,
    body: html`${list.timeline(inOrder(seen, entries))} ${leftOut(seen, gone.length + count)}`,
  })
}

function leftOut({ say }: Seen, count: number): Content {
  if (count <= toldRules.mostTold) return null
  return html`<p>
    ${say('figures.history-more', { count: count - toldRules.mostTold })}
    <a href="#take">${say('frame.take')}</a>
  </p>`
}

const inOrder = (seen: Seen, entries: readonly Entry[]) =>
  entries
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, toldRules.mostTold)
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

interface Change<Fact> {
  readonly fact: Fact
  readonly before: ShownObservation | ShownTarget | undefined
}

/** Where the count begins, once somebody has stated or changed it: what it was, who decided it and why. */
function startsTold(seen: Seen, told: Told): readonly Entry[] {
  const { say } = seen
  const facts = toldRules.toldStarts(told.view)
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  return facts.map((fact) => {
    const before = byId.get(fact.replaces ?? '')
    return {
      at: fact.publishedAt,
      words: () => {
        const now = startContent(say, fact)
        const sentence = before
          ? rich(say, 'figures.told-start-changed', {}, { now, before: startContent(say, before) })
          : rich(say, 'figures.told-start', {}, { now })
        return html`${sentence} ${because(say, { ...fact, legalBasis: null })}
        ${signedWords(seen, told, fact)}`
      },
    }
  })
}

function targetTold(seen: Seen, told: Told, { fact, before }: Change<ShownTarget>): Content {
  const { say } = seen
  const words = (one: ShownTarget) =>
    targetContent(say, one, (id) => indicatorLink(seen, told.all, id))
  const ground = html`${because(say, fact)} ${signedWords(seen, told, fact)}`
  if (before && 'due' in before)
    return html`${rich(say, 'figures.told-target-changed', {}, { now: words(fact), before: words(before) })}
    ${ground}`
  if (fact.kind === 'milestone')
    return html`${rich(say, 'figures.told-milestone', {}, { now: words(fact) })} ${ground}`
  const start = startWords(seen, told.view)
  const now = html`${words(fact)}${start && html`, ${start}`}`
  return html`${rich(say, 'figures.told-target', {}, { now })} ${ground}`
}

/** Who decided it, why, where it stands written and by which law, as far as somebody said. */
const because = (
  say: Say,
  {
    decidedBy,
    reason,
    document,
    legalBasis,
  }: Pick<ShownTarget, 'decidedBy' | 'reason' | 'document' | 'legalBasis'>,
): Content =>
  html`${decidedBy && rich(say, 'figures.decided-by', {}, { who: text.worded(say, decidedBy) })}
  ${reason && text.worded(say, reason)}
  ${document && rich(say, 'figures.decided-in', {}, { where: text.worded(say, document) })}
  ${legalBasis && rich(say, 'figures.decided-by-law', {}, { law: text.worded(say, legalBasis) })}`

function valueTold(seen: Seen, told: Told, { fact, before }: Change<ShownObservation>): Content {
  const { say } = seen
  const now = valueWithTime(seen, fact)
  const signed = signedWords(seen, told, fact)
  if (before === undefined || 'due' in before)
    return html`${rich(say, 'portal.told-observation', {}, { now })} ${signed}`
  const was = valueWithTime(seen, before)
  const sentence = rich(say, 'portal.told-observation-corrected', {}, { now, before: was })
  return html`${sentence} ${fact.reason && text.worded(say, fact.reason)} ${signed}`
}

/** Where a figure comes from, which role signed it and when it was handed in. */
function signedWords(
  seen: Seen,
  { signatures }: Told,
  fact: ShownObservation | ShownTarget | ShownBaseline,
): Content {
  const signed = signatures.get(fact.figure.factId)
  const source = originWords(seen, fact)
  if (!signed) return html`${source}.`
  const role = signed.role === 'approver' ? 'approver' : 'other'
  const day = dayWords(seen, signed.at)
  return html`${source}. ${seen.say('figures.signed', { role, day })}`
}

const valueWithTime = ({ say }: Seen, fact: ShownObservation): Html =>
  html`${periodWords(say, fact.period)}: ${observationWords(say, fact)}`

function asThen({ say, request }: Seen, day: string): Content {
  const address = withQuery(new URL(request.url.pathname, request.url), { 'as-of': day })
  return html`<a href="${address}">${say('portal.as-published')}</a>`
}
