import { z } from 'zod'
import { signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs } from '#kernel/http'
import type { Refused } from '#kernel/operations'
import { isRefused } from '#kernel/operations'
import * as operations from './rounds/operations.ts'
import type { Round } from './rounds/schema.ts'
import { roundShape, shownRound } from './rounds/shown.ts'

/** Where the rounds of a plan stand, for programs. */
export const root = '/api/v1/plans/:plan/rounds'
export const problems = { 404: 'not-found' } as const
export const acted = {
  400: 'input-unreadable',
  403: 'not-allowed',
  404: 'not-found',
  409: 'refused',
} as const

export const planOf = (request: PageRequest): string => param(request, 'plan')
export const keyOf = (request: PageRequest) => ({
  plan: planOf(request),
  code: param(request, 'round'),
})

/** What an act on a round answers: the round as it is now, or why nothing was done. */
export const answered = ({ say }: PageRequest, round: Round | Refused): Response =>
  isRefused(round) ? programs.refusal(say, round) : json(shownRound(round))

interface Deed<Schema extends z.ZodType> {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly input: Schema
  readonly run: (request: PageRequest, given: z.output<Schema>) => Promise<Round | Refused>
}

/** A deed on a round, with what it is given. */
const given = <Schema extends z.ZodType>({ path, id, summary, input, run }: Deed<Schema>) =>
  apiRoute({
    method: 'POST',
    path: `${root}/:round/${path}`,
    policy: signedIn,
    api: { id, summary, input, answer: roundShape, problems: acted },
    handle: async (request) =>
      answered(request, await run(request, await programs.readInput(request, input))),
  })

type Bare = Pick<Deed<z.ZodType>, 'path' | 'id' | 'summary'>

/** A deed on a round that needs nothing but the round. */
const bare = ({ path, id, summary }: Bare, act: typeof operations.closeRound) =>
  apiRoute({
    method: 'POST',
    path: `${root}/:round/${path}`,
    policy: signedIn,
    api: { id, summary, answer: roundShape, problems: acted },
    handle: async (request) => answered(request, await act(request.visit, keyOf(request))),
  })

/** What is done with a round that is open, for programs. */
export const deedRoutes: readonly ApiRoute[] = [
  given({
    path: 'due-day',
    id: 'moveDueDay',
    summary: 'Moves the due day of a round for all, with a reason that all who report read',
    input: z.strictObject({ dueOn: z.string(), reason: z.string() }),
    run: (request, day) => operations.moveDueDay(request.visit, { ...keyOf(request), ...day }),
  }),
  given({
    path: 'extensions',
    id: 'extendDueDay',
    summary: 'Gives one organisation until a later day, with a reason that all who report can read',
    input: z.strictObject({ organisation: z.string(), dueOn: z.string(), reason: z.string() }),
    run: (request, day) => operations.extendDueDay(request.visit, { ...keyOf(request), ...day }),
  }),
  given({
    path: 'recurrence',
    id: 'recurRound',
    summary: 'Sets a round to recur every year, or no more',
    input: z.strictObject({ recurs: z.boolean() }),
    run: (request, { recurs }) =>
      operations.recurRound(request.visit, { ...keyOf(request), recurs }),
  }),
  bare(
    { path: 'next', id: 'openNextRound', summary: 'Opens what follows a recurring round' },
    operations.openNextRound,
  ),
  bare(
    { path: 'papers-sent', id: 'notePapersSent', summary: 'Notes that the papers were sent' },
    operations.notePapersSent,
  ),
  bare(
    { path: 'meeting-held', id: 'noteMeetingHeld', summary: 'Notes that the meeting was held' },
    operations.noteMeetingHeld,
  ),
  bare({ path: 'close', id: 'closeRound', summary: 'Closes a round' }, operations.closeRound),
]
