import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { SourcePlace } from '#kernel/package'
import { list, section, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { Seen } from './seen.ts'
import { plain } from './seen.ts'

/** From a page to the paper it rests on, and an address that will show the same in years. */
export function wayBack(seen: Seen, source: SourcePlace | undefined): Html {
  const { say } = seen
  return section({
    id: 'way-back',
    label: say('portal.way-back'),
    note: say('portal.way-back-note'),
    body: list.facts([
      ...(source ? placeFacts(seen, source) : []),
      { label: say('portal.permanent-link'), value: permanentLink(seen) },
    ]),
  })
}

function placeFacts(seen: Seen, source: SourcePlace) {
  const { say } = seen
  const { section: part, page, lines } = source
  const [from, to] = lines
  const span = from === to ? 'one' : 'several'
  const where =
    page === undefined
      ? say('portal.lines', { span, from, to })
      : say('portal.page-lines', { page, span, from, to })
  return [
    { label: say('portal.document'), value: documentLink(seen, source.document) },
    ...(part === undefined
      ? []
      : [{ label: say('portal.part'), value: partIn(seen, source.document, part) }]),
    { label: say('portal.page'), value: html`${where} ${pageNote(seen, source.document)}` },
    { label: say('portal.checked'), value: say(`portal.checked-${source.checked}`) },
  ]
}

const documentOf = ({ reading }: Seen, id: string) =>
  reading.version.head.documents.find((one) => one.id === id)

function documentLink(seen: Seen, id: string): Content {
  const { say } = seen
  const document = documentOf(seen, id)
  if (!document) return id
  const title = text.worded(say, document.title)
  const publisher = seen.reading.names.get(document.publisher ?? '')?.name
  const by = publisher ? html`, ${text.worded(say, publisher)}` : null
  return document.url === undefined
    ? html`${title}${by}`
    : html`<a href="${document.url}">${title}</a>${by}`
}

// The names of a document's parts are in the document's own language.
function partIn(seen: Seen, id: string, part: string): Content {
  const lang = documentOf(seen, id)?.language ?? seen.say.language
  return text.passage(seen.say, { text: part, lang })
}

function pageNote(seen: Seen, id: string): Content {
  const note = documentOf(seen, id)?.pageNote
  return note && html`<br /><span class="muted">${plain(seen.say, note)}</span>`
}

/** The address of this page as it is shown today. */
export function permanentLink({ request, reading }: Seen): Html {
  const day = reading.asOf.day ?? dayOf(request.visit.now, reading.version.head.timeZone)
  const address = withQuery(new URL(request.url.pathname, request.url), { 'as-of': day })
  return html`<a class="code" href="${address}">${address}</a>`
}
