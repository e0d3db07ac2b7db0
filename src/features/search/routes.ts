import type { Tx } from '#kernel/db'
import type { Html } from '#kernel/html'
import type { Route } from '#kernel/http'
import type { Seen } from '#features/reading'
import { planRoute, readBesides } from '#features/reading'
import { searchPage } from './pages/search-page.ts'
import { listClosed } from './closed.ts'
import { measuredAs } from './measured.ts'
import { isKind } from './schema.ts'
import { search } from './search.ts'

const perPage = 20

async function show(seen: Seen, tx: Tx): Promise<Html> {
  const { request, reading } = seen
  const { query } = request
  const kind = query.get('kind')
  const narrowedTo = isKind(kind) ? kind : null
  const { actor: reader } = request.visit
  const { version, asOf } = reading
  const { closed: besides } = await readBesides(tx, reader, reading)
  const typed = (query.get('q') ?? '').trim()
  const answer = await search(tx, {
    plan: version.plan,
    typed,
    measured: await measuredAs(tx, reading, typed),
    kind: narrowedTo,
    language: query.get('in') || null,
    readerLanguage: request.language,
    asOf: asOf.moment,
    closed: await listClosed(tx, { reader, versions: [version], asOf: asOf.moment }),
    page: Number(query.get('page') ?? '1'),
    size: narrowedTo === null ? null : perPage,
  })
  return searchPage(seen, answer, besides.closed)
}

/** The page on which everything public of a plan is searched. */
export const searchRoutes: readonly Route[] = [planRoute('/search', show)]
