import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import { findOrganisation, findPlanInForce } from './plan/store.ts'
import * as operations from './rounds/operations.ts'
import type { Round, RoundLine } from './rounds/schema.ts'
import { readingMoments } from './rounds/schema.ts'
import { lineShape, questionShape, roundShape, shownLines, shownRound } from './rounds/shown.ts'

const root = '/api/v1/plans/:plan/rounds'
const problems = { 404: 'not-found' }
const acted = { 400: 'input-unreadable', 403: 'not-allowed', 404: 'not-found', 409: 'refused' }

const planOf = (request: PageRequest): string => param(request, 'plan')
const keyOf = (request: PageRequest) => ({ plan: planOf(request), code: param(request, 'round') })

/** What an act on a round answers: the round as it is now, or why nothing was done. */
const answered = ({ say }: PageRequest, round: Round | Refused): Response =>
  isRefused(round) ? programs.refusal(say, round) : json(shownRound(round))

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'listRounds',
    summary: 'The reporting rounds of a plan, the newest first',
    answer: z.object({ items: z.array(roundShape), next: z.null() }),
    problems,
  },
  handle: async (request) => {
    const { rounds } = await operations.listPlanRounds(request.visit, planOf(request))
    return json({ items: rounds.map(shownRound), next: null })
  },
})

const show = apiRoute({
  method: 'GET',
  path: `${root}/:round`,
  policy: signedIn,
  api: {
    id: 'showRound',
    summary: 'A round, and who reports on what in it',
    answer: roundShape.extend({ lines: z.array(lineShape) }),
    problems,
  },
  handle: async (request) => {
    const read = await operations.showRound(request.visit, keyOf(request))
    return json({ ...shownRound(read.round), lines: shownLines(read) })
  },
})

/** What a program sends to open a round; without lines, those assigned now. */
const opening = z.strictObject({
  code: z.string(),
  period: z.string(),
  dueOn: z.string(),
  readers: z.strictObject({
    steering: z.enum(readingMoments).default('with-papers'),
    reviewers: z.enum(readingMoments).default('hand-in'),
    partners: z.enum(readingMoments).default('after-meeting'),
  }),
  lines: z.array(lineShape.strict()).optional(),
  questions: z.array(questionShape.strict()).default([]),
})

/** Lines with organisations by their codes as lines with their keys; without any, those assigned now. */
export async function linesFor(
  visit: Visit,
  plan: string,
  given: readonly RoundLine[] | undefined,
): Promise<readonly RoundLine[]> {
  if (given === undefined) return (await operations.proposeRound(visit, plan)).lines
  return visit.read(async (tx) => {
    const version = await findPlanInForce(tx, plan)
    const lines: RoundLine[] = []
    for (const line of given) {
      const key = version && (await findOrganisation(tx, version, line.organisation))
      lines.push({ ...line, organisation: key ?? line.organisation })
    }
    return lines
  })
}

const open = apiRoute({
  method: 'POST',
  path: root,
  policy: signedIn,
  body: 256 * 1024,
  api: {
    id: 'openRound',
    summary: 'Opens a round on the plan version in force',
    input: opening,
    answer: roundShape,
    problems: acted,
  },
  handle: async (request) => {
    const { lines, ...given } = await programs.readInput(request, opening)
    const plan = planOf(request)
    const who = await linesFor(request.visit, plan, lines)
    return answered(
      request,
      await operations.openRound(request.visit, { ...given, plan, lines: who }),
    )
  },
})

const newDueDay = z.strictObject({ dueOn: z.string(), reason: z.string() })

const move = apiRoute({
  method: 'POST',
  path: `${root}/:round/due-day`,
  policy: signedIn,
  api: {
    id: 'moveDueDay',
    summary: 'Moves the due day of a round, with a reason that all who report read',
    input: newDueDay,
    answer: roundShape,
    problems: acted,
  },
  handle: async (request) => {
    const given = { ...keyOf(request), ...(await programs.readInput(request, newDueDay)) }
    return answered(request, await operations.moveDueDay(request.visit, given))
  },
})

const noted = (path: string, id: string, summary: string, note: typeof operations.closeRound) =>
  apiRoute({
    method: 'POST',
    path: `${root}/:round/${path}`,
    policy: signedIn,
    api: { id, summary, answer: roundShape, problems: acted },
    handle: async (request) => answered(request, await note(request.visit, keyOf(request))),
  })

/** Rounds, for programs. */
export const apiRoutes: readonly ApiRoute[] = [
  list,
  show,
  open,
  move,
  noted(
    'papers-sent',
    'notePapersSent',
    'Notes that the papers were sent',
    operations.notePapersSent,
  ),
  noted(
    'meeting-held',
    'noteMeetingHeld',
    'Notes that the meeting was held',
    operations.noteMeetingHeld,
  ),
  noted('close', 'closeRound', 'Closes a round', operations.closeRound),
]
