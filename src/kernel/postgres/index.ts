export { holdPostgres } from './lease.ts'
export type { Holding } from './lease.ts'
export type { EmbeddedAddresses } from './logins.ts'
export type { HoldOrder } from './order.ts'
