import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, dataTable, deed, mark, section, text } from '#kernel/ui'
import { withQuery } from '#features/plans'
import type { CommitmentRecord } from '#features/plans'
import { whereItStands } from './standing-words.ts'
import type { Narrowing, Order, Seen, Standings } from '#features/reading'
import { lists, pieces, readingRules } from '#features/reading'

const { byText, narrowCommitments, nobody, occurring, ordersOf, readCommitmentFilter, readOrder } =
  lists
const { alsoFollowed, listedOf, ownersOf, standingOf } = readingRules
const { narrowForm, narrowedTo, ownersInShort, plain, planPage, sorting, withoutUnknown } = pieces

const columns = ['number', 'title', 'owner', 'status'] as const
type Column = (typeof columns)[number]

/** All commitments of a plan, narrowed and ordered as the address says. */
export function commitmentsPage(asked: Seen, standings: Standings, besides: Content): Html {
  const { seen, unknown } = withoutUnknown(asked, {
    area: asked.reading.areas.map(({ id }) => id),
    owner: [...asked.reading.names.keys(), nobody],
    status: mark.statuses,
    sort: ordersOf(columns),
  })
  const { say, reading, request } = seen
  const listed = listedOf(reading)
  const filter = readCommitmentFilter(request.query)
  const shown = narrowCommitments(listed, filter, standings)
  const choices = choicesOf(seen, listed, standings)
  const order = readOrder(request.query, columns)
  const opened = alsoFollowed(reading)
  return planPage(seen, {
    title: say('frame.commitments'),
    here: 'commitments',
    crumbs: [{ text: say('frame.commitments') }],
    heading: {
      title: say('portal.all-commitments'),
      state: whereItStands(say, listed, standings),
    },
    body: html`${unknown} ${listed.length > 0 && narrowForm(seen, choices)}
    ${narrowedTo(seen, choices, { shown: shown.length, all: listed.length })}
    ${
      shown.length > 0
        ? table(seen, sorted(seen, shown, { order, standings }), { order, standings })
        : nothing(seen, listed.length)
    }
    ${opened.length > 0 && followed(seen, opened, standings)} ${besides}`,
  })
}

function choicesOf(
  { say, reading, request }: Seen,
  listed: readonly CommitmentRecord[],
  standings: Standings,
): readonly Narrowing[] {
  const { area, owner, status } = readCommitmentFilter(request.query)
  const areas = reading.areas.filter(({ id }) => listed.some((one) => one.area === id))
  const owners = occurring([...reading.names.keys()], listed.flatMap(ownersOf))
  const states = [...new Set(listed.map(({ id }) => standingOf(standings, id).status))]
  const nameOf = (code: string) => plain(say, reading.names.get(code)?.name ?? {})
  return [
    {
      name: 'area',
      label: say('ui.area'),
      value: area,
      choices: areas.map(({ id, shortTitle }) => ({ value: id, text: plain(say, shortTitle) })),
    },
    {
      name: 'owner',
      label: say('portal.owner'),
      value: owner,
      choices: [
        ...owners.map((code) => ({ value: code, text: nameOf(code) })),
        { value: nobody, text: say('portal.not-stated-in-plan') },
      ],
    },
    {
      name: 'status',
      label: say('portal.status'),
      value: status,
      choices: states.map((state) => ({ value: state, text: say(`ui.status-${state}`) })),
    },
  ]
}

interface Listing {
  readonly order: Order<Column>
  readonly standings: Standings
}

function sorted(
  seen: Seen,
  shown: readonly CommitmentRecord[],
  { order, standings }: Listing,
): readonly CommitmentRecord[] {
  const { say } = seen
  const { column, descending } = order
  const how = { descending, language: say.language }
  if (column === 'number') return descending ? shown.toReversed() : shown
  if (column === 'title') return byText(shown, ({ title }) => plain(say, title), how)
  if (column === 'owner') return byText(shown, (one) => String(ownersInShort(seen, one)), how)
  return byText(shown, ({ id }) => say(`ui.status-${standingOf(standings, id).status}`), how)
}

/** Commitments as a table whose heads order it. */
function table(seen: Seen, rows: readonly CommitmentRecord[], { order, standings }: Listing): Html {
  const { say, to } = seen
  return dataTable({
    caption: say('portal.all-commitments'),
    captionHidden: true,
    phone: 'lines',
    rows,
    columns: [
      {
        head: say('portal.number-head'),
        width: 'number',
        sort: sorting(seen, order, 'number'),
        cell: ({ number }) => number,
      },
      {
        head: say('portal.commitment'),
        names: true,
        sort: sorting(seen, order, 'title'),
        cell: ({ id, title }) =>
          html`<a href="${to.commitment(id)}">${text.worded(say, title)}</a>`,
      },
      {
        head: say('portal.owner'),
        sort: sorting(seen, order, 'owner'),
        cell: (one) => ownersInShort(seen, one),
      },
      {
        head: say('portal.status'),
        width: 'mark',
        sort: sorting(seen, order, 'status'),
        cell: ({ id }) => mark.status(say, standingOf(standings, id).status),
      },
    ],
  })
}

const nothing = ({ say, request }: Seen, all: number): Html =>
  all === 0
    ? box.empty({
        heading: say('portal.no-commitments'),
        body: say('portal.no-commitments-why'),
      })
    : box.empty({
        heading: say('portal.none-narrowed'),
        body: say('portal.none-narrowed-why'),
        act: deed.button({
          text: say('portal.show-all'),
          href: withQuery(request.url, { area: null, owner: null, status: null }),
        }),
      })

/** What authorities have opened of the running text, apart from what the plan lists. */
const followed = (seen: Seen, opened: readonly CommitmentRecord[], standings: Standings): Html =>
  section({
    id: 'also-followed',
    label: seen.say('portal.also-followed'),
    note: seen.say('portal.also-followed-note'),
    body: commitmentTable(seen, opened, { standings, caption: seen.say('portal.also-followed') }),
  })

/** A short table of commitments, for areas and organisations. */
export const commitmentTable = (
  { say, to }: Seen,
  rows: readonly CommitmentRecord[],
  { standings, caption }: { readonly standings: Standings; readonly caption: string },
): Html =>
  dataTable({
    caption,
    captionHidden: true,
    phone: 'lines',
    rows,
    columns: [
      { head: say('portal.number-head'), width: 'number', cell: ({ number }) => number },
      {
        head: say('portal.commitment'),
        names: true,
        cell: ({ id, title }) =>
          html`<a href="${to.commitment(id)}">${text.worded(say, title)}</a>`,
      },
      {
        head: say('portal.status'),
        width: 'mark',
        cell: ({ id }) => mark.status(say, standingOf(standings, id).status),
      },
    ],
  })
