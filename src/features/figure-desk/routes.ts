import type { Route } from '#kernel/http'
import { entryRoutes } from './entries/routes.ts'
import { formRoutes } from './forms/routes.ts'
import { takesRoutes } from './takes/routes.ts'

/** An authority's pages on figures outside rounds. */
export const routes: readonly Route[] = [...entryRoutes, ...formRoutes, ...takesRoutes]
