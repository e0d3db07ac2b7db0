export { holdPostgres } from './lease.ts'
export type { Holding, HoldOrder } from './lease.ts'
export type { EmbeddedAddresses } from './logins.ts'
