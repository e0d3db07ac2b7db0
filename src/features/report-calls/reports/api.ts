import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { apiRoute, json } from '#kernel/http'
import { reportOperations } from '#features/reporting'
import { keyOf, root } from '../places/places.ts'

/** The report, as far as this reader may read it. */
export const showReport = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showReport',
    summary: 'A report, as far as the reader may read it',
    answer: z.object({ state: z.string().nullable() }),
    problems: { 403: 'not-allowed', 404: 'not-found' },
  },
  handle: async (request) => {
    const { state } = await reportOperations.showReport(request.visit, await keyOf(request))
    return json({ state: state?.state ?? null })
  },
})
