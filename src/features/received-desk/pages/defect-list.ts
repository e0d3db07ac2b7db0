import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { parseDay } from '#kernel/clock'
import type { PageRequest } from '#kernel/http'
import type { Say, Values } from '#kernel/i18n'
import { list } from '#kernel/ui'
import { placeId } from '../addresses.ts'
import type { DocumentShown } from './shown.ts'

/** What the document should not have, each sentence with its places; the authority's words are not mended here. */
export function defectList({ say }: PageRequest, { laid }: DocumentShown): Html {
  const found = laid.document.reading.defects.map(({ code, at, values }) => ({
    at,
    said: say(`word-plans.defect-${code}`, inWords(say, values)),
  }))
  return html`<section id="defects">
    <h2>${say('received-desk.defects', { count: found.length })}</h2>
    <p>${say('received-desk.defects-note')}</p>
    ${list.plain(
      [...Map.groupBy(found, ({ said }) => said)].map(
        ([said, same]) =>
          html`${said} ${same.map(({ at }) => html` <a href="#${placeId(at)}">${at}</a>`)}`,
      ),
    )}
  </section>`
}

/** Days as the calendar says them; every other value as it is. */
const inWords = (say: Say, values: Values = {}): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const day = typeof value === 'string' ? parseDay(value) : undefined
      return [name, day ? say.day(day) : value]
    }),
  )
