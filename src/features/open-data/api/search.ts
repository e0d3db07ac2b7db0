import { z } from 'zod'
import { anyone } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { ApiRoute } from '#kernel/http'
import { apiRoute, json, programs, readQuery } from '#kernel/http'
import type { PlanVersion } from '#features/plans'
import { planRecords } from '#features/plans'
import type { Hit } from '#features/search'
import { isKind, kinds, listClosed, measuredAmong, search, stretchesOf } from '#features/search'
import { listQuery } from '../lists.ts'

const query = listQuery.omit({ 'as-of': true, cursor: true }).extend({
  q: z.string(),
  plan: z.string().optional(),
  kind: z.enum(kinds).optional(),
  cursor: z.coerce.number().int().min(2).optional().describe('Where a list before left off'),
})

const markedShape = z.object({ text: z.string(), language: z.string() })

const hitShape = z.object({
  plan: z.string(),
  open: z.boolean().describe('Whether everybody finds it'),
  kind: z.enum(kinds),
  id: z.string().describe('The record; of a report the commitment that it is about'),
  title: markedShape,
  passage: markedShape,
})

const plainly = ({ marked, lang }: Hit['title']): z.output<typeof markedShape> => ({
  text: stretchesOf(marked)
    .map(({ text }) => text)
    .join(''),
  language: lang,
})

const shown = (hit: Hit): z.output<typeof hitShape> => ({
  plan: hit.plan,
  open: hit.open,
  kind: hit.section,
  id: hit.about,
  title: plainly(hit.title),
  passage: plainly(hit.passage),
})

/** The plans that are searched: all, or the one that is named. A plan that there is not is refused. */
async function searchedPlans(
  tx: Tx,
  now: Date,
  only: string | null,
): Promise<readonly PlanVersion[]> {
  const versions = await planRecords.listPlans(tx, now)
  if (only === null) return versions
  const named = versions.filter(({ plan }) => plan === only)
  if (named.length === 0) {
    const plans = versions.map(({ plan }) => plan)
    throw programs.refuseChoice('plan', plans)
  }
  return named
}

const find = apiRoute({
  method: 'GET',
  path: '/api/v1/search',
  policy: anyone,
  cached: true,
  api: {
    id: 'search',
    summary:
      'Searches everything open to the reader, each text by the rules of its own language; a number also finds the indicators that have a figure of it',
    query,
    answer: z.object({ items: z.array(hitShape), next: z.string().nullable() }),
    problems: { 400: 'query-unreadable' },
  },
  handle: (request) => {
    const { q, plan = null, kind = null, limit, cursor = 1 } = readQuery(request, query)
    const { actor: reader, now: asOf } = request.visit
    return request.visit.read(async (tx) => {
      const versions = await searchedPlans(tx, asOf, plan)
      const answer = await search(tx, {
        plan,
        typed: q,
        measured: await measuredAmong(tx, request, {
          plans: versions.map((one) => one.plan),
          typed: q.trim(),
        }),
        kind: isKind(kind) ? kind : null,
        language: null,
        readerLanguage: request.language,
        asOf,
        closed: await listClosed(tx, { reader, versions, asOf }),
        page: cursor,
        size: limit,
      })
      const next = answer.page < answer.last ? String(answer.page + 1) : null
      return json({ items: answer.hits.map(shown), next })
    })
  },
})

export const searchApi: readonly ApiRoute[] = [find]
