import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, programs } from '#kernel/http'
import type { Visit } from '#kernel/operations'
import { acted, answered, deedRoutes, keyOf, planOf, problems, root } from './deeds-api.ts'
import { findOrganisations, findPlanInForce } from './plan/store.ts'
import * as operations from './rounds/operations.ts'
import type { RoundLine } from './rounds/schema.ts'
import { readingMoments } from './rounds/schema.ts'
import { lineShape, questionShape, roundShape, shownLines, shownRound } from './rounds/shown.ts'
import { settingRoutes } from './settings/api.ts'

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
    const codes = given.map(({ organisation }) => organisation)
    const keys = version ? await findOrganisations(tx, version, codes) : new Map<string, string>()
    return given.map((line) => ({
      ...line,
      organisation: keys.get(line.organisation) ?? line.organisation,
    }))
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

/** Rounds, for programs. */
export const apiRoutes: readonly ApiRoute[] = [list, show, open, ...deedRoutes, ...settingRoutes]
