import { parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'
import type { Assessment } from '#features/assessments'
import { figureRules } from '#features/measuring'
import { addresses } from '../addresses.ts'
import { saysIn } from '../entries/standing.ts'
import type { Judged } from '../places.ts'
import { isOfPeople } from '../takes/rules.ts'

/** The period whose figure the plan's own method would judge; null where it would judge none. */
export const judgedPeriod = (word: Judged['word']): string | null =>
  word?.words[0]?.inputs.current?.period ?? null

/** What the methods would say of the list, were it published now; or what they lack. */
export function verdictBox(request: PageRequest, shown: Judged): Content {
  const { say } = request
  const { view, key, word } = shown
  const takes =
    isOfPeople(view) &&
    html`<a href="${addresses(say.language, key).takes}">${say('figure-desk.to-takes')}</a>`
  const [own, ...others] = word?.words ?? []
  if (!word || !own) return unjudged(request, shown, takes)
  const waiting = view.entries.filter(({ item }) => item.publishedAt === null)
  const isSigned = waiting.every(({ item }) => item.handedInAt !== null)
  const unread = isSigned ? 'figure-desk.not-published' : 'figure-desk.not-signed'
  const period = judgedPeriod(word)
  const instead =
    period !== null &&
    view.possible.includes('write') &&
    html`<a href="${addresses(say.language, key).form('verdict', { period })}"
      >${say('figure-desk.say-otherwise')}</a
    >`
  const further = [...others.map(({ sentence }) => sentence), word.disagreement]
  return html`${box.notice({
    heading: say(
      waiting.length > 0 ? 'figure-desk.verdict-draft' : 'figure-desk.verdict-published',
    ),
    body: html`${own.sentence[say.language]} ${acrossBreak(request, own)} ${covered(request, shown)}
    ${waiting.length > 0 && html`<b>${say(unread)}</b>`} ${instead} ${takes}`,
  })}
  ${saidBefore(request, shown)}
  ${further.map((said) => said && html`<p class="read">${said[say.language]}</p>`)}`
}

/** That the authority's own word is older than what it is said of. */
function saidBefore({ say }: PageRequest, { view, word }: Judged): Content {
  const [own] = word?.words ?? []
  const current = own?.inputs.current
  const items = view.entries.map(({ item }) => item)
  if (!own || !current) return null
  if (!figureRules.isOverruledBefore(items, { ...current, verdict: own.verdict })) return null
  const about = parsePeriod(current.period)
  const period = about ? say.period(about) : current.period
  return box.notice({ body: say('measuring.overruled-before', { period }) })
}

/** That the start was counted by another definition than the figure that is judged. */
function acrossBreak({ say }: PageRequest, { inputs }: { readonly inputs: Inputs }): Content {
  const period = parsePeriod(inputs.breaks.at(-1)?.period ?? '')
  return period && say('signing.across-break', { period: say.when(period) })
}

type Inputs = Pick<Assessment['inputs'], 'breaks'>

const covered = ({ say }: PageRequest, { view, word }: Judged): Content => {
  const units = coveredWords(say, view, word?.words[0]?.inputs)
  return units !== null && html`<b>${units}</b>`
}

/** How many of its units the figure that is judged rests on, where some are missing; else null. */
export function coveredWords(
  say: Say,
  view: Judged['view'],
  inputs: Pick<Assessment['inputs'], 'coverage' | 'current'> | undefined,
): string | null {
  const { coverage, current } = inputs ?? {}
  if (!coverage || coverage.reported >= coverage.expected) return null
  const period = current?.period ?? ''
  const published = view.series.observations.find(({ about }) => about === period)?.coverage_of
  const of = saysIn(view, `observation.${period}`)?.coverageOf || published || null
  const units = figureRules.coverageWords(say, { ...coverage, of })
  return say('figure-desk.verdict-covered', { units })
}

const unjudged = ({ say }: PageRequest, { word }: Judged, takes: Content): Content => html`
  ${
    word &&
    box.notice({
      heading: say('figure-desk.verdict-none'),
      body: word.missing.map((one) => say(`figure-desk.verdict-lacks-${one}`)).join(' '),
    })
  }
  ${takes && html`<p>${takes}</p>`}
`
