import { anyone } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, param, readQuery } from '#kernel/http'
import { planRecords } from '#features/plans'
import { policiesAsOf } from '#features/publication'
import { readPlan } from '#features/reading'
import { dayQuery, listQuery, partOf } from '../lists.ts'
import { listOf } from '../shapes/basics.ts'
import { planShape, shownPlan } from '../shapes/plan.ts'

const pageQuery = listQuery.omit({ 'as-of': true })

const list = apiRoute({
  method: 'GET',
  path: '/api/v1/plans',
  policy: anyone,
  cached: true,
  api: {
    id: 'listPlans',
    summary: 'The plans in force',
    query: pageQuery,
    answer: listOf(planShape),
    problems: { 400: 'query-unreadable' },
  },
  handle: async (request) => {
    const asked = readQuery(request, pageQuery)
    const { now } = request.visit
    const [versions, policies] = await request.visit.read((tx) =>
      Promise.all([planRecords.listPlans(tx, now), policiesAsOf(tx, { asOf: now })]),
    )
    const { items, next } = partOf(versions, asked, ({ plan }) => plan)
    return json({ items: items.map((one) => shownPlan(one, policies.get(one.plan))), next })
  },
})

const one = apiRoute({
  method: 'GET',
  path: '/api/v1/plans/:plan',
  policy: anyone,
  cached: true,
  api: {
    id: 'getPlan',
    summary: 'A plan, in the version that was in force on a day',
    query: dayQuery,
    answer: planShape,
    problems: { 400: 'day-unreadable', 404: 'not-found' },
  },
  handle: (request) =>
    request.visit.read(async (tx) => {
      const { version, asOf } = await readPlan(tx, request, param(request, 'plan'))
      const { plan } = version
      const policies = await policiesAsOf(tx, { plan, asOf: asOf.moment })
      return json(shownPlan(version, policies.get(plan)))
    }),
})

export const planApi: readonly ApiRoute[] = [list, one]
