import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { ReceivedDocument } from '#features/received'
import { receivedRules } from '#features/received'
import type { PlanVersion } from '#features/rounds'
import { receivedAddresses } from '../addresses.ts'

/** What became of one file that was dropped. */
export interface Outcome {
  readonly name: string
  /** Why it is not kept; null where it is. */
  readonly refusal: string | null
  readonly document: ReceivedDocument | null
  readonly isKnown: boolean
}

/** The documents of a plan, and the form to drop more. */
export interface ListShown {
  readonly version: PlanVersion
  readonly documents: readonly ReceivedDocument[]
  readonly organisations: Organisations
  readonly mayDrop: boolean
  /** What became of the files that were just dropped. */
  readonly outcomes: readonly Outcome[]
  readonly errors: readonly pieces.FieldError[]
  readonly typed: { readonly sender: string; readonly receivedOn: string }
}

/** Every document that the reader may read, newest first, and dropping more. */
export function listPage(request: PageRequest, shown: ListShown): Html {
  const { say } = request
  const { version, documents, errors, mayDrop } = shown
  const waiting = documents.filter((one) => receivedRules.stateOf(one) === 'read').length
  return pieces.deskPage(request, version, {
    title: say('received-desk.title'),
    here: 'received',
    heading: {
      title: say('received-desk.headline', { count: documents.length, waiting }),
      lead: say('received-desk.list-lead'),
    },
    errors,
    body: html`${outcomes(request, shown)} ${mayDrop && dropForm(request, shown)}
    ${
      documents.length === 0
        ? box.empty({
            heading: say('received-desk.none'),
            body: say(mayDrop ? 'received-desk.none-body' : 'received-desk.none-yet'),
          })
        : documentTable(request, shown)
    }`,
  })
}

function outcomes({ say }: PageRequest, { outcomes: all, version }: ListShown): Content {
  if (all.length === 0) return null
  const home = receivedAddresses(say.language, version.plan)
  return section({
    id: 'outcomes',
    label: say('received-desk.outcomes', { count: all.length }),
    body: dataTable({
      caption: say('received-desk.outcomes', { count: all.length }),
      captionHidden: true,
      columns: [
        {
          head: say('received-desk.column-document'),
          names: true,
          cell: ({ name, document }: Outcome) =>
            document ? html`<a href="${home.document(document.id)}">${name}</a>` : name,
        },
        {
          head: say('received-desk.column-outcome'),
          cell: ({ refusal, isKnown }: Outcome) =>
            refusal ?? say(isKnown ? 'received-desk.known' : 'received-desk.read'),
        },
      ],
      rows: all,
    }),
  })
}

function dropForm({ say }: PageRequest, { version, errors, typed }: ListShown): Html {
  const home = receivedAddresses(say.language, version.plan)
  return section({
    id: 'drop',
    label: say('received-desk.drop'),
    note: say('received-desk.drop-note'),
    body: html`<form method="post" action="${home.list}" enctype="multipart/form-data">
      ${field.file(say, {
        name: 'files',
        label: say('received-desk.files'),
        hint: say('received-desk.files-hint'),
        accept: '.docx',
        multiple: true,
        ...pieces.errorAt(errors, 'files'),
      })}
      ${field.text(say, {
        name: 'sender',
        label: say('received-desk.sender'),
        hint: say('received-desk.sender-hint'),
        optional: true,
        value: typed.sender,
        maxlength: 200,
        ...pieces.errorAt(errors, 'sender'),
      })}
      ${field.text(say, {
        name: 'receivedOn',
        label: say('received-desk.received-on'),
        hint: say('received-desk.received-on-hint'),
        optional: true,
        width: 'short',
        value: typed.receivedOn,
        ...pieces.errorAt(errors, 'receivedOn'),
      })}
      ${deed.acts(deed.button({ text: say('received-desk.drop-act'), kind: 'go' }))}
    </form>`,
  })
}

function documentTable(request: PageRequest, shown: ListShown): Html {
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

function documentColumns({ say }: PageRequest, { organisations, version }: ListShown) {
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
    {
      head: say('received-desk.column-read'),
      cell: ({ reading }: ReceivedDocument) => {
        const points = receivedRules.pointsOf(reading)
        const refused = points.filter(({ state }) => state === 'refused').length
        const counts = { refused, guessed: points.length - refused }
        return say('received-desk.counts', { ...counts, activities: reading.activities.length })
      },
    },
    {
      head: say('received-desk.column-state'),
      cell: (document: ReceivedDocument) =>
        say(`received-desk.short-${receivedRules.stateOf(document)}`),
    },
    {
      head: say('received-desk.column-day'),
      width: 'day',
      cell: ({ receivedOn }: ReceivedDocument) => say.day(receivedOn),
    },
  ] as const
}
