import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { box, dataTable, deed, field, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import { receivedRules } from '#features/received'
import { receivedAddresses } from '../addresses.ts'
import { documentTable } from './document-table.ts'
import { handAll } from './hand-all.ts'
import type { ListShown, Outcome } from './list-shown.ts'

/** Every document that the reader may read, newest first, and dropping more. */
export function listPage(request: PageRequest, shown: ListShown): Html {
  const { say } = request
  const { version, documents, errors, mayDrop, said } = shown
  const count = documents.length
  const waiting = documents.filter((one) => receivedRules.stateOf(one) === 'read').length
  return pieces.deskPage(request, version, {
    title: say('received-desk.title'),
    here: 'received',
    heading: {
      title: say('received-desk.headline', { count, waiting }),
      lead: say('received-desk.list-lead'),
    },
    errors,
    body: html`${said && box.notice({ kind: 'done', body: say(`received-desk.said-${said}`) })}
    ${outcomes(request, shown)}
    ${
      count === 0
        ? box.empty({
            heading: say('received-desk.none'),
            body: say(mayDrop ? 'received-desk.none-body' : 'received-desk.none-yet'),
          })
        : html`${documentTable(request, shown)} ${handAll(request, shown)}`
    }
    ${mayDrop && dropForm(request, shown)}`,
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

function dropForm(request: PageRequest, shown: ListShown): Html {
  const { say } = request
  const { version, errors, waiting } = shown
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
      ${whence(request, shown)}
      ${deed.acts(
        deed.button({
          text: say('received-desk.drop-act'),
          ...(waiting.length < 2 && { kind: 'go' }),
        }),
      )}
    </form>`,
  })
}

/** Who sent them, and when they came. */
function whence({ say }: PageRequest, { errors, typed }: ListShown): Html {
  return html`${field.text(say, {
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
  })}`
}
