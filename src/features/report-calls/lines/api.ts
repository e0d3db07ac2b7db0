import { signedIn } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { allow, isRefused } from '#kernel/operations'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'
import { keyOf, problems, root } from '../places/places.ts'
import { keepingInput, outcomeShape, savedShape, savingInput } from './saving-shape.ts'
import type { Saved } from './saving.ts'
import { keepAsBefore, keptField, saveFields } from './saving.ts'
import { lineWorkShape } from './work-shape.ts'
import { shownWork } from './work.ts'

const path = `${root}/lines/:commitment`

const lineOf = async (request: PageRequest) => ({
  ...(await keyOf(request)),
  commitment: param(request, 'commitment'),
})

/** The line that a call names, for those who write in it: what others send is not even read. */
export async function lineToWrite(request: PageRequest) {
  const line = await lineOf(request)
  allow(editionRules.write, request.visit, line)
  return line
}

const showLine = apiRoute({
  method: 'GET',
  path,
  policy: signedIn,
  api: {
    id: 'showReportLine',
    summary: 'A line of a report for those of the organisation who write it',
    answer: lineWorkShape,
    problems: problems.reading,
  },
  handle: async (request) =>
    json(shownWork(await reportOperations.showLine(request.visit, await lineOf(request)))),
})

const saveLine = apiRoute({
  method: 'PUT',
  path,
  policy: signedIn,
  body: 256 * 1024,
  api: {
    id: 'saveReportLine',
    summary:
      'Saves fields of a line in the draft, each for itself: with 409 some may be saved, and a field in which somebody else has written since comes with both versions',
    input: savingInput,
    answer: savedShape,
    problems: problems.acting,
    refusal: outcomeShape,
  },
  handle: async (request) => {
    const line = await lineToWrite(request)
    const input = await programs.readInput(request, savingInput)
    return answered(request, await saveFields(request.visit, request.say, { ...line, ...input }))
  },
})

/** Answers what was saved; where not all of it was, as a refusal with what became of each field. */
export function answered({ say }: PageRequest, saved: Saved | Refused): Response {
  if (isRefused(saved)) return programs.refusal(say, saved)
  const { fields, refusal } = saved
  return refusal === null ? json({ fields }) : programs.refusal(say, refusal, { fields })
}

const keepLine = apiRoute({
  method: 'POST',
  path: `${path}/unchanged`,
  policy: signedIn,
  api: {
    id: 'keepReportLine',
    summary:
      'Says that a line, or one text of it, stands as in the last report: its words and status are taken over where nobody has written; numbers never',
    input: keepingInput,
    answer: savedShape,
    problems: problems.acting,
    refusal: outcomeShape,
  },
  handle: async (request) => {
    const line = await lineToWrite(request)
    const field = keptField(await programs.readInput(request, keepingInput))
    return answered(request, await keepAsBefore(request.visit, request.say, { ...line, ...field }))
  },
})

/** Reading and writing a line. */
export const lineApi = [showLine, saveLine, keepLine] as const
