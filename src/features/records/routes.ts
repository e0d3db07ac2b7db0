import type { Route } from '#kernel/http'
import { journalRoutes } from './journal/routes.ts'
import { runRoutes } from './runs/routes.ts'

/** The slice's pages. */
export const recordRoutes: readonly Route[] = [...journalRoutes, ...runRoutes]
