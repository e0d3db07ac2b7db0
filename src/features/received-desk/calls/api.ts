import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import { callPieces } from '#features/report-calls'
import { receivedOperations, receivedRules } from '#features/received'
import { roles } from '#features/word-readings'
import { documentShape, handedOverShape, listShape } from './shapes.ts'
import { shownDocument, shownHead } from './shown.ts'

const root = '/api/v1/plans/:plan/received'

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: signedIn,
  api: {
    id: 'listReceivedDocuments',
    summary: 'The Word plans that were sent, as far as the reader may read them',
    answer: listShape,
    problems: callPieces.problems.reading,
  },
  handle: async (request) => {
    const plan = param(request, 'plan')
    const { documents, open } = await receivedOperations.listReceived(request.visit, plan)
    return json({ documents: documents.map((one) => shownHead(one, open.get(one.id))) })
  },
})

const show = apiRoute({
  method: 'GET',
  path: `${root}/:document`,
  policy: signedIn,
  api: {
    id: 'showReceivedDocument',
    summary: 'One Word plan: what was read, what is asked, what was answered, what it would become',
    answer: documentShape,
    problems: callPieces.problems.reading,
  },
  handle: async (request) => {
    const key = { plan: param(request, 'plan'), document: param(request, 'document') }
    return json(shownDocument(await receivedOperations.showReceived(request.visit, key)))
  },
})

const answersInput = z.strictObject({
  answers: z
    .record(z.string(), z.string().max(1000))
    .describe(`By point or goal; \`${receivedRules.notStated}\` for not stated`),
})

const answer = apiRoute({
  method: 'POST',
  path: `${root}/:document/answers`,
  policy: signedIn,
  api: {
    id: 'answerReceivedDocument',
    summary: 'Answers what is asked about a Word plan; one that cannot be taken refuses all',
    input: answersInput,
    answer: z.object({ answered: z.number().int() }),
    problems: callPieces.problems.acting,
  },
  handle: async (request) => {
    const key = { plan: param(request, 'plan'), document: param(request, 'document') }
    await receivedOperations.showReceived(request.visit, key)
    const { answers } = await programs.readInput(request, answersInput)
    const answered = await receivedOperations.answerReceived(request.visit, { ...key, answers })
    return isRefused(answered) ? programs.refusal(request.say, answered) : json({ answered })
  },
})

const headingsInput = z.strictObject({
  headings: z
    .record(z.string(), z.string().max(40))
    .describe(`By heading: ${roles.join(', ')}; empty forgets what was said of it`),
})

const headings = apiRoute({
  method: 'POST',
  path: `${root}/:document/headings`,
  policy: signedIn,
  api: {
    id: 'tellReceivedHeadings',
    summary: 'Says what columns of a Word plan are for; it is read again, as are those that wait',
    input: headingsInput,
    answer: z.object({ told: z.number().int(), others: z.number().int() }),
    problems: callPieces.problems.acting,
  },
  handle: async (request) => {
    const key = { plan: param(request, 'plan'), document: param(request, 'document') }
    await receivedOperations.showReceived(request.visit, key)
    const given = { ...key, ...(await programs.readInput(request, headingsInput)) }
    const told = await receivedOperations.tellHeadings(request.visit, given)
    return isRefused(told) ? programs.refusal(request.say, told) : json(told)
  },
})

const handOver = apiRoute({
  method: 'POST',
  path: `${root}/:document/hand-over`,
  policy: signedIn,
  api: {
    id: 'handOverReceivedDocument',
    summary: 'The coordinator makes a Word plan the authority’s draft, or lays it beside its plan',
    input: z.strictObject({}),
    answer: handedOverShape,
    problems: callPieces.problems.acting,
  },
  handle: async (request) => {
    const key = { plan: param(request, 'plan'), document: param(request, 'document') }
    await receivedOperations.showReceived(request.visit, key)
    await programs.readInput(request, z.strictObject({}))
    const done = await receivedOperations.handOverReceived(request.visit, key)
    return isRefused(done) ? programs.refusal(request.say, done) : json(done)
  },
})

/** Received documents, for programs. */
export const apiRoutes: readonly ApiRoute[] = [list, show, answer, headings, handOver]
