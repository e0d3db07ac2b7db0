export { apiRoutes } from './calls/api.ts'
export { workbookCommands } from './calls/commands.ts'
/** What people do with filled-in workbooks: `workbookImports.importWorkbook(visit, …)`. */
export * as workbookImports from './operations.ts'
export { operations } from './permissions.ts'
export { routes } from './routes.ts'
export { receiveWorkbook } from './uploads/receive.ts'
export type { Received } from './uploads/receive.ts'
