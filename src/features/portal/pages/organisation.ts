import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, list, section, text } from '#kernel/ui'
import type { Organisation, OrganisationRecord } from '#features/organisations'
import type { CommitmentRecord } from '#features/plans'
import { ownersOf as indicatorOwners } from '#features/indicators'
import { commitmentTable } from './commitments.ts'
import type { PublishedLine, Seen, Standings } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'
import { figureTable } from '#features/figures'

const { listedOf, ownersOf } = readingRules
const { dayWords, inARow, inWords, langOf, organisationLink, plain, planPage, rich, wayBack } =
  pieces

/** What an organisation's page is made from. */
export interface OrganisationData {
  readonly record: OrganisationRecord
  readonly entry: Organisation
  readonly standings: Standings
  readonly figures: readonly IndicatorView[]
  /** What it has published, newest first. */
  readonly lines: readonly PublishedLine[]
  readonly besides: Content
}

/** An organisation: what it answers for, its figures, what it has reported, its place. */
export function organisationPage(seen: Seen, data: OrganisationData): Html {
  const { say, reading } = seen
  const { record, entry, figures } = data
  const commitments = listedOf(reading).filter((one) => ownersOf(one).includes(record.id))
  const own = figures.filter(({ indicator }) => indicatorOwners(indicator).includes(record.id))
  return planPage(seen, {
    title: plain(say, entry.name),
    here: 'organisations',
    crumbs: [
      { href: seen.to.organisations, text: say('frame.organisations') },
      { text: text.worded(say, entry.name) },
    ],
    heading: {
      kicker: say(`portal.organisation-${entry.kind}`),
      title: plain(say, entry.name),
      ...langOf(say, entry.name),
      by: subtitle(seen, data),
      state: answersFor(seen, commitments.length, own.length),
    },
    body: html`${commitments.length > 0 && promises(seen, commitments, data)}
    ${own.length > 0 && measures(seen, own, data)} ${commitments.length > 0 && reports(seen, data)}
    ${place(seen, data)} ${data.besides} ${wayBack(seen, record.source)}`,
  })
}

function promises(
  seen: Seen,
  commitments: readonly CommitmentRecord[],
  { standings }: OrganisationData,
): Html {
  const { say } = seen
  return section({
    id: 'commitments',
    label: say('frame.commitments'),
    note: say('portal.organisation-commitments-note'),
    body: commitmentTable(seen, commitments, { standings, caption: say('frame.commitments') }),
  })
}

function measures(seen: Seen, own: readonly IndicatorView[], { figures }: OrganisationData): Html {
  const { say } = seen
  return section({
    id: 'figures',
    label: say('frame.figures'),
    note: say('portal.figures-note'),
    body: figureTable(seen, own, { all: figures, caption: say('frame.figures') }),
  })
}

/** Its name in other languages, and what it is part of. */
function subtitle(seen: Seen, { record, entry }: OrganisationData): Content {
  const { say } = seen
  const { lang } = say.text(entry.name)
  const others = Object.entries(entry.name)
    .filter(([language, name]) => language !== lang && name !== entry.name[lang])
    .map(([language, name]) => html`<span lang="${language}">${name}</span>`)
  const parent =
    record.parent === undefined
      ? null
      : html`${say('portal.part-of-lower')} ${organisationLink(seen, record.parent)}`
  return inARow([...others, ...(parent ? [parent] : [])])
}

function answersFor({ say }: Seen, commitments: number, figures: number): Content {
  if (commitments + figures === 0) return say('portal.answers-for-nothing')
  return rich(say, 'portal.answers-for', {
    commitments,
    figures,
    commitmentsInWords: inWords(say, commitments),
    figuresInWords: inWords(say, figures),
  })
}

/** What it has published, by round; lines that came together are one entry. */
function reports(seen: Seen, { lines }: OrganisationData): Html {
  const { say } = seen
  const published = Map.groupBy(
    lines,
    ({ round, publishedAt }) => `${round} ${publishedAt.getTime()}`,
  )
  const rows = [...published.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { round, handedInAt, publishedAt } = first
    const values = {
      handedIn: dayWords(seen, handedInAt),
      published: dayWords(seen, publishedAt),
      count: group.length,
    }
    return [
      {
        when: say('portal.round', { code: round }),
        body: rich(say, 'portal.report-published', values),
      },
    ]
  })
  return section({
    id: 'reports',
    label: say('portal.reports'),
    body:
      rows.length > 0
        ? list.dated(rows)
        : box.empty({ heading: say('portal.no-reports'), body: say('portal.no-report'), level: 3 }),
  })
}

function place(seen: Seen, { record }: OrganisationData): Html {
  const { say, reading, to } = seen
  const children = reading.organisations.filter(({ parent }) => parent === record.id)
  const bodies = reading.bodies.filter(
    ({ lead, members = [] }) =>
      lead === record.id || members.some(({ organisation }) => organisation === record.id),
  )
  const sits = bodies.map(
    ({ id, name }) => html`<a href="${to.body(id)}">${text.worded(say, name)}</a>`,
  )
  const hosted = reading.meetings
    .filter(({ host }) => host === record.id)
    .map(({ id, name }) => html`<a href="${to.bodies}#${id}">${text.worded(say, name)}</a>`)
  const parent = record.parent === undefined ? [] : [organisationLink(seen, record.parent)]
  return section({
    id: 'place',
    label: say('portal.its-place'),
    body: list.facts([
      ...row(say('portal.part-of'), parent),
      ...row(
        say('portal.consists-of'),
        children.map(({ id }) => organisationLink(seen, id)),
      ),
      ...row(say('portal.sits-in'), sits.length === 0 ? [say('portal.sits-in-none')] : sits),
      ...row(say('portal.hosts'), hosted),
    ]),
  })
}

/** A row for what there is of a kind; none where there is nothing. */
const row = (label: string, items: readonly Content[]) =>
  items.length === 0 ? [] : [{ label, value: inARow(items) }]
