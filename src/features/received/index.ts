export type { Open, PointKind, Settled } from './asked/schema.ts'
export type { Received } from './documents/steps.ts'
export type { Beside } from './handing/compare-rules.ts'
export type { Before } from './handing/before.ts'
export type { Drafted } from './handing/draft-rules.ts'
export type { Housed, Laid, LaidBeside } from './handing/laying.ts'
/** What people do with received documents: `receivedOperations.receiveDocument(visit, …)`. */
export * as receivedOperations from './operations.ts'
export { operations } from './permissions.ts'
/** What is true of received documents: `receivedRules.stateOf(document)`. */
export * as receivedRules from './rules.ts'
export type {
  DocumentEvent,
  DocumentKey,
  DocumentState,
  HandedDocument,
  ReceivedDocument,
  RememberedWord,
} from './schema.ts'
