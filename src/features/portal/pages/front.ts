import type { Day } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { Content, Html } from '#kernel/html'
import { html } from '#kernel/html'
import { box, dataTable, layout, list, mark, section, strips, text } from '#kernel/ui'
import type { CommitmentRecord } from '#features/plans'
import type { ClosedRound } from '#features/publication'
import { frozenAddress } from '#features/public-snapshots'
import type { PublicationPolicy } from '#features/rounds'
import type { SnapshotHead } from '#features/snapshots'
import type { Change } from '../changes/schema.ts'
import { fixedPoints, together } from '../next/rules.ts'
import { changeList } from './change-list.ts'
import { fixedPointList } from './next-list.ts'
import { whereItStands } from './standing-words.ts'
import type { Seen, Standings } from '#features/reading'
import { pieces, readingRules } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'
import { figureHits } from '#features/figures'
import { isOwn } from '#features/figure-views'

const { alsoFollowed, codeOf, groupByArea, listedOf, silentOnes, squareNumber, standingOf } =
  readingRules
const {
  dayWords,
  inARow,
  inWords,
  inWordsFirst,
  langOf,
  organisationLink,
  ownersInShort,
  plain,
  planPage,
  rich,
  shortName,
} = pieces

/** What the front page of an action plan is made from. */
export interface FrontData {
  readonly standings: Standings
  /** The newest closed round. */
  readonly round: ClosedRound | null
  /** What was frozen of it last; null where nothing was. */
  readonly frozen?: SnapshotHead | null
  /** What the plan has recorded that the public reads of rounds. */
  readonly policy: PublicationPolicy | null
  readonly figures: readonly IndicatorView[]
  readonly changes: readonly Change[]
  readonly today: Day
}

/** The front page of an action plan: where it stands, what has come of it, what is next, what changed. */
export function frontPage(seen: Seen, data: FrontData): Html {
  const { say, reading } = seen
  const { title, summary } = reading.version.head
  return planPage(seen, {
    title: say('frame.front'),
    here: 'front',
    description: plain(say, summary),
    heading: { title: plain(say, title), ...langOf(say, title), lead: text.worded(say, summary) },
    body: html`${standing(seen, data)} ${results(seen, data)} ${next(seen, data)}
    ${latestChanges(seen, data)}`,
  })
}

function standing(seen: Seen, { standings, round, frozen, policy }: FrontData): Html {
  const { say, reading, to } = seen
  const listed = listedOf(reading)
  const sentences = whereItStands(say, listed, standings)
  const areas = groupByArea(reading).map(({ area, groups }) => ({
    title: text.worded(say, area.shortTitle),
    href: to.area(area.id),
    groups: groups.map(({ organisation, commitments }) => ({
      ...(organisation === null ? {} : { name: shortName(seen, organisation) }),
      squares: commitments.map((commitment) => square(seen, commitment, standings)),
    })),
  }))
  return section({
    id: 'where-it-stands',
    label: say('frame.front'),
    note: reportedWhen(seen, standings, round),
    body: html`<p class="state">${sentences}</p>
      ${strips({
        say,
        strips: areas,
        caption: say('portal.by-area-and-state'),
        note: say('portal.each-square'),
        summary: say('portal.same-as-table', { count: listed.length }),
        twin: allCommitments(seen, listed, standings),
      })}
      ${round && silence(seen, { standings, round, policy })} ${furtherPromises(seen)}
      ${frozen && frozenLink(seen, frozen)}`,
  })
}

function reportedWhen(seen: Seen, standings: Standings, round: ClosedRound | null): Content {
  const { say } = seen
  if (round === null) {
    const isAnySaid = [...standings.values()].some(({ status }) => status !== 'not-yet-due')
    return say(isAnySaid ? 'portal.before-first-close' : 'portal.before-first-round')
  }
  const { code, period, closedAt } = round
  return say('portal.as-reported', {
    code,
    period: say.period(period),
    day: dayWords(seen, closedAt),
  })
}

const frozenLink = ({ say, request }: Seen, head: SnapshotHead): Html =>
  html`<p>
    <a href="${frozenAddress(request.language, head)}"
      >${say('public-snapshots.link', { round: head.round })}</a
    >
  </p>`

type Silence = Pick<FrontData, 'standings' | 'policy'> & { readonly round: ClosedRound }

/** Who had not reported when the round closed, on how much; nothing where everyone had. */
function silence(seen: Seen, { standings, round, policy }: Silence): Content {
  const { say, reading, to } = seen
  const silent = silentOnes(listedOf(reading), standings)
  if (silent.length === 0) return null
  // Whoever was given an extension is measured by its own day.
  const [day = round.dueOn, ...others] = new Set(silent.flatMap(({ dueOn }) => dueOn ?? []))
  const isOneDay = others.length === 0
  // A round may be closed before a day that somebody was given: nothing is claimed of that day.
  const hasPassed = isOneDay && day < dayOf(round.closedAt, reading.version.head.timeZone)
  const names = silent.map(({ organisation, count, dueOn }) => {
    const code = codeOf(reading.names, organisation)
    const who = code === undefined ? organisation : organisationLink(seen, code)
    const many = say('portal.so-many', { count, words: inWords(say, count) })
    return dueOn === null || isOneDay
      ? html`${who} (${many})`
      : html`${who} (${many}; ${say('portal.own-due-day', { day: say.day(dueOn) })})`
  })
  return box.notice({
    kind: 'silence',
    heading: say('portal.silence-heading', {
      count: silent.length,
      words: inWordsFirst(say, silent.length),
    }),
    body: html`${inARow(names)}.
      ${hasPassed ? say('portal.silence-body', { day: say.day(day) }) : say('portal.silence-body-own-days')}
      <a href="${to.method}#policy">${say('portal.policy-link')}</a>:
      ${policy ? text.worded(say, policy.text) : say('portal.policy-closed-rounds')}`,
  })
}

function square({ say, to }: Seen, commitment: CommitmentRecord, standings: Standings) {
  const { id, number = id, title } = commitment
  return {
    number: squareNumber(number),
    title: plain(say, title),
    ...langOf(say, title),
    status: standingOf(standings, id).status,
    href: to.commitment(id),
  }
}

const allCommitments = (
  seen: Seen,
  listed: readonly CommitmentRecord[],
  standings: Standings,
): Html =>
  dataTable({
    caption: seen.say('portal.all-with-state'),
    phone: 'lines',
    rows: listed,
    columns: [
      { head: seen.say('portal.number-head'), cell: ({ number }) => number, width: 'number' },
      {
        head: seen.say('portal.commitment'),
        names: true,
        cell: ({ id, title }) =>
          html`<a href="${seen.to.commitment(id)}">${text.worded(seen.say, title)}</a>`,
      },
      { head: seen.say('portal.owner'), cell: (one) => ownersInShort(seen, one) },
      {
        head: seen.say('portal.status'),
        width: 'mark',
        cell: ({ id }) => mark.status(seen.say, standingOf(standings, id).status),
      },
    ],
  })

function furtherPromises({ say, reading, to }: Seen): Content {
  const opened = alsoFollowed(reading).length
  if (opened === 0) return null
  return html`<p>
    ${rich(say, 'portal.also-followed-count', { count: opened })}
    <a href="${to.commitments}#also-followed">${say('portal.also-followed-link')}</a>
  </p>`
}

function results(seen: Seen, { figures }: FrontData): Html {
  const { say, reading, to } = seen
  const own = figures.filter((view) => isOwn(view, reading))
  const aimed = own.filter(({ targets }) => targets.length > 0)
  const others = figures.filter((view) => view.targets.length > 0 && !own.includes(view)).length
  return section({
    id: 'results',
    label: say('portal.results'),
    note: say('portal.results-note'),
    body:
      figures.length === 0
        ? box.empty({
            heading: say('portal.no-figures'),
            body: say('portal.no-figures-why'),
            level: 3,
          })
        : html`<p class="state">
              ${rich(say, 'portal.results-state', {
                count: aimed.length,
                words: inWords(say, aimed.length),
                own: inWords(say, own.length),
              })}
            </p>
            ${figureHits(seen, aimed, figures)}
            <p>
              <a href="${to.figures}">${say('portal.all-figures', { count: figures.length })}</a>.
              ${others > 0 && html` <span class="muted">${say('portal.targets-of-others', { count: others, words: inWordsFirst(say, others) })}</span>`}
            </p>`,
  })
}

const shownPoints = 6

function next(seen: Seen, { figures, today }: FrontData): Html {
  const { say, reading } = seen
  const points = together(fixedPoints(reading, figures, today))
  const rest = points.slice(shownPoints)
  return section({
    id: 'next',
    label: say('portal.next'),
    note: say('portal.next-note'),
    body:
      points.length === 0
        ? box.empty({
            heading: say('portal.next-none'),
            body: say('portal.next-none-why'),
            level: 3,
          })
        : html`${fixedPointList(seen, points.slice(0, shownPoints))}
          ${rest.length > 0 && layout.more(say('portal.next-more', { count: rest.length }), fixedPointList(seen, rest))}`,
  })
}

function latestChanges(seen: Seen, { changes }: FrontData): Html {
  const { say, to } = seen
  return section({
    id: 'changes',
    label: say('portal.latest-changes'),
    note: say('portal.changes-note'),
    body: html`${list.dated(changeList(seen, changes.slice(0, 5)))}
      <p><a href="${to.changes}">${say('portal.all-changes')}</a></p>`,
  })
}
