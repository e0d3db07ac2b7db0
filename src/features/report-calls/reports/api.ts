import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import { apiRoute, json } from '#kernel/http'
import { askedDay } from '#features/plans'
import { reportOperations } from '#features/reporting'
import { roundReading } from '#features/rounds'
import { keyOf, problems, root } from '../places/places.ts'
import { reportShape } from './shapes.ts'
import { shownReport, withoutActs } from './shown.ts'

/** The end of the day that is asked for, in the plan's zone; null where none is. */
export async function momentOf(request: PageRequest, plan: string): Promise<{ asOf: Date } | null> {
  if (!request.query.get('as-of')) return null
  const version = await request.visit.read((tx) => roundReading.findPlanInForce(tx, plan))
  return { asOf: askedDay(request, version?.timeZone ?? 'UTC').moment }
}

/** The report, as far as this reader may read it. */
export const showReport = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showReport',
    summary: 'An organisation’s report in a round, as far as the reader may read it',
    query: z.object({
      'as-of': z
        .string()
        .optional()
        .describe('The end of this day (YYYY-MM-DD) in the plan’s zone'),
    }),
    answer: reportShape,
    problems: { 400: 'day-unreadable', ...problems.reading },
  },
  handle: async (request) => {
    const key = await keyOf(request)
    const asOf = await momentOf(request, key.plan)
    const read = await reportOperations.showReport(request.visit, { ...key, ...asOf })
    const shown = shownReport(request.visit.actor, read)
    return json(asOf ? withoutActs(shown) : shown)
  },
})
