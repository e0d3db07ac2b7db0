import { anyone } from '#kernel/access'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { coordinationOperations, coordinatorDesk } from '#features/coordination'
import { pieces } from '#features/desk'
import { readOverdue } from '#features/governance'
import { organisationNames } from '#features/organisations'
import { planRecords } from '#features/plans'
import { listViews } from '#features/saved-views'
import { coordinatorPage } from './pages/coordinator-page.ts'
import { namedPlace, workPage } from './pages/work-page.ts'
import { addressOf, placesOf } from './rules.ts'

async function toWork(request: PageRequest): Promise<Answer> {
  const { visit, language } = request
  pieces.refuseEarlierDay(request)
  if (visit.actor.kind !== 'account') return seeOther(`/${language}/sign-in?next=/${language}/work`)
  const { plans, organisations } = await visit.read(async (tx) => ({
    plans: await planRecords.listPlans(tx, visit.now),
    organisations: await organisationNames(tx, visit.now),
  }))
  const running = plans.filter(({ head }) => head.kind === 'action-plan')
  const places = placesOf(
    visit.actor,
    running.map(({ plan }) => plan),
  )
  const titles = new Map(running.map(({ plan, head }) => [plan, head.shortTitle]))
  const names = { plans: titles, organisations }
  const views = await listViews(visit, null)
  if (coordinatorDesk.coordinatedPlans(visit.actor).some((plan) => titles.has(plan))) {
    const desk = await coordinationOperations.overseePlans(visit, null)
    const links = places.map((place) => namedPlace(request, place, names))
    const overdue = await visit.read((tx) =>
      readOverdue(
        tx,
        visit,
        desk.plans.map(({ plan }) => plan),
      ),
    )
    const shown = { desk, organisations, overdue, places: links, views }
    return { html: coordinatorPage(request, shown) }
  }
  const [only] = places
  if (only === undefined) return seeOther(`/${language}/account`)
  if (places.length === 1) return seeOther(addressOf(language, only))
  return { html: workPage(request, places, { ...names, views }) }
}

/** Where one lands after signing in. */
export const routes: readonly Route[] = [
  route({ method: 'GET', path: '/:lang{en|da}/work', policy: anyone, handle: toWork }),
]
