import { signedIn } from '#kernel/access'
import type { Period } from '#kernel/clock'
import { dayOf, periodEnd, periodStart } from '#kernel/clock'
import type { Answer, PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused, notAllowed, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import type { ReportKey } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { receivedOperations } from '#features/received'
import { reportOperations } from '#features/reporting'
import { roundReading } from '#features/rounds'
import { listViews } from '#features/saved-views'
import { planPages } from '../addresses.ts'
import { listPage } from '../pages/list-page.ts'
import { periodsPage } from '../pages/periods-page.ts'
import { mayWriteNow, planPage } from '../pages/plan-page.ts'
import { filterIn } from '../tree/filter.ts'
import type { ReadPlan } from '../tree/reading.ts'
import { readOwnPlans, readPlan } from '../tree/reading.ts'

const owner = '/:lang{en|da}/plans/:plan/organisations/:code'

/** Where an implementation plan's pages stand. */
export const root = `${owner}/implementation-plans/:period`

/** The key of the plan in the address; 403 for what may not be known. */
export const planKeyIn = (request: PageRequest): Promise<ReportKey> =>
  reportOperations.findKey(request.visit, {
    plan: param(request, 'plan'),
    round: `implementation-plan-${param(request, 'period')}`,
    code: param(request, 'code'),
  })

/** What every page of a plan needs. */
export async function shownPlan(request: PageRequest, key: ReportKey) {
  const plan = await readPlan(request.visit, key)
  return {
    plan,
    organisation: await pieces.nameOf(request, key.organisation),
    pages: planPages(request.language, key),
    mayWrite: mayWriteNow(request.visit, plan),
  }
}

/** The plan's page, with what stands in the way. */
export async function answerPlan(
  request: PageRequest,
  key: ReportKey,
  errors: readonly pieces.FieldError[] = [],
): Promise<Answer> {
  const shown = await shownPlan(request, key)
  const older = shown.mayWrite ? await olderPlan(request, key, shown.plan) : null
  const handed = await handedFor(request, key, shown.plan)
  const html = planPage(request, { ...shown, older, handed, errors, said: pieces.saidIn(request) })
  return { html, status: errors.length > 0 ? 409 : 200 }
}

/** What was handed over to the authority for the plan's period; nothing for whoever is not of it. */
async function handedFor({ visit }: PageRequest, key: ReportKey, { read, tree }: ReadPlan) {
  if (!read.owns) return []
  const all = await receivedOperations.listHanded(visit, key)
  return all.filter(({ period }) => period === tree.period)
}

/** The period of the newest older plan that was handed in, in words: only that can be carried over. */
async function olderPlan(
  { visit, say }: PageRequest,
  key: ReportKey,
  { tree }: ReadPlan,
): Promise<string | null> {
  const begins = periodStart(tree.period)
  return visit.read(async (tx) => {
    const begun = await editionReading.listBegunOutside(tx, key)
    const before = begun.find(
      (one) =>
        one.period !== null && periodEnd(one.period) < begins && editionRules.findHandedIn(one),
    )
    return before?.period ? say.period(before.period) : null
  })
}

const show = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => answerPlan(request, await planKeyIn(request)),
})

const list = route({
  method: 'GET',
  path: `${root}/list`,
  policy: signedIn,
  handle: async (request) => {
    const shown = await shownPlan(request, await planKeyIn(request))
    const views = await listViews(request.visit, null)
    return { html: listPage(request, { ...shown, views, filter: filterIn(request.query) }) }
  },
})

const carryOver = route({
  method: 'POST',
  path: `${root}/carry-over`,
  policy: signedIn,
  handle: async (request) => {
    const key = await planKeyIn(request)
    const carried = await reportOperations.carryOverPlan(request.visit, key)
    if (isRefused(carried)) return answerPlan(request, key, [pieces.errorOf(request, carried)])
    return seeOther(`${planPages(request.language, key).home}?said=carried`)
  },
})

const periods = route({
  method: 'GET',
  path: `${owner}/implementation-plans`,
  policy: signedIn,
  handle: async (request) => {
    const { visit } = request
    const address = { plan: param(request, 'plan'), round: '', code: param(request, 'code') }
    const key = await reportOperations.findKey(visit, address)
    if (!editionRules.enter(visit.actor, key)) throw notAllowed()
    const version = await visit.read((tx) => roundReading.findPlanInForce(tx, key.plan))
    if (!version) throw notFound()
    const mayBegin = editionRules.workHere(visit.actor, key)
    const plans = mayBegin ? await readOwnPlans(visit, key) : []
    const begun = plans.map(({ tree }) => tree.period)
    const year = Number(dayOf(visit.now, version.timeZone).slice(0, 4))
    const toBegin = mayBegin ? nextPeriods(year, begun) : []
    const organisation = await pieces.nameOf(request, key.organisation)
    return { html: periodsPage(request, { version, key, organisation, plans, toBegin }) }
  },
})

/** This year and the next, as far as nobody has begun a plan that holds them. */
function nextPeriods(year: number, begun: readonly Period[]): readonly Period[] {
  const years: readonly Period[] = [`${year}`, `${year + 1}`]
  return years.filter((one) =>
    begun.every(
      (period) => periodEnd(period) < periodStart(one) || periodStart(period) > periodEnd(one),
    ),
  )
}

/** A plan, its list, and what is carried over into it. */
export const planRoutes: readonly Route[] = [periods, show, list, carryOver]
