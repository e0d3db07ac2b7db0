import { figurePieces } from '#features/figure-desk'
import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { parsePeriod } from '#kernel/clock'
import { receiveForm } from '#kernel/files'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, programs } from '#kernel/http'
import { allow, badRequest, isRefused, refused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import { mostBytes, receiveTable } from '../laying/receive.ts'
import { importFigures } from '../operations.ts'
import { answersInput, importShape } from './shapes.ts'
import { shownImport } from './shown.ts'

const { figuresKeyIn } = figurePieces

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest('json-unreadable')
  }
}

async function importing(request: PageRequest): Promise<Response> {
  const { visit, say, body, headers } = request
  const key = await figuresKeyIn(request)
  allow(editionRules.write, visit, key)
  const form = await receiveForm(body, headers.get('content-type') ?? '', mostBytes, 'windows-1252')
  const field = (name: string): string => form.fields.get(name)?.trim() ?? ''
  const [period, source] = [field('period'), field('source').slice(0, 500)]
  const came = await receiveTable(form)
  if (isRefused(came)) return programs.refusal(say, came)
  if (period !== '' && !parsePeriod(period))
    return programs.refusal(say, refused('period-unknown', { period }))
  const read = async () => parsedJson(field('answers') || '{}')
  const answers = await programs.readInput({ json: read }, answersInput)
  const dryRun = field('dryRun') === 'true'
  const given = {
    key,
    ...came,
    asked: { period, source },
    answers,
    reason: field('reason'),
    dryRun,
  }
  const imported = await importFigures(visit, given)
  if (isRefused(imported)) return programs.refusal(say, imported)
  return json(shownImport(say, imported, { dryRun, answers, reason: given.reason }))
}

const upload = apiRoute({
  method: 'POST',
  path: '/api/v1/plans/:plan/organisations/:code/figures/:indicator/table',
  policy: signedIn,
  body: 'stream',
  api: {
    id: 'importFigures',
    summary:
      'Reads a table of figures (CSV, XLSX or pasted text) into the draft: all of it, or nothing where a question, a conflict or an error waits; `written` says how many figures were written',
    input: z.object({
      file: z.file().optional(),
      pasted: z.string().optional().describe('The table as text, where there is no file'),
      period: z.string().optional().describe('Of all its figures, where the table names none'),
      source: z.string().optional(),
      reason: z.string().optional().describe('Why figures are changed that were handed in'),
      answers: z.string().optional().describe('JSON: answers by the ids of their questions'),
      dryRun: z.enum(['true', 'false']).optional().describe('Only says what would become of it'),
    }),
    types: { input: 'multipart/form-data' },
    answer: importShape,
    problems: {
      400: 'input-unreadable',
      403: 'not-allowed',
      404: 'not-found',
      409: 'refused',
      413: 'file-too-large',
      415: 'form-expected',
    },
  },
  handle: importing,
})

/** Figures of an authority, for programs. */
export const apiRoutes: readonly ApiRoute[] = [upload]
