import type { Route } from '#kernel/http'
import { evidenceFile } from './routes/evidence-file.ts'
import { lineRoutes } from './routes/line-routes.ts'

/** A line of a report: its form, its files, its conflicts. */
export const routes: readonly Route[] = [...lineRoutes, evidenceFile]
