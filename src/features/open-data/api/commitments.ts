import { z } from 'zod'
import { anyone } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { ApiRoute, PageRequest } from '#kernel/http'
import { apiRoute, json, param, programs, readQuery } from '#kernel/http'
import { mark } from '#kernel/ui'
import { findWording } from '#features/adopted-wording'
import type { CommitmentRecord } from '#features/plans'
import type { PlanReading } from '#features/reading'
import {
  lists,
  only,
  readBesides,
  readingRules,
  readPlan,
  readReports,
  readStandings,
  reportRules,
} from '#features/reading'
import { dayQuery, listQuery, partOf, refuseUnknownOwner } from '../lists.ts'
import { listOf } from '../shapes/basics.ts'
import {
  commitmentShape,
  fullCommitmentShape,
  shownCommitment,
  shownReport,
  shownWording,
} from '../shapes/commitment.ts'

const root = '/api/v1/plans/:plan/commitments'

const query = listQuery.extend({
  kind: z.enum(['listed', 'running-text']).optional(),
  area: z.string().optional(),
  owner: z.string().optional().describe('An organisation’s code; `none` where none is stated'),
  status: z.enum(mark.statuses).optional(),
})

/** The commitments that this reader's pages show: the public's, and what is open to him besides. */
async function readAll(
  tx: Tx,
  request: PageRequest,
): Promise<{ readonly reading: PlanReading; readonly commitments: readonly CommitmentRecord[] }> {
  const reading = await readPlan(tx, request, param(request, 'plan'))
  const { closed } = await readBesides(tx, request.visit.actor, reading)
  return { reading, commitments: [...reading.commitments, ...closed.closed] }
}

const list = apiRoute({
  method: 'GET',
  path: root,
  policy: anyone,
  cached: true,
  api: {
    id: 'listCommitments',
    summary: 'The commitments of a plan, with where each stands',
    query,
    answer: listOf(commitmentShape),
    problems: { 400: 'query-unreadable', 404: 'not-found' },
  },
  handle: (request) => {
    const asked = readQuery(request, query)
    return request.visit.read(async (tx) => {
      const { reading, commitments } = await readAll(tx, request)
      const areas = reading.areas.map(({ id }) => id)
      if (asked.area && !areas.includes(asked.area)) throw programs.refuseChoice('area', areas)
      refuseUnknownOwner(reading, asked.owner)
      const standings = await readStandings(tx, reading, { only: 'ratings' })
      const ofKind = commitments.filter(({ kind }) => !asked.kind || kind === asked.kind)
      const filter = lists.readCommitmentFilter(request.query)
      const narrowed = lists.narrowCommitments(ofKind, filter, standings)
      const { items, next } = partOf(narrowed, asked, ({ id }) => id)
      const shown = items.map((one) =>
        shownCommitment(reading, one, readingRules.standingOf(standings, one.id)),
      )
      return json({ items: shown, next })
    })
  },
})

const one = apiRoute({
  method: 'GET',
  path: `${root}/:id`,
  policy: anyone,
  cached: true,
  api: {
    id: 'getCommitment',
    summary: 'A commitment, with everything published on it',
    query: dayQuery,
    answer: fullCommitmentShape,
    problems: { 400: 'day-unreadable', 404: 'not-found' },
  },
  handle: (request) =>
    request.visit.read(async (tx) => {
      const { reading, commitments } = await readAll(tx, request)
      const found = only(commitments, param(request, 'id'))
      const standings = await readStandings(tx, reading, { commitment: found.id })
      const { current } = await readReports(tx, reading, { commitment: found.id })
      const { version, asOf } = reading
      const reader = request.visit.actor
      const asked = { reader, plan: version.plan, moment: asOf.moment }
      return json({
        ...shownCommitment(reading, found, readingRules.standingOf(standings, found.id)),
        adoptedWording: shownWording((await findWording(tx, asked, found)).shown),
        reports: reportRules.shownLines(current).map((line) => shownReport(reading, line)),
      })
    }),
})

export const commitmentApi: readonly ApiRoute[] = [list, one]
