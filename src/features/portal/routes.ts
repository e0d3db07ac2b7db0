import { anyone } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { findWording } from '#features/adopted-wording'
import { planRecords } from '#features/plans'
import { newestFrozen } from '#features/public-snapshots'
import { policiesAsOf } from '#features/publication'
import { findPublishedHead } from '#features/records'
import { linesOnCommitment } from '#features/reporting'
import type { PublicationPolicy } from '#features/rounds'
import { readChanges } from './changes/store.ts'
import { alliancePage } from './pages/alliance.ts'
import { areaPage } from './pages/area.ts'
import { bodiesPage, bodyPage } from './pages/bodies.ts'
import { changesPage } from './pages/changes.ts'
import { commitmentPage } from './pages/commitment.ts'
import { commitmentsPage } from './pages/commitments.ts'
import { frontPage } from './pages/front.ts'
import { handedInSection } from './pages/handed-in.ts'
import { methodPage } from './pages/method.ts'
import { organisationPage } from './pages/organisation.ts'
import { organisationsPage } from './pages/organisations.ts'
import { plansPage } from './pages/plans.ts'
import type { PlanReading, Seen } from '#features/reading'
import {
  aboutThese,
  besidesSections,
  listPlansHere,
  only,
  planRoute,
  readAssigned,
  readBesides,
  readReports,
  readRounds,
  readStandings,
  readingRules,
  reportRules,
} from '#features/reading'
import { figuresOf, readFigures } from '#features/figure-views'

const { standingOf } = readingRules
const { leftOutLast, momentsOf, shownLines } = reportRules

const besidesOf = async (seen: Seen, tx: Tx, ids: readonly string[]) => {
  const { opened, closed } = await readBesides(tx, seen.request.visit.actor, seen.reading)
  return besidesSections(seen, { opened: aboutThese(opened, ids), closed: aboutThese(closed, ids) })
}

/** What the plan had recorded by the day of the reading that the public reads of its rounds. */
async function policyOf(tx: Tx, { version, asOf }: PlanReading): Promise<PublicationPolicy | null> {
  const { plan } = version
  return (await policiesAsOf(tx, { plan, asOf: asOf.moment })).get(plan) ?? null
}

async function front(seen: Seen, tx: Tx): Promise<Html> {
  const { reading, request } = seen
  const { head } = reading.version
  if (head.kind === 'alliance') return alliancePage(seen, head)
  const views = readFigures(tx, reading)
  const [figures, rounds, standings, latest, policy] = await Promise.all([
    views,
    readRounds(tx, reading),
    readStandings(tx, reading),
    readChanges(tx, reading, views),
    policyOf(tx, reading),
  ])
  const [round = null] = rounds
  const place = round && { plan: reading.version.plan, round: round.code }
  return frontPage(seen, {
    figures,
    standings,
    round,
    frozen: (place && (await newestFrozen(tx, place))) ?? null,
    policy,
    changes: latest,
    today: reading.asOf.day ?? dayOf(request.visit.now, head.timeZone),
  })
}

async function commitments(seen: Seen, tx: Tx): Promise<Html> {
  const { opened, closed } = await readBesides(tx, seen.request.visit.actor, seen.reading)
  const promises = { inferred: [], issues: [], proposals: [] }
  return commitmentsPage(
    seen,
    await readStandings(tx, seen.reading, { only: 'ratings' }),
    besidesSections(seen, {
      opened: { ...promises, closed: opened.closed },
      closed: { ...promises, closed: closed.closed },
    }),
  )
}

async function commitment(seen: Seen, tx: Tx, id: string): Promise<Html> {
  const { reading, request } = seen
  const { opened, closed } = await readBesides(tx, request.visit.actor, reading)
  const found = only([...reading.commitments, ...closed.closed], id)
  const about = { plan: reading.version.plan, commitment: id, moment: reading.asOf.moment }
  const [allFigures, reports, versions, rounds, standings, assigned, notPublic, wording] =
    await Promise.all([
      readFigures(tx, reading),
      readReports(tx, reading, { commitment: id }),
      planRecords.listVersions(tx, reading.version.plan),
      readRounds(tx, reading),
      readStandings(tx, reading, { commitment: id }),
      readAssigned(tx, reading, id),
      linesOnCommitment(tx, request.visit.actor, about),
      findWording(tx, { reader: request.visit.actor, ...about }, found),
    ])
  return commitmentPage(seen, {
    commitment: found,
    wording,
    standing: standingOf(standings, id),
    lines: shownLines(reports.current),
    leftOut: leftOutLast(reports),
    assigned,
    history: momentsOf({ reports, versions, rounds }).filter(({ at }) => at <= reading.asOf.moment),
    figures: figuresOf(allFigures, [found]),
    allFigures,
    besides: [
      handedInSection(seen, notPublic),
      besidesSections(seen, {
        opened: aboutThese(opened, [id]),
        closed: aboutThese(closed, [id]),
      }),
    ],
  })
}

async function area(seen: Seen, tx: Tx, id: string): Promise<Html> {
  const found = only(seen.reading.areas, id)
  const [figures, standings] = await Promise.all([
    readFigures(tx, seen.reading),
    readStandings(tx, seen.reading, { only: 'ratings' }),
  ])
  return areaPage(seen, { area: found, standings, figures })
}

async function organisation(seen: Seen, tx: Tx, code: string): Promise<Html> {
  const { reading } = seen
  const record = only(reading.organisations, code)
  const entry = reading.names.get(record.id)
  if (!entry) throw notFound()
  const [reports, standings, figures, besides] = await Promise.all([
    readReports(tx, reading, { organisation: entry.id }),
    readStandings(tx, reading, { only: 'ratings' }),
    readFigures(tx, reading),
    besidesOf(seen, tx, [record.id]),
  ])
  return organisationPage(seen, {
    record,
    entry,
    standings,
    figures,
    lines: shownLines(reports.current),
    besides,
  })
}

async function changes(seen: Seen, tx: Tx): Promise<Html> {
  const figures = readFigures(tx, seen.reading)
  return changesPage(seen, await readChanges(tx, seen.reading, figures))
}

/** With the open points of the plan's own text, as far as the reader may know of them. */
async function method(seen: Seen, tx: Tx): Promise<Html> {
  const [{ opened, closed }, head, policy] = await Promise.all([
    readBesides(tx, seen.request.visit.actor, seen.reading),
    findPublishedHead(tx, seen.reading.asOf.moment),
    policyOf(tx, seen.reading),
  ])
  const nothing = { inferred: [], proposals: [], closed: [] }
  const besides = besidesSections(seen, {
    opened: { ...nothing, issues: opened.issues },
    closed: { ...nothing, issues: closed.issues },
  })
  return methodPage(seen, { head, policy, besides })
}

const redirect = route({
  method: 'GET',
  path: '/',
  policy: anyone,
  handle: ({ language }) =>
    new Response(null, {
      status: 302,
      headers: { location: `/${language}`, vary: 'Accept-Language, Cookie' },
    }),
})

const plans = route({
  method: 'GET',
  path: '/:lang{en|da}',
  policy: anyone,
  cached: true,
  handle: (request) =>
    request.visit.read(async (tx) => ({
      html: plansPage(request, await listPlansHere(tx, request.visit.now)),
    })),
})

/** Every page that anyone may read. */
export const portalRoutes: readonly Route[] = [
  redirect,
  plans,
  planRoute('', front),
  planRoute('/areas/:id', area),
  planRoute('/commitments', commitments),
  planRoute('/commitments/:id', commitment),
  planRoute('/organisations', async (seen) => organisationsPage(seen)),
  planRoute('/organisations/:code', organisation),
  planRoute('/bodies', async (seen) => bodiesPage(seen)),
  planRoute('/bodies/:id', async (seen, _, id) => bodyPage(seen, only(seen.reading.bodies, id))),
  planRoute('/method', method),
  planRoute('/changes', changes),
]
