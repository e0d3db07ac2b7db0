import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Beside, Drafted } from '#features/received'
import { receivedRules } from '#features/received'
import { receivedAddresses } from '../addresses.ts'
import { valueWords } from './point-words.ts'
import type { DocumentShown } from './shown.ts'

type Planned = NonNullable<Beside['stands']>

/** The document beside a plan that was begun before; its own editors take what they want. */
export function besideSection(request: PageRequest, shown: DocumentShown): Content {
  const { say } = request
  const { laid, may } = shown
  const { document, beside, report } = laid
  if (beside === null || beside.length === 0) return null
  const owns = may.take || beside.some(({ stands }) => stands !== null)
  if (!owns)
    return section({
      id: 'beside',
      label: say('received-desk.beside'),
      body: box.notice({ kind: 'silence', body: say('received-desk.beside-closed') }),
    })
  const isHandedOver = receivedRules.stateOf(document) === 'handed-over'
  const takes =
    may.take && isHandedOver && beside.some(({ stands, drafted }) => stands?.key !== drafted.key)
  const list = comparison(request, shown, takes)
  const home = receivedAddresses(say.language, document.plan)
  return section({
    id: 'beside',
    label: say('received-desk.beside'),
    note: say(report ? 'received-desk.beside-note' : 'received-desk.beside-closed'),
    body: takes
      ? pieces.form(
          home.take(document.id),
          html`${list} ${deed.acts(deed.button({ text: say('received-desk.take'), kind: 'go' }))}`,
        )
      : list,
  })
}

/** A line of the file is taken as a line of its own: what stands is never written over. */
const takeBox = (say: Say, key: string, isNew: boolean): Html =>
  html`<label
    ><input type="checkbox" name="activity" value="${key}" ${isNew && 'checked'} />
    ${say(isNew ? 'received-desk.take-this' : 'received-desk.take-beside')}</label
  >`

/** That what stands stays, and in what the file says otherwise. */
function staysWords(say: Say, { says: file, key }: Drafted, { says: own, key: its }: Planned) {
  if (key === its) return say('received-desk.already-taken')
  const targets = ({ indicators }: typeof own) => indicators.map(({ target }) => target).join('\n')
  const differing = [
    ...(file.title === own.title ? [] : ['text']),
    ...(file.unit === own.unit ? [] : ['owner']),
    ...(file.end === own.end ? [] : ['deadline']),
    ...(targets(file) === targets(own) ? [] : ['target']),
  ].map((kind) => say(`received-desk.kind-${kind}`).toLowerCase())
  return differing.length === 0
    ? say('received-desk.stays')
    : say('received-desk.stays-differs', { fields: say.list(differing) })
}

function comparison(request: PageRequest, { laid }: DocumentShown, takes: boolean) {
  const { say } = request
  const { document, beside } = laid
  const cells = ({ title, unit, end }: { title: string; unit: string; end: string }): Content =>
    html`<span lang="${document.language}">${title}</span
      ><small
        >${[unit, end && valueWords(say, { kind: 'deadline' }, end)].filter(Boolean).join(' · ')}</small
      >`
  return dataTable({
    caption: say('received-desk.beside'),
    captionHidden: true,
    keys: true,
    columns: [
      {
        head: say('received-desk.column-stands'),
        cell: ({ stands }: Beside) =>
          stands ? cells(stands.says) : say('received-desk.not-there'),
      },
      {
        head: say('received-desk.column-file'),
        names: true,
        cell: ({ drafted }: Beside) => cells(drafted.says),
      },
      {
        head: say('received-desk.column-becomes'),
        cell: ({ drafted, stands }: Beside) =>
          html`${stands !== null && html`<p>${staysWords(say, drafted, stands)}</p>`}
          ${
            takes && stands?.key !== drafted.key
              ? takeBox(say, drafted.key, stands === null)
              : stands === null && say('received-desk.not-taken')
          }`,
      },
    ],
    rows: beside ?? [],
  })
}
