export { wordingCommands } from './commands/commands.ts'
/** What the coordinator does with official documents: `wordingOperations.attachDocument(visit, …)`. */
export * as wordingOperations from './operations.ts'
export { operations } from './permissions.ts'
export { findWording } from './readers.ts'
export type { AdoptedWording, WordingMoment, WordingRecord } from './schema.ts'
