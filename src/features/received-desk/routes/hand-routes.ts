import { signedIn } from '#kernel/access'
import type { Route } from '#kernel/http'
import { param, route, seeOther } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import type { pieces } from '#features/desk'
import { receivedOperations } from '#features/received'
import { receivedAddresses, root } from '../addresses.ts'
import { answerList } from './list-answer.ts'

/** Several documents are handed over; one that is refused hinders no other. */
const handAll = route({
  method: 'POST',
  path: `${root}/hand-over`,
  policy: signedIn,
  handle: async (request) => {
    const { visit, say } = request
    const plan = param(request, 'plan')
    const chosen = (await request.form()).texts('document')
    if (chosen.length === 0)
      return answerList(request, {
        errors: [{ field: null, text: say('received-desk.hand-none') }],
      })
    const errors: pieces.FieldError[] = []
    for (const document of chosen) {
      const key = { plan, document }
      const done = await receivedOperations.handOverReceived(visit, key)
      if (!isRefused(done)) continue
      const { document: of } = await receivedOperations.showReceived(visit, key)
      errors.push({ field: null, text: `${of.name}: ${say(`refusal.${done.refused}`)}` })
    }
    if (errors.length > 0) return answerList(request, { errors })
    return seeOther(`${receivedAddresses(request.language, plan).list}?said=handed-over`)
  },
})

/** Handing over many at once. */
export const handRoutes: readonly Route[] = [handAll]
