/** What people do with reports: `reportOperations.sendReport(visit, …)`. */
export * as reportOperations from './operations.ts'
