import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import type { Decision } from '#features/governance'
import { governanceOperations as operations } from '#features/governance'
import { answers } from '#features/people'
import { callPieces } from '#features/report-calls'
import { inView, views } from '../rules.ts'
import * as shapes from './shapes.ts'
import { shownAgenda, shownDecision, shownMeeting, shownPoint } from './shown.ts'

const root = '/api/v1/plans/:plan/meetings'
const one = `${root}/:meeting`
const { acting, reading } = callPieces.problems

const planOf = (request: PageRequest): string => param(request, 'plan')
const keyOf = (request: PageRequest) => ({
  plan: planOf(request),
  code: param(request, 'meeting'),
})

/** What a deed answers: what became of it, or why nothing was done. */
const told = <Done>({ say }: PageRequest, done: Done | Refused, shown: (it: Done) => unknown) =>
  isRefused(done) ? programs.refusal(say, done) : json(shown(done))

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'listMeetings',
    summary: 'The meetings of a plan, for its insiders',
    answer: z.object({ items: z.array(shapes.meetingShape), next: z.null() }),
    problems: reading,
  },
  handle: async (request) => {
    const { meetings } = await operations.listMeetings(request.visit, planOf(request))
    return json({ items: meetings.map(shownMeeting), next: null })
  },
})

const show = apiRoute({
  method: 'GET',
  path: one,
  policy: signedIn,
  api: {
    id: 'showMeeting',
    summary: 'A meeting: its agenda, what it decided, and what earlier ones left to it',
    answer: shapes.agendaShape,
    problems: reading,
  },
  handle: async (request) =>
    json(shownAgenda(await operations.showMeeting(request.visit, keyOf(request)))),
})

const decisions = apiRoute({
  method: 'GET',
  path: '/api/v1/plans/:plan/decisions',
  policy: signedIn,
  api: {
    id: 'listDecisions',
    summary: 'What meetings decided; `show` picks those that are open, overdue or closed',
    query: z.object({ show: z.enum(views).default('all') }),
    answer: z.object({ items: z.array(shapes.decisionShape), next: z.null() }),
    problems: reading,
  },
  handle: async (request) => {
    const read = await operations.listMeetings(request.visit, planOf(request))
    const view = views.find((its) => its === request.query.get('show')) ?? 'all'
    const items = inView(read.decided, view, read.today)
    return json({ items: items.map((its) => shownDecision(its, read.today)), next: null })
  },
})

const announce = apiRoute({
  method: 'POST',
  path: root,
  policy: signedIn,
  api: {
    id: 'announceMeeting',
    summary: 'The coordinator announces a meeting',
    input: shapes.announcing,
    answer: shapes.meetingShape,
    problems: acting,
  },
  handle: async (request) => {
    const given = await programs.readInput(request, shapes.announcing)
    const plan = planOf(request)
    return told(
      request,
      await operations.announceMeeting(request.visit, { ...given, plan }),
      shownMeeting,
    )
  },
})

const write = apiRoute({
  method: 'POST',
  path: `${one}/points`,
  policy: signedIn,
  api: {
    id: 'putOnAgenda',
    summary: 'The coordinator writes a point of an agenda',
    input: shapes.writing,
    answer: shapes.pointShape,
    problems: acting,
  },
  handle: async (request) => {
    const given = await programs.readInput(request, shapes.writing)
    const put = await operations.putOnAgenda(request.visit, { ...given, ...keyOf(request) })
    return told(request, put, shownPoint)
  },
})

/** A decision as the list has it, read again: what was done is what everybody reads from now on. */
const afterwards = async (request: PageRequest, done: Decision | Refused): Promise<Response> => {
  if (isRefused(done)) return programs.refusal(request.say, done)
  const { decided, today } = await operations.listMeetings(request.visit, planOf(request))
  const found = decided.filter(({ decision }) => decision.id === done.id)
  return json(found.map((its) => shownDecision(its, today))[0])
}

const decide = apiRoute({
  method: 'POST',
  path: `${one}/points/${answers.idPart('point')}/decision`,
  policy: signedIn,
  api: {
    id: 'recordDecision',
    summary: 'The coordinator minutes what a meeting decided on a point',
    input: shapes.deciding,
    answer: shapes.decisionShape,
    problems: acting,
  },
  handle: async (request) => {
    const given = await programs.readInput(request, shapes.deciding)
    const at = { ...keyOf(request), item: param(request, 'point') }
    return afterwards(request, await operations.recordDecision(request.visit, { ...given, ...at }))
  },
})

const closing = z.strictObject({ done: z.string() })

const close = apiRoute({
  method: 'POST',
  path: `${one}/decisions/${answers.idPart('decision')}/closing`,
  policy: signedIn,
  api: {
    id: 'closeDecision',
    summary: 'The coordinator closes a decision that was carried out, and says how',
    input: closing,
    answer: shapes.decisionShape,
    problems: acting,
  },
  handle: async (request) => {
    const { done } = await programs.readInput(request, closing)
    const at = { ...keyOf(request), decision: param(request, 'decision') }
    return afterwards(request, await operations.closeDecision(request.visit, { ...at, done }))
  },
})

/** Meetings and decisions, for programs. */
export const apiRoutes: readonly ApiRoute[] = [
  list,
  show,
  decisions,
  announce,
  write,
  decide,
  close,
]
