import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import { isRefused } from '#kernel/operations'
import * as operations from './operations.ts'
import { letterShape, mailShape, reportShape, shownLetters, shownOverview } from './told.ts'

const root = '/api/v1/plans/:plan/rounds/:round'
const placeOf = (request: PageRequest) => ({
  plan: param(request, 'plan'),
  round: param(request, 'round'),
})

const overview = apiRoute({
  method: 'GET',
  path: `${root}/overview`,
  policy: signedIn,
  api: {
    id: 'overseeRound',
    summary: 'Who has handed in, who is late, who waits for whom, and which mails went out',
    answer: z.object({ reports: z.array(reportShape), sent: z.array(mailShape) }),
    problems: { 403: 'not-allowed', 404: 'not-found' },
  },
  handle: async (request) => {
    const found = await operations.overseeRound(request.visit, placeOf(request))
    return json(shownOverview(found, request.visit.now))
  },
})

const chosen = z.strictObject({
  organisations: z.array(z.string()),
  /** Says who would get which mail, and sends nothing. */
  preview: z.boolean().default(false),
})

const remind = apiRoute({
  method: 'POST',
  path: `${root}/reminders`,
  policy: signedIn,
  api: {
    id: 'remindReporters',
    summary: 'Reminds organisations of exactly what is missing; with `preview` nothing is sent',
    input: chosen,
    answer: z.object({ mails: z.number(), letters: z.array(letterShape) }),
    problems: { 400: 'input-unreadable', 403: 'not-allowed', 404: 'not-found', 409: 'refused' },
  },
  handle: async (request) => {
    const { visit, say } = request
    const { organisations, preview } = await programs.readInput(request, chosen)
    const given = { ...placeOf(request), organisations }
    const { letters } = await operations.previewReminders(visit, given)
    if (preview) return json({ mails: 0, letters: shownLetters(say, letters) })
    const sent = await operations.remindReporters(visit, given)
    if (isRefused(sent)) return programs.refusal(say, sent)
    return json({ mails: sent.mails, letters: shownLetters(say, letters) })
  },
})

/** A coordinator's look at a round, and reminders, for programs. */
export const apiRoutes: readonly ApiRoute[] = [overview, remind]
