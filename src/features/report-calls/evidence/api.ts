import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { attachment } from '#kernel/files'
import { apiRoute, json, param, programs } from '#kernel/http'
import { isRefused, notFound } from '#kernel/operations'
import { publicationOperations } from '#features/publication'
import { reportOperations } from '#features/reporting'
import { lineToWrite } from '../lines/api.ts'
import { keyOf, problems, root } from '../places/places.ts'
import { evidenceLevels, receiveEvidence } from './receiving.ts'

const ofLine = `${root}/lines/:commitment/evidence`

const addEvidence = apiRoute({
  method: 'POST',
  path: ofLine,
  policy: signedIn,
  body: 'stream',
  api: {
    id: 'addEvidence',
    summary: 'Adds a file to a line of the draft; at most 50 MB',
    input: z.object({ file: z.file(), level: z.enum(evidenceLevels) }),
    types: { input: 'multipart/form-data' },
    answer: z.object({ factId: z.string() }),
    problems: { ...problems.acting, 413: 'file-too-large', 415: 'form-expected' },
  },
  handle: async (request) => {
    const line = await lineToWrite(request)
    const received = await receiveEvidence(request)
    if (isRefused(received)) return programs.refusal(request.say, received)
    try {
      const added = await reportOperations.addEvidence(request.visit, { ...line, ...received })
      if (isRefused(added)) return programs.refusal(request.say, added)
      return json({ factId: added })
    } finally {
      await received.file.close()
    }
  },
})

const removeEvidence = apiRoute({
  method: 'DELETE',
  path: `${ofLine}/:fact`,
  policy: signedIn,
  api: {
    id: 'removeEvidence',
    summary: 'Takes a file out of the draft',
    answer: z.object({ factId: z.string() }),
    problems: { 403: 'not-allowed', 404: 'not-found', 409: 'refused' },
  },
  handle: async (request) => {
    const fact = param(request, 'fact')
    const given = { ...(await lineToWrite(request)), fact }
    const removed = await reportOperations.removeEvidence(request.visit, given)
    return isRefused(removed) ? programs.refusal(request.say, removed) : json({ factId: fact })
  },
})

const downloadEvidence = apiRoute({
  method: 'GET',
  path: `${root}/evidence/:fact`,
  policy: signedIn,
  api: {
    id: 'downloadEvidence',
    summary: 'A file of a report, for whoever may read the line that it stands in',
    answer: z.file(),
    types: { answer: 'application/octet-stream' },
    problems: problems.reading,
  },
  handle: async (request) => {
    const { visit } = request
    const [key, fact] = [await keyOf(request), param(request, 'fact')]
    const { lines } = await reportOperations.showReport(visit, key)
    const items = lines.flatMap(({ line }) => line.items)
    if (!items.some((item) => item.fact === fact && item.content.noun === 'evidence'))
      throw notFound()
    const file = await publicationOperations.openEvidence(visit, { plan: key.plan, fact })
    return attachment(file.attachment, (position) => file.chunk(position))
  },
})

/** Files of a report. */
export const evidenceApi = [addEvidence, removeEvidence, downloadEvidence] as const
