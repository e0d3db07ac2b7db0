import type { ApiRoute, Route } from '#kernel/http'
import { descriptionRoute } from './description.ts'
import { downloadRoutes } from './downloads/routes.ts'
import { wellKnownRoutes } from './well-known.ts'

/** Downloads, the description of the interface, and what stands at agreed places. */
export const openDataRoutes = (calls: () => readonly ApiRoute[]): readonly Route[] => [
  ...downloadRoutes,
  descriptionRoute(calls),
  ...wellKnownRoutes,
]
