import type { Route } from '#kernel/http'
import { keyboardRoutes } from './routes/keyboard-routes.ts'
import { reportRoutes } from './routes/report-routes.ts'

/** An authority's desk and reports, and the keys. */
export const routes: readonly Route[] = [...reportRoutes, ...keyboardRoutes]
