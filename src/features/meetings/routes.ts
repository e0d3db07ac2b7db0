import type { Route } from '#kernel/http'
import { meetingRoutes } from './routes/meeting-routes.ts'
import { pointRoutes } from './routes/point-routes.ts'

/** Where meetings are prepared and minuted. */
export const routes: readonly Route[] = [...meetingRoutes, ...pointRoutes]
