import type { ApiRoute } from '#kernel/http'
import { showReport } from './reports/api.ts'

/** Reports, for programs. */
export const apiRoutes: readonly ApiRoute[] = [showReport]
