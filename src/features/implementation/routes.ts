import type { Route } from '#kernel/http'
import { activityRoutes } from './routes/activity-routes.ts'
import { planRoutes } from './routes/plan-routes.ts'
import { whyRoutes } from './routes/why-routes.ts'

/** Pages of implementation plans. */
export const routes: readonly Route[] = [...planRoutes, ...activityRoutes, ...whyRoutes]
