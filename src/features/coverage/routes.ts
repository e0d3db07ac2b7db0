import type { Route } from '#kernel/http'
import { coverageRoutes } from './routes/coverage-routes.ts'
import { wordRoutes } from './routes/word-routes.ts'

/** Who does what for every commitment, and an implementation plan as a document. */
export const routes: readonly Route[] = [...coverageRoutes, ...wordRoutes]
