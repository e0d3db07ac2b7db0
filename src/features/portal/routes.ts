import { anyone } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { planRecords } from '#features/plans'
import { aboutThese } from './besides/rules.ts'
import { readBesides } from './besides/store.ts'
import { readChanges } from './changes/store.ts'
import { figuresOf } from './figures/rules.ts'
import { readBenchmarks, readFigures } from './figures/store.ts'
import { alliancePage } from './pages/alliance.ts'
import { areaPage } from './pages/area.ts'
import { besidesSections } from './pages/besides.ts'
import { bodiesPage, bodyPage } from './pages/bodies.ts'
import { changesPage } from './pages/changes.ts'
import { commitmentPage } from './pages/commitment.ts'
import { commitmentsPage } from './pages/commitments.ts'
import { frontPage } from './pages/front.ts'
import { indicatorPage } from './pages/indicator.ts'
import { indicatorsPage } from './pages/indicators.ts'
import { methodPage } from './pages/method.ts'
import { organisationPage } from './pages/organisation.ts'
import { organisationsPage } from './pages/organisations.ts'
import { plansPage } from './pages/plans.ts'
import type { Seen } from './pages/seen.ts'
import { seenBy } from './pages/seen.ts'
import { standingOf } from './reading/rules.ts'
import { listPlansHere, readPlan } from './reading/store.ts'
import { momentsOf, newestOf } from './reports/rules.ts'
import { readAssigned, readReports } from './reports/store.ts'

/** A page of a plan: one look at the record, on the login that fits the reader. */
const planRoute = (path: string, show: (seen: Seen, tx: Tx, id: string) => Promise<Html>): Route =>
  route({
    method: 'GET',
    path: `/:lang{en|da}/plans/:plan${path}`,
    policy: anyone,
    cached: true,
    handle: (request) =>
      request.visit.read(async (tx) => {
        const reading = await readPlan(tx, request, param(request, 'plan'))
        return { html: await show(seenBy(request, reading), tx, request.params['id'] ?? '') }
      }),
  })

/** The record with this id, or 404. */
function only<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const found = items.find((item) => item.id === id)
  if (!found) throw notFound()
  return found
}

const besidesOf = async (seen: Seen, tx: Tx, ids: readonly string[]) => {
  const { opened, closed } = await readBesides(tx, seen.request.visit.actor, seen.reading)
  return besidesSections(seen, { opened: aboutThese(opened, ids), closed: aboutThese(closed, ids) })
}

async function front(seen: Seen, tx: Tx): Promise<Html> {
  const { reading, request } = seen
  const { head } = reading.version
  if (head.kind === 'alliance') return alliancePage(seen, head)
  const figures = await readFigures(tx, reading)
  const { standings, lines } = await readReports(tx, reading)
  const changes = await readChanges(tx, reading, { figures, lines })
  const today = reading.asOf.day ?? dayOf(request.visit.now, head.timeZone)
  return frontPage(seen, { standings, figures, changes, today })
}

async function commitments(seen: Seen, tx: Tx): Promise<Html> {
  const { standings } = await readReports(tx, seen.reading)
  const { opened, closed } = await readBesides(tx, seen.request.visit.actor, seen.reading)
  const promises = { inferred: [], issues: [], proposals: [] }
  return commitmentsPage(
    seen,
    standings,
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
  const allFigures = await readFigures(tx, reading)
  const { standings, lines } = await readReports(tx, reading)
  const versions = await planRecords.listVersions(tx, reading.version.plan)
  return commitmentPage(seen, {
    commitment: found,
    standing: standingOf(standings, id),
    lines: newestOf(id, lines),
    assigned: await readAssigned(tx, reading, id),
    history: momentsOf(id, lines, versions).filter(({ at }) => at <= reading.asOf.moment),
    figures: figuresOf(allFigures, [found]),
    allFigures,
    besides: besidesSections(seen, {
      opened: aboutThese(opened, [id]),
      closed: aboutThese(closed, [id]),
    }),
  })
}

async function area(seen: Seen, tx: Tx, id: string): Promise<Html> {
  const found = only(seen.reading.areas, id)
  const figures = await readFigures(tx, seen.reading)
  const { standings } = await readReports(tx, seen.reading)
  return areaPage(seen, { area: found, standings, figures })
}

async function indicators(seen: Seen, tx: Tx): Promise<Html> {
  const figures = await readFigures(tx, seen.reading)
  const benchmarks = await readBenchmarks(tx, seen.reading)
  const { opened, closed } = await readBesides(tx, seen.request.visit.actor, seen.reading)
  const nothing = { inferred: [], issues: [], closed: [] }
  return indicatorsPage(seen, {
    figures,
    benchmarks: benchmarks.filter(({ indicator }) => indicator === null),
    besides: besidesSections(seen, {
      opened: { ...nothing, proposals: opened.proposals },
      closed: { ...nothing, proposals: closed.proposals },
    }),
  })
}

async function indicator(seen: Seen, tx: Tx, id: string): Promise<Html> {
  only(seen.reading.indicators, id)
  const all = await readFigures(tx, seen.reading)
  const view = all.find((one) => one.indicator.id === id)
  if (!view) throw notFound()
  return indicatorPage(seen, {
    view,
    all,
    benchmarks: await readBenchmarks(tx, seen.reading, id),
    besides: await besidesOf(seen, tx, [id]),
  })
}

async function organisation(seen: Seen, tx: Tx): Promise<Html> {
  const { reading, request } = seen
  const record = only(reading.organisations, param(request, 'code'))
  const entry = reading.names.get(record.id)
  if (!entry) throw notFound()
  const figures = await readFigures(tx, reading)
  const { standings, lines } = await readReports(tx, reading)
  return organisationPage(seen, {
    record,
    entry,
    standings,
    figures,
    lines: lines.filter((line) => line.organisation === entry.id),
    besides: await besidesOf(seen, tx, [record.id]),
  })
}

async function changes(seen: Seen, tx: Tx): Promise<Html> {
  const figures = await readFigures(tx, seen.reading)
  const { lines } = await readReports(tx, seen.reading)
  return changesPage(seen, await readChanges(tx, seen.reading, { figures, lines }))
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
  planRoute('/indicators', indicators),
  planRoute('/indicators/:id', indicator),
  planRoute('/organisations', async (seen) => organisationsPage(seen)),
  planRoute('/organisations/:code', organisation),
  planRoute('/bodies', async (seen) => bodiesPage(seen)),
  planRoute('/bodies/:id', async (seen, _, id) => bodyPage(seen, only(seen.reading.bodies, id))),
  planRoute('/method', async (seen) => methodPage(seen)),
  planRoute('/changes', changes),
]
