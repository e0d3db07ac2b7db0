export { operations } from './permissions.ts'
/** What people do with workbooks: `workbookOperations.importWorkbook(visit, …)`. */
export * as workbookOperations from './operations.ts'
export { makeWorkbook } from './template/make.ts'
export { receiveWorkbook } from './uploads/receive.ts'
export type { Received } from './uploads/receive.ts'
export { routes } from './routes.ts'
export { apiRoutes } from './calls/api.ts'
export { workbookCommands } from './calls/commands.ts'
