import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, browse, layout, list } from '#kernel/ui'
import { ownersOf } from '#features/indicators'
import type { CommitmentRecord } from '#features/plans'
import { withQuery } from '#features/plans'
import type { Seen } from '#features/reading'
import { pieces } from '#features/reading'
import { stretchesOf } from '../rules.ts'
import type { Answer, Hit, Kind, Marked } from '../schema.ts'

const { inWordsFirst, plain, planPage, rich } = pieces

/** What was found, or why nothing was; `closed` are the promises that only this reader sees. */
export function searchPage(
  given: Seen,
  answer: Answer,
  closed: readonly CommitmentRecord[] = [],
): Html {
  const commitments = [...given.reading.commitments, ...closed]
  const seen = { ...given, reading: { ...given.reading, commitments } }
  const { say, to, request } = seen
  const { typed, all } = answer
  const day = request.query.get('as-of')
  return planPage(seen, {
    title: typed === '' ? say('search.title') : say('search.title-for', { typed }),
    searched: typed,
    crumbs: [{ text: say('search.title') }],
    heading: { title: say('search.title') },
    body: html`${browse.search(say, {
      action: to.search.split('?')[0] ?? to.search,
      id: 'search',
      label: say('search.label'),
      value: typed,
      large: true,
      ...(day ? { keep: { 'as-of': day } } : {}),
    })}
    ${all.length > 0 ? found(seen, answer) : nothing(seen, answer)}`,
  })
}

function found(seen: Seen, answer: Answer): Html {
  const { say } = seen
  const { typed, all } = answer
  const values = { count: all.length, words: inWordsFirst(say, all.length), typed }
  return html`<p class="state">${rich(say, 'search.results', values)}</p>
    ${layout.columns({ kind: 'lines', first: narrowing(seen, answer), second: results(seen, answer) })}`
}

/** Views of what was found: by what it is, and by the language of the text. */
function narrowing(
  { say, request }: Seen,
  { byKind, byLanguage, all, kind, language }: Answer,
): Html {
  const to = (changes: Readonly<Record<string, string | null>>) =>
    withQuery(request.url, { page: null, ...changes })
  const kinds = [...byKind].map(([one, count]) => ({
    text: say(`search.kinds-${one}`),
    href: to({ kind: one }),
    count,
    current: one === kind,
  }))
  const languages = [...byLanguage].map(([one, count]) => ({
    text: say('search.text-in', { language: languageName(say.language, one) }),
    href: to({ in: one === language ? null : one }),
    count,
    current: one === language,
  }))
  const total = { text: say('search.all'), href: to({ kind: null, in: null }), count: all.length }
  return html`<h2>${say('search.narrow')}</h2>
    ${browse.filters({
      label: say('search.narrow-kind'),
      column: true,
      links: [{ ...total, current: kind === null && language === null }, ...kinds],
    })}
    ${
      languages.length > 1 &&
      browse.filters({ label: say('search.narrow-language'), column: true, links: languages })
    }`
}

const languageName = (shownIn: string, language: string): string =>
  new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language

/** One kind page by page, or the best of each kind. */
function results(seen: Seen, { hits, kind, byKind, page, last }: Answer): Html {
  const { say, request } = seen
  const groups = [...Map.groupBy(hits, ({ section }) => section)]
  const href = (number: number) =>
    withQuery(request.url, { page: number === 1 ? null : String(number) })
  return html`${groups.map(([section, those]) => {
    const count = byKind.get(section) ?? those.length
    return html`<h2>${say(`search.kinds-${section}`)}</h2>
      ${list.hits(those.map((hit) => hitOf(seen, hit)))}
      ${
        kind === null &&
        count > those.length &&
        html`<p>
          <a href="${withQuery(request.url, { kind: section })}"
            >${say('search.all-of-kind', { count })}</a
          >
        </p>`
      }`
  })}
  ${browse.pages({ say, current: page, last, href })}`
}

function hitOf(seen: Seen, hit: Hit) {
  const { say } = seen
  const { lang } = hit.title
  return {
    kind: kindWords(seen, hit),
    title: hit.title.marked === '' ? hit.record.toUpperCase() : marked(hit.title),
    href: addressOf(seen, hit),
    ...(lang === say.language ? {} : { lang }),
    body: passage(seen, hit.passage),
    by: hit.open ? whose(seen, hit) : say('search.shown-to-you'),
  }
}

const marked = ({ marked: text }: Marked): Content =>
  stretchesOf(text).map((one) => (one.found ? html`<mark>${one.text}</mark>` : one.text))

const passage = ({ say }: Seen, found: Marked): Content =>
  found.lang === say.language
    ? marked(found)
    : html`<span lang="${found.lang}">${marked(found)}</span>`

/** The number of a commitment, the language of a report; its heading says what else it is. */
function kindWords({ say, reading }: Seen, { section, about, language }: Hit): string | null {
  if (section === 'statements')
    return say('search.text-in', { language: languageName(say.language, language) })
  const number = reading.commitments.find(({ id }) => id === about)?.number
  return number === undefined ? null : say('search.commitment-number', { number })
}

/** Whose it is: the owner of a commitment or a figure. */
function whose(seen: Seen, { section, record, about }: Hit): string | null {
  const { reading } = seen
  if (section === 'indicators') {
    const indicator = reading.indicators.find(({ id }) => id === record)
    return indicator ? named(seen, ownersOf(indicator)) : null
  }
  const commitment = reading.commitments.find(({ id }) => id === about)
  if (!commitment) return null
  const owners = commitment.responsibilities.flatMap(({ organisation }) => organisation ?? [])
  return named(seen, owners)
}

const named = ({ say, reading }: Seen, codes: readonly string[]): string | null =>
  codes.map((code) => plain(say, reading.names.get(code)?.name ?? {})).join(', ') || null

function addressOf({ to, reading }: Seen, { section, record, about, open }: Hit): string {
  const shownIn = open ? 'opened-readings' : 'shown-to-you'
  const places: Readonly<Record<Kind, string>> = {
    plan: to.front,
    areas: to.area(record),
    commitments: to.commitment(record),
    indicators: to.indicator(record),
    organisations: to.organisation(record),
    bodies: to.body(record),
    meetings: `${to.bodies}#${record}`,
    statements: `${to.commitment(about)}#report`,
    // What an authority has made its own has a page, and keeps its address.
    proposals: reading.indicators.some(({ id }) => id === record)
      ? to.indicator(record)
      : `${to.figures}#${shownIn}`,
    'source-issues': `${to.method}#${shownIn}`,
  }
  return places[section]
}

/** What was searched, and what one can do; before anything is asked for, how to ask. */
function nothing(seen: Seen, { typed, isTooShort }: Answer): Html {
  const { say, reading, to } = seen
  if (typed === '') return html`<p>${say('search.how')}</p>`
  const publisher = reading.names.get(reading.version.head.publisher)
  return html`<p class="state">${rich(say, 'search.nothing', { typed })}</p>
    ${box.empty({
      heading: say('search.nothing-heading'),
      body: isTooShort ? say('search.nothing-to-look-for') : say('search.searched'),
    })}
    ${list.plain([
      say('search.try-shorter'),
      html`<a href="${to.commitments}">${say('search.read-commitments')}</a>`,
      html`<a href="${to.figures}">${say('search.read-figures')}</a>`,
      publisher &&
        html`<a href="${to.organisation(publisher.code)}"
          >${say('search.ask', { publisher: plain(say, publisher.name) })}</a
        >`,
    ])}`
}
