import type { Route } from '#kernel/http'
import { linkRoutes } from './routes/link-routes.ts'
import { peopleRoutes } from './routes/people-routes.ts'
import { personRoutes } from './routes/person-routes.ts'

/** Every address of the slice. */
export const routes: readonly Route[] = [...linkRoutes, ...peopleRoutes, ...personRoutes]
