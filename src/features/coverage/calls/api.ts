import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, param, readQuery } from '#kernel/http'
import { speaker } from '#kernel/i18n'
import { callPieces } from '#features/report-calls'
import { sentDocument } from '../routes/word-routes.ts'
import { documentType } from '../word/document.ts'
import { makeDocument } from '../word/make.ts'

const query = z.object({
  language: z.enum(['en', 'da']).optional().describe('Of the document; else that of the call'),
})

const document = apiRoute({
  method: 'GET',
  path: '/api/v1/plans/:plan/organisations/:code/implementation-plans/:file{[0-9-]+[.]docx}',
  policy: signedIn,
  api: {
    id: 'downloadImplementationPlan',
    summary:
      'An authority’s implementation plan as a Word document, `2027.docx`, as far as the reader may read it',
    query,
    answer: z.file(),
    types: { answer: documentType },
    problems: callPieces.problems.reading,
  },
  handle: async (request) => {
    const { visit } = request
    const { language = request.language } = readQuery(request, query)
    const [plan, code] = [param(request, 'plan'), param(request, 'code')]
    const round = `implementation-plan-${param(request, 'file').replace('.docx', '')}`
    const key = await callPieces.keyAt(visit, { plan, round, code })
    return sentDocument(await makeDocument(visit, key, speaker(language)))
  },
})

/** Implementation plans as documents, for programs. */
export const apiRoutes: readonly ApiRoute[] = [document]
