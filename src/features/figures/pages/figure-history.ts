import { dayOf } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import { text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { IndicatorView, ShownObservation, ShownTarget, Withdrawal } from '../series/schema.ts'
import { indicatorLink } from './figure-list.ts'
import { observationWords, periodWords, targetContent } from './figure-words.ts'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { codeOf } = readingRules
const { organisationLink, rich } = pieces

type Fact = ShownObservation | ShownTarget

interface Told {
  readonly view: IndicatorView
  readonly all: readonly IndicatorView[]
  readonly withdrawn: readonly Withdrawal[]
}

/** When which figure and which aim was published, newest first; what was replaced stays with its reason. */
export function figureHistory(seen: Seen, { view, all, withdrawn }: Told) {
  const facts = [...view.observations, ...view.rivals, ...view.targets, ...view.replaced]
  const byId = new Map(facts.map((fact) => [fact.figure.factId, fact]))
  const stated = facts.map((fact) => {
    const before = fact.replaces === null ? undefined : byId.get(fact.replaces)
    return { at: fact.publishedAt, words: told(seen, { fact, before }, all) }
  })
  const gone = withdrawn.map((one) => ({ at: one.at, words: withdrawal(seen, one) }))
  return [...gone, ...stated]
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ at, words }) => {
      const day = dayOf(at, seen.reading.version.head.timeZone)
      const body = html`${words} ${asThen(seen, day)}`
      return { when: seen.say.day(day), datetime: day, body }
    })
}

/** What is left of a withdrawn figure: whose it was, and on which ground. */
function withdrawal(seen: Seen, { organisation, ground }: Withdrawal): Content {
  const who = organisationLink(seen, codeOf(seen.reading.names, organisation) ?? organisation)
  return rich(seen.say, `portal.change-withdrawn-${ground}`, {}, { who })
}

function told(
  seen: Seen,
  { fact, before }: { readonly fact: Fact; readonly before: Fact | undefined },
  all: readonly IndicatorView[],
): Content {
  const { say } = seen
  const now = words(seen, fact, all)
  const kind = 'due' in fact ? 'target' : 'observation'
  if (before === undefined) return rich(say, `portal.told-${kind}`, {}, { now })
  const sentence = rich(
    say,
    `portal.told-${kind}-corrected`,
    {},
    { now, before: words(seen, before, all) },
  )
  return fact.reason ? html`${sentence} ${text.worded(say, fact.reason)}` : sentence
}

const words = (seen: Seen, fact: Fact, all: readonly IndicatorView[]): Content =>
  'due' in fact
    ? targetContent(seen.say, fact, (id) => indicatorLink(seen, all, id))
    : html`${periodWords(seen.say, fact.period)}: ${observationWords(seen.say, fact)}`

function asThen({ say, request }: Seen, day: string): Content {
  const address = withQuery(new URL(request.url.pathname, request.url), { 'as-of': day })
  return html`<a href="${address}">${say('portal.as-published')}</a>`
}
