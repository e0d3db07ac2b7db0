import { anyone } from '#kernel/access'
import type { ApiRoute, Route } from '#kernel/http'
import { json, openApi, route } from '#kernel/http'

/** The version of the interface; a change that breaks programs gets a new address. */
const version = '1.0.0'

/** The description of every call, from the calls themselves; `calls` is asked when it is needed. */
export const descriptionRoute = (calls: () => readonly ApiRoute[]): Route =>
  route({
    method: 'GET',
    path: '/api/v1/openapi.json',
    policy: anyone,
    cached: true,
    handle: ({ url, say }) =>
      json(
        openApi(calls(), {
          title: 'Varde',
          version,
          description: say('open-data.description'),
          server: url.origin,
        }),
      ),
  })
