import { z } from 'zod'
import { anyone, signedIn } from '#kernel/access'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs, readQuery } from '#kernel/http'
import { isRefused, notFound } from '#kernel/operations'
import { changesShape, shownChanges, shownSince, sinceShape } from './changes.ts'
import { snapshotFiles, snapshotOperations } from '#features/snapshots'

const root = '/api/v1/plans/:plan/rounds/:round/snapshots'
const one = `${root}/:snapshot{[0-9]{1,6}}`
const problems = { 404: 'not-found' } as const

const placeOf = (request: PageRequest) => ({
  plan: param(request, 'plan'),
  round: param(request, 'round'),
})
const keyOf = (request: PageRequest) => ({
  ...placeOf(request),
  number: Number(param(request, 'snapshot')),
})

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: anyone,
  api: {
    id: 'listSnapshots',
    summary:
      'What was frozen of a round, the newest first; for the public once the round is closed',
    answer: z.object({ items: z.array(snapshotFiles.headShape), next: z.null() }),
    problems,
  },
  handle: async (request) => {
    const heads = await snapshotOperations.listSnapshots(request.visit, placeOf(request))
    return json({ items: heads.map(snapshotFiles.shownHead), next: null })
  },
})

const freezing = z.strictObject({
  caseNumber: z.string().default(''),
  seen: z
    .number()
    .int()
    .min(0)
    .optional()
    .describe('The number of the newest snapshot that was seen, 0 for none; a newer one refuses'),
})

const freeze = apiRoute({
  method: 'POST',
  path: root,
  policy: signedIn,
  api: {
    id: 'freezeRound',
    summary:
      'Freezes what was taken into the pack, and the silences, under one root; cannot be undone',
    input: freezing,
    answer: snapshotFiles.headShape,
    problems: { 400: 'input-unreadable', 403: 'not-allowed', 404: 'not-found', 409: 'refused' },
  },
  handle: async (request) => {
    const { caseNumber, seen } = await programs.readInput(request, freezing)
    const given = { ...placeOf(request), caseNumber, ...(seen !== undefined && { seen }) }
    const frozen = await snapshotOperations.freezeRound(request.visit, given)
    return isRefused(frozen)
      ? programs.refusal(request.say, frozen)
      : json(snapshotFiles.shownHead(frozen))
  },
})

const show = apiRoute({
  method: 'GET',
  path: one,
  policy: anyone,
  api: {
    id: 'showSnapshot',
    summary: 'One snapshot: its root, its moment, how many leaves it has',
    answer: snapshotFiles.headShape,
    problems,
  },
  handle: async (request) => {
    const { head } = await snapshotOperations.showSnapshot(request.visit, keyOf(request))
    return json(snapshotFiles.shownHead(head))
  },
})

const page = z.object({
  cursor: z
    .string()
    .regex(/^\d{1,9}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

const facts = apiRoute({
  method: 'GET',
  path: `${one}/facts`,
  policy: anyone,
  api: {
    id: 'listSnapshotFacts',
    summary:
      'The leaves of a snapshot in their order: facts with their salts; of what is closed the digest alone',
    query: page,
    answer: z.object({ items: z.array(snapshotFiles.leafShape), next: z.string().nullable() }),
    problems: { 400: 'query-unreadable', ...problems },
  },
  handle: async (request) => {
    const { cursor, limit } = readQuery(request, page)
    const { leaves } = await snapshotOperations.showSnapshot(request.visit, keyOf(request))
    const from = Number(cursor ?? 0)
    const items = leaves.slice(from, from + limit).map(snapshotFiles.shownLeaf)
    return json({ items, next: from + limit < leaves.length ? String(from + limit) : null })
  },
})

const file = apiRoute({
  method: 'GET',
  path: `${one}/file`,
  policy: anyone,
  api: {
    id: 'downloadSnapshot',
    summary: 'A whole snapshot as one file, from which anybody can recompute the root offline',
    answer: snapshotFiles.exportShape,
    problems,
  },
  handle: async (request) => {
    const taken = await snapshotOperations.takeSnapshot(request.visit, keyOf(request))
    const answer = json(taken)
    const { plan, round, number } = taken
    const name = `${plan}-${round}-snapshot-${number}.json`
    answer.headers.set('content-disposition', `attachment; filename="${name}"`)
    return answer
  },
})

const proof = apiRoute({
  method: 'GET',
  path: `${one}/facts/:position{[0-9]{1,9}}/proof`,
  policy: anyone,
  api: {
    id: 'proveFact',
    summary: 'One leaf with its path to the root (RFC 9162)',
    answer: snapshotFiles.proofShape,
    problems,
  },
  handle: async (request) => {
    const read = await snapshotOperations.showSnapshot(request.visit, keyOf(request))
    const found = snapshotFiles.proofOf(read, Number(param(request, 'position')))
    if (!found) throw notFound()
    return json(found)
  },
})

const since = apiRoute({
  method: 'GET',
  path: `${one}/since`,
  policy: signedIn,
  api: {
    id: 'showSnapshotSince',
    summary:
      'What of a snapshot was replaced, corrected in public or withdrawn since; the snapshot itself never changes',
    answer: z.object({ items: z.array(sinceShape), next: z.null() }),
    problems,
  },
  handle: async (request) => {
    const read = await snapshotOperations.showSince(request.visit, keyOf(request))
    return json({ items: shownSince(read), next: null })
  },
})

const against = z.object({
  with: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe('The number of an earlier snapshot of the round; else the round before'),
})

const changes = apiRoute({
  method: 'GET',
  path: `${one}/changes`,
  policy: signedIn,
  api: {
    id: 'compareSnapshots',
    summary: 'What a snapshot says otherwise than an earlier one, or than the round before',
    query: against,
    answer: changesShape,
    problems: { 400: 'query-unreadable', 403: 'not-allowed', 404: 'not-found' },
  },
  handle: async (request) => {
    const { with: number } = readQuery(request, against)
    const asked = { ...keyOf(request), ...(number !== undefined && { with: number }) }
    return json(shownChanges(await snapshotOperations.compareSnapshots(request.visit, asked)))
  },
})

/** Snapshots, for programs. */
export const apiRoutes: readonly ApiRoute[] = [
  list,
  freeze,
  show,
  facts,
  file,
  proof,
  since,
  changes,
]
