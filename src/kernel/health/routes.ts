import { anyone } from '#kernel/access'
import { respondWithAsset } from '#kernel/assets'
import { query, sql } from '#kernel/db'
import type { PageRequest, Route } from '#kernel/http'
import { param, route } from '#kernel/http'
import { notFound } from '#kernel/operations'
import { galleryPage } from '#kernel/ui'

const words = (text: string, status = 200): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

async function ready({ visit }: PageRequest): Promise<Response> {
  const isReady = await visit
    .read((tx) => query(tx, sql`select 1`))
    .then(
      () => true,
      () => false,
    )
  return isReady ? words('ready') : words('the database does not answer', 503)
}

function asset(request: PageRequest): Response {
  const found = respondWithAsset(param(request, 'file'), request.headers.get('accept-encoding'))
  if (!found) throw notFound()
  // It is packed already and keeps its own headers.
  found.headers.set('x-streams', '1')
  return found
}

/** Whether the process lives, whether it can answer, its static files, and the pieces of its pages. */
export const healthRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/healthz', policy: anyone, handle: () => words('alive') }),
  route({ method: 'GET', path: '/readyz', policy: anyone, handle: ready }),
  route({ method: 'GET', path: '/assets/:file', policy: anyone, handle: asset }),
  route({
    method: 'GET',
    path: '/favicon.ico',
    policy: anyone,
    handle: () => new Response(null, { status: 204 }),
  }),
  route({
    method: 'GET',
    path: '/:lang{en|da}/design',
    policy: anyone,
    cached: true,
    handle: ({ say }) => ({
      html: galleryPage(say, { alternates: { en: '/en/design', da: '/da/design' } }),
    }),
  }),
]
