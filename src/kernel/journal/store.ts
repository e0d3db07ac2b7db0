import { randomBytes } from 'node:crypto'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { Deed, Entry, JournalActor } from './entry.ts'
import { beginning, link } from './entry.ts'

/** Two writers never take the same place: this lock is held from here to the commit. */
const journalLock = 7_261_001

const pending = new WeakMap<Tx, Deed[]>()

/** Notes a deed; its place in the chain is taken last, when the transaction is about to commit. */
export function record(tx: Tx, deed: Deed): void {
  const deeds = pending.get(tx)
  if (deeds) deeds.push(deed)
  else pending.set(tx, [deed])
}

/** Appends what the transaction noted. Called once, by whoever opened the transaction, before commit. */
export async function appendPending(tx: Tx): Promise<void> {
  const deeds = pending.get(tx) ?? []
  pending.delete(tx)
  if (deeds.length === 0) return
  await query(tx, sql`select pg_advisory_xact_lock(${journalLock})`)
  let last = await findHead(tx)
  for (const deed of deeds) {
    const salt = randomBytes(16).toString('hex')
    const entry = link(deed, salt, last)
    await query(
      tx,
      sql`insert into varde.journal
            (seq, at, actor, operation, subject, salt, payload_digest, previous, hash)
          values (${entry.seq}, ${entry.at}, ${JSON.stringify(entry.actor)},
            ${entry.operation}, ${JSON.stringify(entry.subject)}, ${salt},
            ${entry.payloadDigest}, ${entry.previous}, ${entry.hash})`,
    )
    last = entry
  }
  await query(tx, sql`select pg_notify('varde_changed', ${String(last.seq)})`)
}

/** The newest entry's place and hash; before the first entry, the chain's beginning. */
export async function findHead(tx: Tx): Promise<Pick<Entry, 'seq' | 'hash'>> {
  const [head] = await query<{ seq: number; hash: string }>(
    tx,
    sql`select seq, hash from varde.journal order by seq desc limit 1`,
  )
  return head ?? { seq: 0, hash: beginning }
}

interface Row {
  readonly seq: number
  readonly at: Date
  readonly actor: JournalActor
  readonly operation: string
  readonly subject: Deed['subject']
  readonly payload_digest: string
  readonly previous: string
  readonly hash: string
}

const toEntry = (row: Row): Entry => ({
  seq: row.seq,
  at: row.at.toISOString(),
  actor: row.actor,
  operation: row.operation,
  subject: row.subject,
  payloadDigest: row.payload_digest,
  previous: row.previous,
  hash: row.hash,
})

/** The chain from its first entry, in pages of a thousand. */
export async function* readJournal(tx: Tx, after = 0): AsyncGenerator<Entry> {
  let last = after
  for (;;) {
    const rows = await query<Row>(
      tx,
      sql`select seq, at, actor, operation, subject, payload_digest, previous, hash
          from varde.journal where seq > ${last} order by seq limit 1000`,
    )
    for (const row of rows) yield toEntry(row)
    const end = rows.at(-1)
    if (end === undefined) return
    last = end.seq
  }
}
