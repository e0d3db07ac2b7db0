import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { Texts } from '#kernel/i18n'
import { list, section, text } from '#kernel/ui'
import type { Head } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'

const { inARow, inWords, langOf, permanentLink, plain, planPage, rich } = pieces

type AllianceHead = Extract<Head, { readonly kind: 'alliance' }>

/** An alliance on one page: what it is, who may join, what its participants owe, how long it lasts. */
export function alliancePage(seen: Seen, head: AllianceHead): Html {
  const { say } = seen
  const { title, summary, alliance } = head
  return planPage(seen, {
    title: plain(say, title),
    description: plain(say, summary),
    heading: {
      kicker: say('frame.alliance'),
      title: plain(say, title),
      ...langOf(say, title),
      lead: text.worded(say, summary),
      by: html`${say('portal.alliance-unofficial')}
        <a href="#way-back">${say('portal.where-in-charter')}</a>`,
    },
    body: html`${what(seen, head)}
    ${section({
      id: 'obligations',
      label: say('portal.obligations'),
      note: say('portal.obligations-note'),
      body: html`<p class="state">
          ${rich(say, 'portal.obligations-count', {
            words: inWords(say, alliance.obligations.length),
            count: alliance.obligations.length,
          })}
        </p>
        ${numbered(seen, alliance.obligations)}`,
    })}
    ${section({ id: 'outputs', label: say('portal.outputs'), body: numbered(seen, alliance.outputs) })}
    ${section({ id: 'term', label: say('portal.term'), body: list.facts(termFacts(seen, alliance.term)) })}
    ${documents(seen, head)}`,
  })
}

function what(seen: Seen, { alliance }: AllianceHead): Html {
  const { say } = seen
  const { purpose, responsible, whoMayJoin, arenas, audience, goals } = alliance
  return section({
    id: 'what',
    label: say('portal.alliance-what'),
    body: html`${list.facts([
        { label: say('portal.purpose'), value: text.worded(say, purpose) },
        { label: say('portal.responsible'), value: text.worded(say, responsible) },
        { label: say('portal.who-may-join'), value: text.worded(say, whoMayJoin) },
        { label: say('portal.arenas'), value: inARow(arenas.map((one) => text.worded(say, one))) },
        { label: say('portal.audience'), value: text.worded(say, audience) },
      ])}
      <h3>${say('portal.goals')}</h3>
      ${numbered(seen, goals)}`,
  })
}

interface Point {
  readonly id: string
  readonly text: Texts
}

const numbered = ({ say }: Seen, points: readonly Point[]): Html =>
  list.plain(points.map((point) => text.worded(say, point.text)))

function termFacts(
  seen: Seen,
  { minimumYears, start, extension }: AllianceHead['alliance']['term'],
) {
  const { say } = seen
  return [
    {
      label: say('portal.lasts'),
      value:
        minimumYears === undefined
          ? say('portal.not-stated')
          : say('portal.at-least-years', {
              years: minimumYears,
              words: inWords(say, minimumYears),
            }),
    },
    {
      label: say('portal.first-day'),
      value: start === null ? say('portal.not-stated') : say.day(start),
    },
    {
      label: say('portal.extension'),
      value: extension ? text.worded(say, extension) : say('portal.not-stated'),
    },
  ]
}

function documents(seen: Seen, head: AllianceHead): Html {
  const { say } = seen
  const rows = head.documents.map(({ title, url, licence }) => {
    const name = text.worded(say, title)
    return {
      label: say('portal.document'),
      value: html`${url === undefined ? name : html`<a href="${url}">${name}</a>`}${licence && terms(say('frame.terms'), text.worded(say, licence))}`,
    }
  })
  return section({
    id: 'way-back',
    label: say('portal.way-back'),
    note: say('portal.way-back-note'),
    body: list.facts([
      ...rows,
      { label: say('portal.permanent-link'), value: permanentLink(seen) },
    ]),
  })
}

const terms = (label: string, licence: Content): Html =>
  html`<br /><span class="muted">${label}: ${licence}</span>`
