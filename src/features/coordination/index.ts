/** What later slices show of a coordinator's work: `coordinatorDesk.sorted(desk, now)`. */
export * as coordinatorDesk from './coordinator-desk.ts'
export { apiRoutes } from './api.ts'
export { coordinationCommands } from './commands.ts'
export { jobs, sendDue } from './jobs.ts'
export { remindReporters } from './operations.ts'
/** What coordinators do here: `coordinationOperations.overseeRound(visit, …)`. */
export * as coordinationOperations from './operations.ts'
export { operations } from './permissions.ts'
export { routes } from './routes.ts'
