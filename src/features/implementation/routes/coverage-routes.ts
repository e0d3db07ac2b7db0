import { signedIn } from '#kernel/access'
import type { Period } from '#kernel/clock'
import { dayOf } from '#kernel/clock'
import type { PageRequest, Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { allow, notFound } from '#kernel/operations'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import { organisationNames } from '#features/organisations'
import { planReading, reportOperations } from '#features/reporting'
import { roundReading } from '#features/rounds'
import { periodIn } from '../calls/api.ts'
import { coveragePage } from '../matrix/page.ts'
import { viewIn } from '../matrix/rules.ts'

const root = '/:lang{en|da}/plans/:plan/coverage'

/** The plan in the address, for those who have a part in it. */
function planIn(request: PageRequest): string {
  const plan = param(request, 'plan')
  allow(editionRules.enterPlan, request.visit, { plan })
  return plan
}

const newest = route({
  method: 'GET',
  path: root,
  policy: signedIn,
  handle: async (request) => {
    const plan = planIn(request)
    const period = await newestPeriod(request, plan)
    return seeOther(pieces.deskAddresses(request.language, plan).coverage(period))
  },
})

/** The newest period that anybody plans for, else this year. */
async function newestPeriod({ visit }: PageRequest, plan: string): Promise<Period> {
  const [version, periods] = await visit.read(async (tx) => [
    await roundReading.findPlanInForce(tx, plan),
    await planReading.listAllPlanPeriods(tx, plan),
  ])
  if (!version) throw notFound()
  const year = Number(dayOf(visit.now, version.timeZone).slice(0, 4))
  return periods[0] ?? `${year}`
}

const show = route({
  method: 'GET',
  path: `${root}/:period`,
  policy: signedIn,
  handle: async (request) => {
    const { visit, say, query } = request
    const plan = planIn(request)
    const period = periodIn(param(request, 'period'))
    if (period === undefined) throw notFound()
    const coverage = await reportOperations.showCoverage(visit, { plan, period })
    const names = await visit.read((tx) => organisationNames(tx, visit.now))
    const nameOf = (key: string): string => {
      const found = names.get(key)
      return found ? say.text(found.shortName).text : pieces.codeOf(key).toUpperCase()
    }
    return { html: coveragePage(request, { plan, coverage, view: viewIn(query), nameOf }) }
  },
})

/** Who plans what for each commitment. */
export const coverageRoutes: readonly Route[] = [newest, show]
