import type { Route } from '#kernel/http'
import { builderRoutes } from './routes/builder-routes.ts'
import { fileRoutes } from './routes/file-routes.ts'

/** The pack of a round: the builder, its draft, what was built, and every file. */
export const routes: readonly Route[] = [...builderRoutes, ...fileRoutes]
