export { apiRoutes } from './api.ts'
export { recordedReports } from './recorded/recorded.ts'
export { reportCommands } from './commands.ts'
/** What later slices make calls and commands on reports of: `callPieces.atReport(open, call, work)`. */
export * as callPieces from './pieces.ts'
