import { attachment } from '#kernel/files'
import type { PageRequest, Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { publicationOperations } from '#features/publication'

/** A file that is evidence: something to save, never to show. */
export const evidenceFile: Route = route({
  method: 'GET',
  path: '/:lang{en|da}/plans/:plan/evidence/:fact',
  policy: () => true,
  handle: (request) => openFile(request),
})

async function openFile(request: PageRequest): Promise<Response> {
  const which = { plan: param(request, 'plan'), fact: param(request, 'fact') }
  if (!/^[0-9a-f-]{36}$/.test(which.fact)) throw notFound()
  const file = await publicationOperations.openEvidence(request.visit, which)
  return attachment(file.attachment, file.chunk)
}
