import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { dataTable, section } from '#kernel/ui'
import { organisationName } from '#features/organisations'
import type { ReceivedDocument } from '#features/received'
import { receivedRules } from '#features/received'
import { receivedAddresses } from '../addresses.ts'
import type { ListShown } from './list-shown.ts'

/** Documents with what was read of them, the letter on each, and how far they came. */
export function documentTable(request: PageRequest, shown: ListShown): Html {
  const { say } = request
  const { documents } = shown
  return section({
    id: 'documents',
    label: say('received-desk.documents'),
    body: dataTable({
      caption: say('received-desk.documents'),
      captionHidden: true,
      keys: true,
      columns: documentColumns(request, shown),
      rows: documents,
    }),
  })
}

function documentColumns(request: PageRequest, shown: ListShown) {
  const { say } = request
  const { organisations, version } = shown
  const home = receivedAddresses(say.language, version.plan)
  return [
    {
      head: say('received-desk.column-document'),
      names: true,
      cell: ({ id, name, sender }: ReceivedDocument) =>
        html`<a href="${home.document(id)}">${name}</a
          >${sender !== '' && html`<small>${sender}</small>`}`,
    },
    {
      head: say('received-desk.column-authority'),
      cell: ({ organisation, period }: ReceivedDocument) =>
        html`${organisation === null ? say('received-desk.nobody') : organisationName(say, organisations, organisation)}
          <small>${period?.replace('/', '–')}</small>`,
    },
    ...standingColumns(request, shown),
  ] as const
}

/** What was read, how far it came, the letter, the day. */
function standingColumns(request: PageRequest, shown: ListShown) {
  const { say } = request
  return [
    {
      head: say('received-desk.column-read'),
      cell: ({ id, reading }: ReceivedDocument) =>
        say('received-desk.counts', {
          refused: 0,
          guessed: 0,
          ...shown.open.get(id),
          activities: reading.activities.length,
        }),
    },
    {
      head: say('received-desk.column-state'),
      cell: (document: ReceivedDocument) =>
        say(`received-desk.short-${receivedRules.stateOf(document)}`),
    },
    {
      head: say('received-desk.column-letter'),
      cell: (document: ReceivedDocument) => letters(request, shown, document),
    },
    {
      head: say('received-desk.column-day'),
      width: 'day',
      cell: ({ receivedOn }: ReceivedDocument) => say.day(receivedOn),
    },
  ] as const
}

/** The letter on what is missing, in both forms; none on a document of nobody, or of somebody without a plan. */
function letters(
  { say }: PageRequest,
  { version, waiting }: ListShown,
  document: ReceivedDocument,
): Content {
  const { id, organisation, period, name } = document
  const laid = waiting.find((one) => one.document.id === id)
  if (organisation === null || period === null || (laid && !laid.report)) return '–'
  const home = receivedAddresses(say.language, version.plan)
  const link = (format: 'pdf' | 'word') =>
    html`<a
      href="${home.letter(id, format)}"
      aria-label="${say(`received-desk.letter-of-${format}`, { name })}"
      >${say(`received-desk.letter-in-${format}`)}</a
    >`
  return html`${link('pdf')} ${link('word')}`
}
