import { z } from 'zod'
import { anyone } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, param, readQuery } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { assessmentsAsOf } from '#features/assessments'
import { figureFiles } from '#features/figures'
import { narrowFigures, readFigureFilter } from '#features/figure-index'
import { readBenchmarks, readFigures, readYardsticks } from '#features/figure-views'
import { only, readPlan } from '#features/reading'
import { dayQuery, listQuery, partOf, refuseUnknownOwner } from '../lists.ts'
import { listOf } from '../shapes/basics.ts'
import {
  fullIndicatorShape,
  indicatorShape,
  shownFully,
  shownIndicator,
} from '../shapes/indicator.ts'

const root = '/api/v1/plans/:plan/indicators'

const query = listQuery.extend({
  owner: z.string().optional().describe('An organisation’s code; `none` where none is stated'),
  target: z.enum(['yes', 'no']).optional(),
  level: z.enum(['impact', 'outcome', 'output', 'input', 'parameter', 'context']).optional(),
})

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: anyone,
  cached: true,
  api: {
    id: 'listIndicators',
    summary: 'The figures of a plan, each with its values and targets',
    query,
    answer: listOf(indicatorShape),
    problems: { 400: 'query-unreadable', 404: 'not-found' },
  },
  handle: (request) => {
    const asked = readQuery(request, query)
    return request.visit.read(async (tx) => {
      const reading = await readPlan(tx, request, param(request, 'plan'))
      refuseUnknownOwner(reading, asked.owner)
      const views = narrowFigures(await readFigures(tx, reading), readFigureFilter(request.query))
      const { items, next } = partOf(views, asked, ({ indicator }) => indicator.id)
      const yardsticks = await readYardsticks(tx, reading)
      return json({ items: items.map((view) => shownIndicator(reading, view, yardsticks)), next })
    })
  },
})

const one = apiRoute({
  method: 'GET',
  path: `${root}/:id`,
  policy: anyone,
  cached: true,
  api: {
    id: 'getIndicator',
    summary: 'A figure with its definition, its history and what stands beside it',
    query: dayQuery,
    answer: fullIndicatorShape,
    problems: { 400: 'query-unreadable', 404: 'not-found' },
  },
  handle: (request) => {
    readQuery(request, dayQuery)
    return request.visit.read(async (tx) => {
      const reading = await readPlan(tx, request, param(request, 'plan'))
      const { id } = only(reading.indicators, param(request, 'id'))
      const [view] = await readFigures(tx, reading, id)
      if (!view) throw notFound()
      const [benchmarks, yardsticks, assessments, { instead }] = await Promise.all([
        readBenchmarks(tx, reading, id),
        readYardsticks(tx, reading),
        assessmentsAsOf(tx, {
          plan: reading.version.plan,
          indicator: id,
          asOf: reading.asOf.moment,
        }),
        figureFiles.readSaid(tx, reading, id),
      ])
      return json(shownFully(reading, view, { benchmarks, yardsticks, assessments, instead }))
    })
  },
})

export const indicatorApi: readonly ApiRoute[] = [list, one]
