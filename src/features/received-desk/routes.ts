import type { Route } from '#kernel/http'
import { documentRoutes } from './routes/document-routes.ts'
import { handRoutes } from './routes/hand-routes.ts'
import { dropRoutes } from './routes/drop-routes.ts'

/** Dropping Word plans, looking at one, answering, handing over, taking. */
export const routes: readonly Route[] = [...dropRoutes, ...handRoutes, ...documentRoutes]
