import { z } from 'zod'
import { signedIn } from '#kernel/access'
import { receiveForm } from '#kernel/files'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, programs } from '#kernel/http'
import { isLanguage, speaker } from '#kernel/i18n'
import { allow, badRequest, isRefused, refused } from '#kernel/operations'
import { workbookType } from '#kernel/sheets'
import { pieces } from '#features/desk'
import { editionRules } from '#features/editions'
import { makeWorkbook } from '#features/workbooks'
import { importWorkbook } from '../operations.ts'
import { sentWorkbook } from '../routes/sent.ts'
import { mostBytes, receiveSent } from '../uploads/receive.ts'
import { choicesInput, importShape } from './shapes.ts'
import { shownImport } from './shown.ts'

const path = '/api/v1/plans/:plan/rounds/:round/organisations/:code/report/workbook'

const template = apiRoute({
  method: 'GET',
  path,
  policy: signedIn,
  api: {
    id: 'downloadWorkbook',
    summary: 'The prefilled workbook of a report, for those of the organisation who work on it',
    query: z.object({ language: z.string().optional().describe('Of the workbook: `en` or `da`') }),
    answer: z.file(),
    types: { answer: workbookType },
    problems: { 403: 'not-allowed', 404: 'not-found' },
  },
  handle: async (request) => {
    const key = await pieces.keyIn(request)
    allow(editionRules.workHere, request.visit, key)
    const asked = request.query.get('language') ?? request.language
    const say = speaker(isLanguage(asked) ? asked : request.language)
    const { name, bytes } = await makeWorkbook(request.visit, key, say)
    return sentWorkbook(name, bytes)
  },
})

const yes = (value: string | undefined): boolean => value === 'true'

/** The choices that a call carries as JSON in its form. */
function choicesIn(fields: ReadonlyMap<string, string>) {
  const json = async () => parsedJson(fields.get('choices') ?? '{}')
  return programs.readInput({ json }, choicesInput)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badRequest('json-unreadable')
  }
}

async function importing(request: PageRequest): Promise<Response> {
  const { visit, say, body, headers } = request
  const key = await pieces.keyIn(request)
  allow(editionRules.write, visit, key)
  const form = await receiveForm(body, headers.get('content-type') ?? '', mostBytes)
  const received = await receiveSent(form.file ?? refused('file-missing'))
  if (isRefused(received)) return programs.refusal(say, received)
  const choices = await choicesIn(form.fields)
  const [dryRun, partly] = [yes(form.fields.get('dryRun')), yes(form.fields.get('partly'))]
  const imported = await importWorkbook(visit, { key, ...received, choices, dryRun, partly })
  if (isRefused(imported)) return programs.refusal(say, imported)
  return json(shownImport(say, imported, { content: received.content, dryRun }))
}

const upload = apiRoute({
  method: 'POST',
  path,
  policy: signedIn,
  body: 'stream',
  api: {
    id: 'importWorkbook',
    summary:
      'Imports a filled-in workbook into the draft: all of it, or nothing where a conflict, a question or an error waits; `written` says which',
    input: z.object({
      file: z.file(),
      dryRun: z.enum(['true', 'false']).optional().describe('Only says what would become of it'),
      partly: z
        .enum(['true', 'false'])
        .optional()
        .describe('Writes what is clear although something waits'),
      choices: z.string().optional().describe('JSON: `{cells, answers, fixes}`, by ids'),
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

/** The workbook of a report, for programs. */
export const apiRoutes: readonly ApiRoute[] = [template, upload]
