import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { parsePeriod } from '#kernel/clock'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import { allow, isRefused, notAllowed, notFound } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { callPieces } from '#features/report-calls'
import { reportOperations } from '#features/reporting'
import { readPlan } from '../tree/reading.ts'
import { carriedShape, coverageShape, planShape } from './shapes.ts'
import { shownCoverage, shownPlan } from './shown.ts'

const root = '/api/v1/plans/:plan/organisations/:code/implementation-plans/:period'

/** The period in an address, `2027` or `2026-2027`; undefined where it names none. */
export const periodIn = (text: string) => parsePeriod(text.replace(/^(\d{4})-(\d{4})$/, '$1/$2'))

/** The key of the plan in an address; 403 for what may not be known. */
async function keyIn(request: PageRequest): Promise<ReportKey> {
  const [plan, code] = [param(request, 'plan'), param(request, 'code')]
  const round = `implementation-plan-${param(request, 'period')}`
  return callPieces.keyAt(request.visit, { plan, round, code })
}

const showPlan = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showImplementationPlan',
    summary:
      'An authority’s implementation plan as far as the reader may read it: commitments, outcomes, activities with their numbers and hints',
    answer: planShape,
    problems: callPieces.problems.reading,
  },
  handle: async (request) => json(shownPlan(await readPlan(request.visit, await keyIn(request)))),
})

const carryOver = apiRoute({
  method: 'POST',
  path: `${root}/carry-over`,
  policy: signedIn,
  api: {
    id: 'carryOverImplementationPlan',
    summary:
      'An editor begins the plan with what is not finished of the newest older one; what recurs comes along a year later',
    input: z.strictObject({}),
    answer: carriedShape,
    problems: callPieces.problems.acting,
  },
  handle: async (request) => {
    const { visit, say } = request
    const key = await keyIn(request)
    allow(editionRules.write, visit, key)
    await programs.readInput(request, z.strictObject({}))
    const carried = await reportOperations.carryOverPlan(visit, key)
    return isRefused(carried) ? programs.refusal(say, carried) : json(carried)
  },
})

const coverage = apiRoute({
  method: 'GET',
  path: '/api/v1/plans/:plan/coverage/:period',
  policy: signedIn,
  api: {
    id: 'showCoverage',
    summary:
      'Who plans what for each commitment in a period, and where somebody responsible plans nothing, as far as the reader may read it',
    answer: coverageShape,
    problems: callPieces.problems.reading,
  },
  handle: async (request) => {
    const plan = param(request, 'plan')
    if (!editionRules.enterPlan(request.visit.actor, { plan })) throw notAllowed()
    const period = periodIn(param(request, 'period'))
    if (period === undefined) throw notFound()
    return json(shownCoverage(await reportOperations.showCoverage(request.visit, { plan, period })))
  },
})

/** Implementation plans and their coverage, for programs. */
export const apiRoutes: readonly ApiRoute[] = [showPlan, carryOver, coverage]
