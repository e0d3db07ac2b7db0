import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { Say } from '#kernel/i18n'
import { box, dataTable, deed, section } from '#kernel/ui'
import { pieces } from '#features/desk'
import type { Organisations } from '#features/organisations'
import { organisationName } from '#features/organisations'
import type { LaidBeside, Open, ReceivedDocument } from '#features/received'
import { receivedRules } from '#features/received'
import type { PlanVersion } from '#features/rounds'
import { receivedAddresses } from '../addresses.ts'
import { refuseHandingOver } from './confirming.ts'
import { draftCounts } from './point-words.ts'

/** What waits to be handed over, laid out for whoever may. */
export interface HandAllShown {
  readonly version: PlanVersion
  readonly organisations: Organisations
  readonly waiting: readonly LaidBeside[]
}

const openIn = ({ settled }: LaidBeside): Open => receivedRules.openIn(settled)

/** All that waits, ticked where it can be handed over, and what happens when it is; nothing where one alone waits. */
export function handAll(request: PageRequest, shown: HandAllShown): Content {
  const { say } = request
  const { waiting, version } = shown
  if (waiting.length < 2) return null
  const ready = waiting.filter((laid) => refuseHandingOver(laid) === null)
  const refused = ready.reduce((sum, laid) => sum + openIn(laid).refused, 0)
  const home = receivedAddresses(say.language, version.plan)
  return pieces.form(
    home.handAll,
    html`${section({
      id: 'waiting',
      label: say('received-desk.hand-caption'),
      body: table(request, shown),
    })}
    ${box.confirm({
      id: 'confirm',
      heading: say('received-desk.confirm'),
      will: [
        say('received-desk.will-own-all'),
        ...(refused > 0 ? [say('received-desk.will-empty-all', { count: refused })] : []),
        say('received-desk.will-keep-all'),
      ],
      acts: html`${
        ready.length > 0 && deed.button({ text: say('received-desk.hand-all'), kind: 'go' })
      }
      ${deed.button({ text: say('received-desk.cancel'), kind: 'link', href: home.list })}`,
    })}`,
  )
}

const titleId = ({ document: { id } }: LaidBeside): string => `hand-${id}`

const table = (request: PageRequest, shown: HandAllShown): Html =>
  dataTable({
    caption: request.say('received-desk.hand-caption'),
    captionHidden: true,
    columns: [
      { head: request.say('received-desk.hand-choose'), width: 'mark', cell: tick },
      {
        head: request.say('received-desk.hand-whose'),
        names: true,
        cell: (laid: LaidBeside) =>
          html`<a
              id="${titleId(laid)}"
              href="${receivedAddresses(request.say.language, shown.version.plan).document(laid.document.id)}"
              >${whose(request, shown, laid)}</a
            ><small>${laid.document.name}</small>${alikeWords(request, laid)}`,
      },
      {
        head: request.say('received-desk.column-becomes'),
        cell: (laid: LaidBeside) => becomes(request, laid),
      },
      {
        head: request.say('received-desk.hand-open'),
        cell: (laid: LaidBeside) =>
          request.say('received-desk.hand-open-counts', { ...openIn(laid) }),
      },
    ],
    rows: shown.waiting,
  })

/** That it reads word for word as one that came before, which a person then ticks only on purpose. */
const alikeWords = ({ say }: PageRequest, { alike }: LaidBeside): Content =>
  alike && html`<small>${alikeSentence(say, alike)}</small>`

/** As which document it reads, by name and day. */
export const alikeSentence = (say: Say, { name, receivedOn }: ReceivedDocument): string =>
  say('received-desk.alike', { name, day: say.day(receivedOn) })

function tick(laid: LaidBeside): Content {
  if (refuseHandingOver(laid) !== null) return null
  const { id } = laid.document
  return html`<input
    type="checkbox"
    name="document"
    value="${id}"
    aria-labelledby="${titleId(laid)}"
    ${laid.alike === null && 'checked'}
  />`
}

const whose = (
  { say }: PageRequest,
  { organisations }: HandAllShown,
  { document: { organisation } }: LaidBeside,
): string =>
  organisation === null
    ? say('received-desk.nobody')
    : organisationName(say, organisations, organisation)

function becomes({ say }: PageRequest, laid: LaidBeside): string {
  const stopped = refuseHandingOver(laid)
  if (stopped !== null) return say(`refusal.${stopped}`)
  const { activities, indicators } = draftCounts(laid.drafted)
  const isBegun = (laid.report?.editions.length ?? 0) > 0
  return say(isBegun ? 'received-desk.becomes-beside' : 'received-desk.becomes-draft', {
    activities,
    indicators,
  })
}
