import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import { allow } from '#kernel/operations'
import { editionRules } from '#features/editions'
import type { FiguresKey } from '#features/measuring'
import { figureOperations } from '#features/measuring'
import { answered } from '../lines/api.ts'
import { outcomeShape, savedShape } from '../lines/saving-shape.ts'
import { keyAt, problems } from '../places/places.ts'
import { momentOf } from '../reports/api.ts'
import { withoutActs } from '../reports/shown.ts'
import { adopt, saveEntries } from './saving.ts'
import { adoptingInput, figuresInput, figuresShape } from './shapes.ts'
import { shownFigures } from './shown.ts'

const root = '/api/v1/plans/:plan/organisations/:code/figures/:indicator'

/** The list of figures that a call names; 403 for what may not be known. */
async function listOf(request: PageRequest): Promise<FiguresKey> {
  const [plan, code] = [param(request, 'plan'), param(request, 'code')]
  const indicator = param(request, 'indicator')
  const round = editionRules.figuresCode(indicator)
  const { organisation } = await keyAt(request.visit, { plan, round, code })
  return { plan, organisation, indicator }
}

async function listToWrite(request: PageRequest): Promise<FiguresKey> {
  const key = await listOf(request)
  allow(editionRules.write, request.visit, key)
  return key
}

const show = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'showFigures',
    summary:
      'What an organisation states of an indicator outside rounds, as far as the reader may read it, with the series that everyone reads. Its acts are those of a report in the round `figures-INDICATOR`',
    query: z.object({
      'as-of': z
        .string()
        .optional()
        .describe('The end of this day (YYYY-MM-DD) in the plan’s zone'),
    }),
    answer: figuresShape,
    problems: { 400: 'day-unreadable', ...problems.reading },
  },
  handle: async (request) => {
    const key = await listOf(request)
    const asOf = await momentOf(request, key.plan)
    const view = await figureOperations.showFigures(request.visit, { ...key, ...asOf })
    const shown = shownFigures(request.visit.actor, view)
    return json(asOf ? { ...shown, ...withoutActs(shown) } : shown)
  },
})

const save = apiRoute({
  method: 'PUT',
  path: root,
  policy: signedIn,
  body: 4 * 1024 * 1024,
  api: {
    id: 'saveFigures',
    summary:
      'Saves entries of the draft, each for itself: figures with their cells, targets, the baseline, definitions; the first begins the list. With 409 some may be saved, and an entry in which somebody else has written since comes with both versions',
    input: figuresInput,
    answer: savedShape,
    problems: problems.acting,
    refusal: outcomeShape,
  },
  handle: async (request) => {
    const key = await listToWrite(request)
    const input = await programs.readInput(request, figuresInput)
    return answered(request, await saveEntries(request.visit, request.say, { ...key, ...input }))
  },
})

const adoption = apiRoute({
  method: 'POST',
  path: `${root}/adoption`,
  policy: signedIn,
  api: {
    id: 'adoptProposal',
    summary:
      'An editor makes an implied indicator the authority’s own: a draft of its first definition begins the list',
    input: adoptingInput,
    answer: savedShape,
    problems: problems.acting,
  },
  handle: async (request) => {
    const key = await listToWrite(request)
    await programs.readInput(request, adoptingInput)
    return answered(request, await adopt(request.visit, request.say, key))
  },
})

/** Figures outside rounds, for programs. */
export const figuresApi = [show, save, adoption] as const
