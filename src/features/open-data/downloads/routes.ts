import { anyone } from '#kernel/access'
import { writeCsv } from '#kernel/csv'
import type { Tx } from '#kernel/db'
import type { Route } from '#kernel/http'
import { param, readQuery, route } from '#kernel/http'
import { readBenchmarks, readFigures, readYardsticks } from '#features/figure-views'
import type { PlanReading } from '#features/reading'
import { readPlan, readStandings } from '#features/reading'
import { dayQuery } from '../lists.ts'
import { indicatorFileRoutes } from './indicator-files.ts'
import type { Table } from './tables.ts'
import { commitmentTable, figureTable } from './tables.ts'

/** A table of a plan as a file to save, as of the day that the address names. */
const download = (name: string, make: (tx: Tx, reading: PlanReading) => Promise<Table>): Route =>
  route({
    method: 'GET',
    path: `/api/v1/plans/:plan/${name}.csv`,
    policy: anyone,
    cached: true,
    handle: (request) => {
      readQuery(request, dayQuery)
      return request.visit.read(async (tx) => {
        const reading = await readPlan(tx, request, param(request, 'plan'))
        const { columns, rows } = await make(tx, reading)
        const day = reading.asOf.day === null ? '' : `-${reading.asOf.day}`
        return new Response(writeCsv(columns, rows), {
          headers: {
            'content-type': 'text/csv; charset=utf-8; header=present',
            'content-disposition': `attachment; filename="${reading.version.plan}-${name}${day}.csv"`,
          },
        })
      })
    },
  })

/** The tables that can be taken along. */
export const downloadRoutes: readonly Route[] = [
  download('commitments', async (tx, reading) =>
    commitmentTable(reading, await readStandings(tx, reading, { only: 'ratings' })),
  ),
  download('figures', async (tx, reading) => {
    const views = await readFigures(tx, reading)
    const benchmarks = await readBenchmarks(tx, reading)
    return figureTable(reading, {
      views,
      benchmarks,
      yardsticks: await readYardsticks(tx, reading),
    })
  }),
  ...indicatorFileRoutes,
]
