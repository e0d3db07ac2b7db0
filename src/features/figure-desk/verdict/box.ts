import { parsePeriod } from '#kernel/clock'
import type { Content } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box } from '#kernel/ui'
import { figureRules } from '#features/measuring'
import { addresses } from '../addresses.ts'
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
  const { disagreement } = word
  return html`${box.notice({
    heading: say(
      waiting.length > 0 ? 'figure-desk.verdict-draft' : 'figure-desk.verdict-published',
    ),
    body: html`${own.sentence[say.language]} ${besideWords(say, view, own)}
    ${waiting.length > 0 && html`<b>${say(unread)}</b>`} ${instead} ${takes}`,
  })}
  ${saidBefore(request, shown)}
  ${others.map(
    (one) => html`<p class="read">${one.sentence[say.language]} ${besideWords(say, view, one)}</p>`,
  )}
  ${disagreement && html`<p class="read">${disagreement[say.language]}</p>`}`
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

/** The sentences beside what a method said of the list, or would say. */
export const besideWords = (say: Say, view: Judged['view'], said: BesideOf): string =>
  figureRules.besideInList(say, said, {
    items: view.entries.map(({ item }) => item),
    published: view.series.observations,
  })

type BesideOf = Parameters<typeof figureRules.besideInList>[1]

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
