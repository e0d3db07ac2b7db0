export { apiRoutes } from './calls/api.ts'
export { operations } from './permissions.ts'
export { importRoutes as routes } from './routes.ts'
/** How a table is imported at once, for commands: `tableCalls.importFigures(visit, …)`. */
export * as tableCalls from './table-calls.ts'
/** How what is placed is laid beside what stands: `tableRules.compareAll(placed, view, …)`. */
export * as tableRules from './table-rules.ts'
