import { anyone } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, param, readQuery } from '#kernel/http'
import { only, readPlan } from '#features/reading'
import { dayQuery, listQuery, partOf } from '../lists.ts'
import { listOf } from '../shapes/basics.ts'
import { organisationShape, shownOrganisation } from '../shapes/organisation.ts'

const root = '/api/v1/plans/:plan/organisations'

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: anyone,
  cached: true,
  api: {
    id: 'listOrganisations',
    summary: 'The organisations that a plan names',
    query: listQuery,
    answer: listOf(organisationShape),
    problems: { 400: 'query-unreadable', 404: 'not-found' },
  },
  handle: (request) => {
    const asked = readQuery(request, listQuery)
    return request.visit.read(async (tx) => {
      const reading = await readPlan(tx, request, param(request, 'plan'))
      const { items, next } = partOf(reading.organisations, asked, ({ id }) => id)
      return json({ items: items.map((record) => shownOrganisation(reading, record)), next })
    })
  },
})

const one = apiRoute({
  method: 'GET',
  path: `${root}/:code`,
  policy: anyone,
  cached: true,
  api: {
    id: 'getOrganisation',
    summary: 'An organisation that a plan names',
    query: dayQuery,
    answer: organisationShape,
    problems: { 400: 'day-unreadable', 404: 'not-found' },
  },
  handle: (request) =>
    request.visit.read(async (tx) => {
      const reading = await readPlan(tx, request, param(request, 'plan'))
      return json(shownOrganisation(reading, only(reading.organisations, param(request, 'code'))))
    }),
})

export const organisationApi: readonly ApiRoute[] = [list, one]
