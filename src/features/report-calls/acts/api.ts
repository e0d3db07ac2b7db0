import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, programs } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { reportOperations } from '#features/reporting'
import { keyOf, problems, root } from '../places/places.ts'
import { reportShape } from '../reports/shapes.ts'
import { shownReport } from '../reports/shown.ts'
import type { Deed } from './deed.ts'
import { restingShape } from './deed.ts'
import { deeds } from './deeds.ts'

const answer = reportShape.extend({
  question: z.string().optional().describe('With `ask`: the question that was asked'),
  resting: z
    .array(restingShape)
    .optional()
    .describe('With `withdraw`: the published figures in which a withdrawn number still stands'),
})

const camel = (name: string): string =>
  name.replaceAll(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** Wrong codes make a pause. */
const problemsOf = ({ shape }: Deed['input']) =>
  'code' in shape ? { ...problems.acting, 429: 'too-many-attempts' } : problems.acting

const actRoute = ({ name, summary, input, perform }: Deed): ApiRoute =>
  apiRoute({
    method: 'POST',
    path: `${root}/acts/${name}`,
    policy: signedIn,
    api: { id: `report${camel(name)}`, summary, input, answer, problems: problemsOf(input) },
    handle: async (request) => {
      const { visit, say } = request
      const key = await keyOf(request)
      const done = await perform(visit, key, request)
      if (isRefused(done)) return programs.refusal(say, done)
      const read = await reportOperations.showReport(visit, key)
      return json({ ...shownReport(visit.actor, read), ...done })
    },
  })

/** The acts; each answers the report as it reads now. */
export const actApi: readonly ApiRoute[] = deeds.map(actRoute)
