import type { Route } from '#kernel/http'
import { autosaveRoutes } from './routes/autosave-routes.ts'
import { closingRoute } from './routes/closing-routes.ts'
import { conflictRoutes } from './routes/conflict-routes.ts'
import { evidenceFile } from './routes/evidence-file.ts'
import { evidenceRoutes } from './routes/evidence-routes.ts'
import { lineRoutes } from './routes/line-routes.ts'

/** A line of a report: its form, its files, its conflicts. */
export const routes: readonly Route[] = [
  ...lineRoutes,
  ...autosaveRoutes,
  ...conflictRoutes,
  ...evidenceRoutes,
  closingRoute,
  evidenceFile,
]
