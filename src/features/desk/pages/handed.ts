import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { list, section } from '#kernel/ui'
import type { HandedDocument } from '#features/received'
import { deskAddresses } from './addresses.ts'

/** What was handed over to an authority, each with what became of it and the way to it. */
export function handedList(
  { say }: PageRequest,
  plan: string,
  documents: readonly HandedDocument[],
): Html {
  const home = deskAddresses(say.language, plan).received
  return list.plain(
    documents.map(({ id, name, period, written, taken }) => {
      const values = { name, period: say.period(period), written, taken }
      return html`${say(`received.handed-${written > 0 ? 'draft' : 'beside'}`, values)}
        <a href="${home}/${id}"
          >${say(`received.handed-look-${written > 0 ? 'draft' : 'beside'}`, { name })}</a
        >`
    }),
  )
}

/** The newest three as a part of a page, the plan of a period shows all; nothing where nothing was handed over. */
export function handedSection(
  request: PageRequest,
  plan: string,
  documents: readonly HandedDocument[],
): Content {
  if (documents.length === 0) return null
  return section({
    id: 'handed-over',
    label: request.say('received.handed'),
    body: handedList(request, plan, documents.slice(0, 3)),
  })
}
