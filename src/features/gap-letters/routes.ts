import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { attachment } from '#kernel/files'
import type { ApiRoute, PageRequest, Route } from '#kernel/http'
import { apiRoute, param, route } from '#kernel/http'
import type { Language } from '#kernel/i18n'
import { badRequest, isRefused, notFound } from '#kernel/operations'
import { callPieces } from '#features/report-calls'
import type { Asked, MadeLetter } from './make.ts'
import { formats, letterOnDocument, letterOnPlan } from './make.ts'
import { saidOf } from './said-rules.ts'

/** The letter that is asked: its form, and what the sender says of it in the query. */
function askedIn(request: PageRequest, language: Language): Asked {
  const format = formats.find((one) => one === param(request, 'format'))
  if (!format) throw notFound()
  const { query } = request
  const said = saidOf({ reply: query.get('reply'), number: query.get('case') })
  if (isRefused(said)) throw badRequest(said.refused, said.values)
  return { format, language, ...said }
}

const sent = ({ name, mediaType, bytes }: MadeLetter): Response =>
  attachment({ name, mediaType, size: bytes.byteLength }, (position) =>
    Promise.resolve(position === 0 ? bytes : undefined),
  )

const ofDocument = async (request: PageRequest, language: Language): Promise<Response> => {
  const key = { plan: param(request, 'plan'), document: param(request, 'document') }
  return sent(await letterOnDocument(request.visit, key, askedIn(request, language)))
}

const ofPlan = async (request: PageRequest, language: Language): Promise<Response> => {
  const [plan, code] = [param(request, 'plan'), param(request, 'code')]
  const round = `implementation-plan-${param(request, 'period')}`
  const key = await callPieces.keyAt(request.visit, { plan, round, code })
  return sent(await letterOnPlan(request.visit, key, askedIn(request, language)))
}

const documentPath = 'plans/:plan/received/:document/letter/:format'
const planPath = 'plans/:plan/organisations/:code/implementation-plans/:period/letter/:format'

/** Letters on what is missing, as files. */
export const routes: readonly Route[] = [
  route({
    method: 'GET',
    path: `/:lang{en|da}/${documentPath}`,
    policy: signedIn,
    handle: (request) => ofDocument(request, request.language),
  }),
  route({
    method: 'GET',
    path: `/:lang{en|da}/${planPath}`,
    policy: signedIn,
    handle: (request) => ofPlan(request, request.language),
  }),
]

const languageIn = ({ query }: PageRequest): Language =>
  query.get('language') === 'en' ? 'en' : 'da'

const api = {
  query: z.object({
    language: z.enum(['da', 'en']).optional(),
    reply: z.string().optional().describe('By when an answer is asked; in two weeks unless told'),
    case: z
      .string()
      .optional()
      .describe('The sender’s case number; that of the last papers unless told'),
  }),
  answer: z.file(),
  types: { answer: 'application/octet-stream' },
  problems: callPieces.problems.reading,
}

/** The same for programs. */
export const apiRoutes: readonly ApiRoute[] = [
  apiRoute({
    method: 'GET',
    path: `/api/v1/${documentPath}`,
    policy: signedIn,
    api: {
      ...api,
      id: 'downloadGapLetterOnDocument',
      summary: 'The letter on what a Word plan lacks, as `pdf` or `word`',
    },
    handle: (request) => ofDocument(request, languageIn(request)),
  }),
  apiRoute({
    method: 'GET',
    path: `/api/v1/${planPath}`,
    policy: signedIn,
    api: {
      ...api,
      id: 'downloadGapLetterOnPlan',
      summary: 'The letter on what an implementation plan lacks, as `pdf` or `word`',
    },
    handle: (request) => ofPlan(request, languageIn(request)),
  }),
]
