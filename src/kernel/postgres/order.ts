/** Who wants the embedded database, and in which folder. */
export interface HoldOrder {
  /** The data folder; ours is a folder inside it. */
  readonly data: string
  /** One server at a time may use a data folder; any number of commands may join it. */
  readonly role: 'server' | 'command'
  /** VARDE_POSTGRES_BIN. */
  readonly programs?: string | undefined
  /** False only for tests: faster, and lost when the power goes. */
  readonly durable?: boolean
}
