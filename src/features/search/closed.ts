import type { Actor } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Besides, PlanReading } from '#features/reading'
import { readBesides } from '#features/reading'
import type { ClosedText } from './schema.ts'

/** What a reader sees of a plan besides what everybody reads, and how it is looked through. */
export interface Closed {
  readonly besides: Besides
  readonly texts: readonly ClosedText[]
}

/** What this reader finds in a plan besides what everybody finds: exactly what his pages show. */
export async function readClosed(tx: Tx, reader: Actor, reading: PlanReading): Promise<Closed> {
  const { closed: besides } = await readBesides(tx, reader, reading)
  const version = reading.version.id
  const named = (section: string, records: readonly { readonly id: string }[]): ClosedText[] =>
    records.map(({ id: record }) => ({ version, section, record }))
  return {
    besides,
    texts: [
      ...named('commitments', besides.closed),
      ...named('proposals', besides.proposals),
      ...named('sourceIssues', besides.issues),
    ],
  }
}
