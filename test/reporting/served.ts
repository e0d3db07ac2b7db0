import type { TestContext } from 'node:test'
import { anyone } from '#kernel/access'
import { prepareAssets, respondWithAsset } from '#kernel/assets'
import type { Route } from '#kernel/http'
import { param, route, serve } from '#kernel/http'
import type { World } from './cast.ts'
import { handlerOf } from './visitor.ts'

const asset = route({
  method: 'GET',
  path: '/assets/:file',
  policy: anyone,
  handle: (request) =>
    respondWithAsset(param(request, 'file')) ?? new Response(null, { status: 404 }),
})

/** Serves pages with their styles and scripts to a browser until the test is over; answers the origin. */
export async function servedOn(
  t: TestContext,
  world: World,
  routes: readonly Route[],
): Promise<string> {
  prepareAssets()
  const handler = handlerOf(world, [...routes, asset])
  const serving = await serve({ handler, port: 0, host: '127.0.0.1' })
  t.after(() => serving.stop())
  return `http://127.0.0.1:${serving.port}`
}
