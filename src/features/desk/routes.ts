import type { Route } from '#kernel/http'
import { lineRoutes } from './routes/line-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'
import { roundRoutes } from './routes/round-routes.ts'

/** Every working page of rounds and reports. */
export const routes: readonly Route[] = [...roundRoutes, ...reportRoutes, ...lineRoutes]
