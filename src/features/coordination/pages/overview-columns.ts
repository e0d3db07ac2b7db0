import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import type { dataTable } from '#kernel/ui'
import { pieces } from '#features/desk'
import { organisationName } from '#features/organisations'
import { addressOfLook } from '../look.ts'
import type { Order } from '../overview/rules.ts'
import type { Overseen } from '../overview/schema.ts'
import { dueCell, linesCell, rowActs, stateCell, waitsCell } from './overview-cells.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { codeOf, deskAddresses } = pieces

type Columns = Parameters<typeof dataTable<Overseen>>[0]['columns']

/** The head's link that orders the list by a column; again, the other way round. */
const sortBy = (request: PageRequest, shown: RoundShown) => (by: Order) => ({
  href: addressOfLook(roundAddress(request, shown), {
    ...shown.look,
    by,
    down: shown.look.by === by && !shown.look.down,
  }),
  ...(shown.look.by === by && {
    now: shown.look.down ? ('descending' as const) : ('ascending' as const),
  }),
})

/** The box that chooses a row, and the name that opens its report. */
export function nameColumns(request: PageRequest, shown: RoundShown): Columns {
  const { say } = request
  const { round, plan } = shown.overview
  const home = deskAddresses(say.language, plan.plan)
  const name = (one: Overseen): string =>
    organisationName(say, shown.organisations, one.organisation)
  const sort = sortBy(request, shown)
  return [
    {
      head: say('coordination.choose'),
      headHidden: true,
      cell: (one) =>
        html`<input
          type="checkbox"
          name="to"
          value="${codeOf(one.organisation)}"
          aria-label="${say('coordination.choose-one', { name: name(one) })}"
        />`,
    },
    {
      head: say('desk.authority'),
      label: say('desk.authority'),
      names: true,
      sort: sort('name'),
      cell: (one) =>
        html`<a href="${home.report(one.organisation, round.code)}" data-key="enter"
          ><b>${name(one)}</b></a
        >`,
    },
  ]
}

/** Where it stands, until when there is time, what it holds. */
export function stateColumns(request: PageRequest, shown: RoundShown): Columns {
  const { say } = request
  const sort = sortBy(request, shown)
  return [
    {
      head: say('desk.column-state'),
      sort: sort('state'),
      cell: (one) => stateCell(request, shown, one),
    },
    {
      head: say('desk.column-due'),
      sort: sort('due'),
      cell: (one) => dueCell(request, shown, one),
    },
    { head: say('desk.lines'), cell: (one) => linesCell(request, one) },
    {
      head: say('desk.deviates'),
      align: 'figure',
      sort: sort('deviating'),
      cell: ({ handedInAt, deviating }) => (handedInAt ? deviating : '–'),
    },
  ]
}

/** Whose turn it is, when it was last touched, what can be done. */
export function turnColumns(request: PageRequest, shown: RoundShown): Columns {
  const { say } = request
  const sort = sortBy(request, shown)
  const { timeZone } = shown.overview.plan
  return [
    { head: say('desk.waits-for'), cell: (one) => waitsCell(request, shown, one) },
    {
      head: say('coordination.touched'),
      sort: sort('touched'),
      cell: ({ touchedAt }) =>
        touchedAt ? say.moment(touchedAt, timeZone) : say('coordination.never'),
    },
    {
      head: say('coordination.acts'),
      headHidden: true,
      cell: (one) => rowActs(request, shown, one),
    },
  ]
}
