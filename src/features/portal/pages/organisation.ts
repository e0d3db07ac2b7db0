import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, list, section, text } from '#kernel/ui'
import type { Organisation, OrganisationRecord } from '#features/organisations'
import { ownersOf as indicatorOwners } from '#features/indicators'
import type { IndicatorView } from '../figures/schema.ts'
import type { Standings } from '../reading/rules.ts'
import { listedOf, ownersOf } from '../reading/rules.ts'
import type { PublishedLine } from '../reports/schema.ts'
import { commitmentTable } from './commitments.ts'
import { figureTable } from './figure-table.ts'
import { inWords, rich } from './rich.ts'
import type { Seen } from './seen.ts'
import { inARow, langOf, organisationLink, plain, planPage } from './seen.ts'
import { dayWords } from './standing-words.ts'
import { wayBack } from './way-back.ts'

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
  const { record, entry, standings, figures } = data
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
    body: html`${
      commitments.length > 0 &&
      section({
        id: 'commitments',
        label: say('frame.commitments'),
        note: say('portal.organisation-commitments-note'),
        body: commitmentTable(seen, commitments, { standings, caption: say('frame.commitments') }),
      })
    }
    ${
      own.length > 0 &&
      section({
        id: 'figures',
        label: say('frame.figures'),
        note: say('portal.figures-note'),
        body: figureTable(seen, own, { all: figures, caption: say('frame.figures') }),
      })
    }
    ${commitments.length > 0 && reports(seen, data)} ${place(seen, data)} ${data.besides}
    ${wayBack(seen, record.source)}`,
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

function reports(seen: Seen, { lines }: OrganisationData): Html {
  const { say, reading } = seen
  const published = Map.groupBy(
    lines,
    ({ round, publishedAt }) => `${round?.code ?? ''} ${publishedAt.getTime()}`,
  )
  const rows = [...published.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const values = {
      day: dayWords(say, first.publishedAt, reading.version.head.timeZone),
      count: group.length,
    }
    return [
      {
        when: first.round
          ? say('portal.round', { code: first.round.code })
          : say('portal.between-rounds'),
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
  const hosted = reading.meetings.filter(({ host }) => host === record.id)
  const rows = [
    ...(record.parent === undefined
      ? []
      : [{ label: say('portal.part-of'), value: organisationLink(seen, record.parent) }]),
    ...(children.length > 0
      ? [
          {
            label: say('portal.consists-of'),
            value: inARow(children.map(({ id }) => organisationLink(seen, id))),
          },
        ]
      : []),
    {
      label: say('portal.sits-in'),
      value:
        bodies.length === 0
          ? say('portal.sits-in-none')
          : inARow(
              bodies.map(
                ({ id, name }) => html`<a href="${to.body(id)}">${text.worded(say, name)}</a>`,
              ),
            ),
    },
    ...(hosted.length > 0
      ? [
          {
            label: say('portal.hosts'),
            value: inARow(
              hosted.map(
                ({ id, name }) => html`<a href="${to.bodies}#${id}">${text.worded(say, name)}</a>`,
              ),
            ),
          },
        ]
      : []),
  ]
  return section({ id: 'place', label: say('portal.its-place'), body: list.facts(rows) })
}
