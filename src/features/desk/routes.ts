import type { Route } from '#kernel/http'
import { lineRoutes } from './routes/line-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'

/** Every working page of a report. */
export const routes: readonly Route[] = [...reportRoutes, ...lineRoutes]
