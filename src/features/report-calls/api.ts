import type { ApiRoute } from '#kernel/http'
import { actApi } from './acts/api.ts'
import { evidenceApi } from './evidence/api.ts'
import { figuresApi } from './figures/api.ts'
import { lineApi } from './lines/api.ts'
import { showReport } from './reports/api.ts'

/** Reports, for programs. */
export const apiRoutes: readonly ApiRoute[] = [
  showReport,
  ...lineApi,
  ...evidenceApi,
  ...actApi,
  ...figuresApi,
]
