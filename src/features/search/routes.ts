import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import type { Seen } from '#features/reading'
import { planRoute } from '#features/reading'
import { searchPage } from './pages/search-page.ts'
import { readClosed } from './closed.ts'
import { isKind } from './schema.ts'
import { search } from './search.ts'

const perPage = 20

async function show(seen: Seen, tx: Tx): Promise<Html> {
  const { request, reading } = seen
  const { query } = request
  const kind = query.get('kind')
  const narrowedTo = isKind(kind) ? kind : null
  const { besides, texts } = await readClosed(tx, request.visit.actor, reading)
  const answer = await search(tx, {
    plan: reading.version.plan,
    typed: (query.get('q') ?? '').trim(),
    kind: narrowedTo,
    language: query.get('in') || null,
    readerLanguage: request.language,
    asOf: reading.asOf.moment,
    closed: texts,
    page: Number(query.get('page') ?? '1'),
    size: narrowedTo === null ? null : perPage,
  })
  return searchPage(seen, answer, besides.closed)
}

/** The page on which everything public of a plan is searched. */
export const searchRoutes: readonly Route[] = [planRoute('/search', show)]
