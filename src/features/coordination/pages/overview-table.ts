import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { browse, dataTable, deed, mark } from '#kernel/ui'
import { pieces } from '#features/desk'
import { roundRules } from '#features/rounds'
import { organisationName } from '#features/organisations'
import { addressOfLook } from '../look.ts'
import { isIn, ordered, views } from '../overview/rules.ts'
import type { Overseen } from '../overview/schema.ts'
import { nameColumns, stateColumns, turnColumns } from './overview-columns.ts'
import type { RoundShown } from './shown.ts'
import { roundAddress } from './shown.ts'

const { codeOf } = pieces

/** The reports that the view shows, in its order. */
export function inView({ say, visit }: PageRequest, shown: RoundShown): readonly Overseen[] {
  const { overview, look, organisations } = shown
  const seen = overview.reports.filter((one) => isIn(look.show, overview, one, visit.now))
  const nameOf = (organisation: string) => organisationName(say, organisations, organisation)
  return ordered(overview, seen, { ...look, nameOf, now: visit.now })
}

/** The views of the list, each a link with how many stand in it. */
export function viewLinks(request: PageRequest, shown: RoundShown): Html {
  const { say, visit } = request
  const { overview, look } = shown
  return browse.filters({
    label: say('coordination.show'),
    links: views.map((show) => ({
      text: say(`coordination.view-${show}`),
      href: addressOfLook(roundAddress(request, shown), { ...look, show, of: null }),
      count: overview.reports.filter((one) => isIn(show, overview, one, visit.now)).length,
      current: show === look.show,
    })),
  })
}

/** The list of reports. Its rows can be walked by keys; every key presses a link that stands in the row. */
export function reportList(request: PageRequest, shown: RoundShown): Html {
  const { say } = request
  const { look } = shown
  const rows = inView(request, shown)
  if (rows.length === 0) return html`<p>${say('coordination.nobody-in-view')}</p>`
  return dataTable<Overseen>({
    caption: say('desk.reports'),
    captionHidden: true,
    keys: true,
    rowId: ({ organisation }) => `row-${codeOf(organisation)}`,
    isCurrent: ({ organisation }) => codeOf(organisation) === look.of,
    columns: [
      ...nameColumns(request, shown),
      ...stateColumns(request, shown),
      ...turnColumns(request, shown),
    ],
    rows,
  })
}

/** What the circles and the figure mean, and the keys; in a closed round none for acts that no row has. */
export const legend = ({ say }: PageRequest, { overview }: RoundShown): Html => {
  const isOpen = roundRules.closedAt(overview.round) === null
  const key = (letter: string, does: string, everywhere = isOpen) =>
    everywhere ? [{ keys: [letter], does: say(`coordination.${does}`) }] : []
  return html`${deed.keys(say('coordination.keys-when'), [
      { keys: ['J', 'K'], does: say('coordination.key-move') },
      ...key('X', 'key-choose'),
      ...key('Enter', 'key-open', true),
      ...key('P', 'act-remind'),
      ...key('S', 'act-ask', true),
      ...key('F', 'act-extend'),
      ...key('T', 'act-take', true),
    ])}
    <p class="muted">
      <small
        >${mark.bare('taken', 12)} ${say('coordination.line-answered')}
        ${mark.bare('unchanged', 12)} ${say('coordination.line-unchanged')}
        ${mark.bare('asked', 12)} ${say('coordination.line-asked')}.
        ${say('coordination.legend')}</small
      >
    </p>`
}
