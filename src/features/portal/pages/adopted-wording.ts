import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { section, text } from '#kernel/ui'
import type { AdoptedWording } from '#features/adopted-wording'
import type { Seen } from '#features/reading'

/** A commitment's official words with their place, or that they are not loaded; the summary is never taken for them. */
export function adoptedWording(seen: Seen, wording: AdoptedWording | null): Html {
  const { say } = seen
  return section({
    id: 'wording',
    label: say('adopted-wording.heading'),
    note: say('adopted-wording.note'),
    body: wording ? quoted(seen, wording) : html`<p>${say('adopted-wording.not-loaded')}</p>`,
  })
}

function quoted(seen: Seen, wording: AdoptedWording): Html {
  const { say } = seen
  const { language: lang } = wording
  return html`${text.quotation({ text: words(wording), lang, source: sourceOf(seen, wording) })}
  ${wording.text.includes('[…]') && html`<p class="by">${say('adopted-wording.gap')}</p>`}
  ${lang !== say.language && html`<p class="by">${say('adopted-wording.other-language-only')}</p>`}`
}

/** Passages that stand apart in the document stand apart here. */
const words = ({ text: passage }: AdoptedWording): Content =>
  passage.split('\n\n').map((part, index) => (index === 0 ? part : html`<br />${part}`))

function sourceOf(seen: Seen, { document: id, place, at, language, attachedAt }: AdoptedWording) {
  const { say, reading } = seen
  const { documents, timeZone } = reading.version.head
  const document = documents.find((one) => one.id === id)
  const title = document ? text.worded(say, document.title) : id
  const [from, to] = at.lines ?? place.lines
  const kind = at.page !== null ? 'page' : from === to ? 'line' : 'lines'
  const where = say('adopted-wording.quoted-place', { kind, page: at.page ?? 0, from, to })
  const part = place.section && text.passage(say, { text: place.section, lang: language })
  const linked = document?.url === undefined ? title : html`<a href="${document.url}">${title}</a>`
  return html`${say('adopted-wording.quoted-from')} ${linked}${part && html`, ${part}`}, ${where}.
  ${say('adopted-wording.attached-on', { day: say.day(dayOf(attachedAt, timeZone)) })}`
}
