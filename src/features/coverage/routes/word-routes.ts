import { signedIn } from '#kernel/access'
import type { Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { reportOperations } from '#features/reporting'
import { documentType } from '../word/document.ts'
import type { MadeDocument } from '../word/make.ts'
import { makeDocument } from '../word/make.ts'
import { sentFile } from './sent.ts'

/** A document as something to save. */
export const sentDocument = (made: MadeDocument): Response => sentFile(made, documentType)

const download = route({
  method: 'GET',
  path: '/:lang{en|da}/plans/:plan/organisations/:code/implementation-plans/:period/word',
  policy: signedIn,
  handle: async (request) => {
    const { visit, say } = request
    const key = await reportOperations.findKey(visit, {
      plan: param(request, 'plan'),
      round: `implementation-plan-${param(request, 'period')}`,
      code: param(request, 'code'),
    })
    return sentDocument(await makeDocument(visit, key, say))
  },
})

/** An implementation plan as a document. */
export const wordRoutes: readonly Route[] = [download]
