import type { Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, dataTable, list, section, text } from '#kernel/ui'
import type { OrganisationRecord } from '#features/organisations'
import { ownersOf as indicatorOwners } from '#features/indicators'
import type { Seen } from '#features/reading'
import { pieces, readingRules } from '#features/reading'

const { listedOf, ownersOf } = readingRules
const { organisationLink, planPage } = pieces

const kinds = [
  ['authorities', ['authority', 'agency']],
  ['civil-society', ['civil-society']],
  ['alliance-member', ['alliance-member']],
  ['international', ['international']],
] as const

/** The organisations that a plan names, by kind, and its bodies. */
export function organisationsPage(seen: Seen): Html {
  const { say, reading } = seen
  const { organisations } = reading
  const groups = kinds.flatMap(([name, of]) => {
    const rows = organisations.filter(({ kind }) => of.some((one) => one === kind))
    return rows.length === 0 ? [] : [{ name, rows }]
  })
  return planPage(seen, {
    title: say('frame.organisations'),
    here: 'organisations',
    crumbs: [{ text: say('frame.organisations') }],
    heading: {
      title: say('frame.organisations'),
      lead: say('portal.organisations-lead', { count: organisations.length }),
    },
    body: html`${groups.map(({ name, rows }) =>
      section({
        id: name,
        label: say(`portal.kind-${name}`),
        note: say(`portal.kind-${name}-note`),
        body: name === 'authorities' ? answering(seen, rows) : names(seen, rows),
      }),
    )}
    ${bodies(seen)}`,
  })
}

const bodies = ({ say, reading, to }: Seen): Html =>
  section({
    id: 'bodies',
    label: say('portal.bodies'),
    note: say('portal.bodies-note'),
    body:
      reading.bodies.length === 0
        ? box.empty({
            heading: say('portal.no-bodies'),
            body: say('portal.no-bodies-why'),
            level: 3,
          })
        : html`${list.plain(
              reading.bodies.map(
                ({ id, name }) => html`<a href="${to.body(id)}">${text.worded(say, name)}</a>`,
              ),
            )}
            <p><a href="${to.bodies}">${say('portal.bodies-and-meetings')}</a></p>`,
  })

/** Those who answer for something, with how much: commitments that the plan lists, and figures. */
function answering(seen: Seen, rows: readonly OrganisationRecord[]): Html {
  const { say, reading } = seen
  const listed = listedOf(reading)
  const count = (number: number) =>
    number === 0 ? html`<span class="zero">0</span>` : say.number(String(number))
  return dataTable({
    caption: say('portal.kind-authorities'),
    captionHidden: true,
    rows,
    columns: [
      {
        head: say('portal.organisation'),
        names: true,
        cell: ({ id }) => organisationLink(seen, id),
      },
      {
        head: say('portal.part-of'),
        cell: ({ parent }) => (parent === undefined ? '' : organisationLink(seen, parent)),
        label: '',
      },
      {
        head: say('frame.commitments'),
        align: 'figure',
        cell: ({ id }) => count(listed.filter((one) => ownersOf(one).includes(id)).length),
      },
      {
        head: say('frame.figures'),
        align: 'figure',
        cell: ({ id }) =>
          count(reading.indicators.filter((one) => indicatorOwners(one).includes(id)).length),
      },
    ],
  })
}

const names = (seen: Seen, rows: readonly OrganisationRecord[]): Html =>
  list.plain(rows.map(({ id }) => organisationLink(seen, id)))
