import type { Route } from '#kernel/http'
import { deviationRoutes } from './routes/deviation-routes.ts'
import { meetingRoutes } from './routes/meeting-routes.ts'
import { pointRoutes } from './routes/point-routes.ts'

/** Where meetings are prepared and minuted. */
export const routes: readonly Route[] = [...meetingRoutes, ...deviationRoutes, ...pointRoutes]
