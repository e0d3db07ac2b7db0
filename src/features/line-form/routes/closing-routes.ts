import { signedIn } from '#kernel/access'
import { isRefused } from '#kernel/operations'
import type { Route } from '#kernel/http'
import { route, seeOther } from '#kernel/http'
import { pieces } from '#features/desk'
import { reportOperations } from '#features/reporting'
import { answerLine } from './line-answers.ts'
import { addressOf, placeIn, root } from './places.ts'

const { errorOf } = pieces

/** Whose parts a line is closed without; nobody's: then it waits for all again. */
export const closingRoute: Route = route({
  method: 'POST',
  path: `${root}/close-without`,
  policy: signedIn,
  handle: async (request) => {
    const place = await placeIn(request)
    const organisations = (await request.form()).texts('without')
    const closed = await reportOperations.closeWithout(request.visit, { ...place, organisations })
    const said = organisations.length > 0 ? 'closed-without' : 'waits-again'
    if (!isRefused(closed)) return seeOther(`${addressOf(request, place)}?said=${said}#parts`)
    const work = await reportOperations.showLine(request.visit, place)
    return answerLine(request, work, { errors: [errorOf(request, closed)], status: 409 })
  },
})
