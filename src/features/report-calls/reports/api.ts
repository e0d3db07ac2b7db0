import { signedIn } from '#kernel/access'
import { apiRoute, json } from '#kernel/http'
import { reportOperations } from '#features/reporting'
import { keyOf, problems, root } from '../places/places.ts'
import { reportShape } from './shapes.ts'
import { shownReport } from './shown.ts'

/** The report, as far as this reader may read it. */
export const showReport = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showReport',
    summary: 'An organisation’s report in a round, as far as the reader may read it',
    answer: reportShape,
    problems: problems.reading,
  },
  handle: async (request) => {
    const read = await reportOperations.showReport(request.visit, await keyOf(request))
    return json(shownReport(request.visit.actor, read))
  },
})
