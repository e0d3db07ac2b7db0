import { digest, saltedDigest } from '#kernel/canonical'

/** Who did it: the part that was played, never a person's name. */
export interface JournalActor {
  readonly kind: 'system' | 'account' | 'public'
  readonly account?: string
  readonly organisation?: string
  readonly role?: string
}

/** A deed as its step tells it, before it has a place in the chain. */
export interface Deed {
  readonly at: Date
  readonly actor: JournalActor
  readonly operation: string
  readonly subject: Readonly<Record<string, string | number | null>>
  readonly payload: unknown
}

/** One link of the chain, as exported: the salt stays with us, so small payloads cannot be guessed. */
export interface Entry {
  readonly seq: number
  readonly at: string
  readonly actor: JournalActor
  readonly operation: string
  readonly subject: Deed['subject']
  readonly payloadDigest: string
  readonly previous: string
  readonly hash: string
}

/** What stands before the first entry. */
export const beginning = '0'.repeat(64)

/** Links a deed to the entry before it. `salt` is 32 hex digits of chance. */
export function link(deed: Deed, salt: string, last: Pick<Entry, 'seq' | 'hash'>): Entry {
  const body = {
    seq: last.seq + 1,
    at: deed.at.toISOString(),
    actor: deed.actor,
    operation: deed.operation,
    subject: deed.subject,
    payloadDigest: saltedDigest(salt, deed.payload ?? null),
    previous: last.hash,
  }
  return { ...body, hash: digest(body) }
}

/** What is wrong with this entry where it stands, or null. */
export function faultOf(entry: Entry, last: Pick<Entry, 'seq' | 'hash'>): string | null {
  const { hash, ...body } = entry
  if (entry.seq !== last.seq + 1) return 'gap'
  if (entry.previous !== last.hash) return 'broken-link'
  if (digest(body) !== hash) return 'changed-entry'
  return null
}

/** The outcome of reading a whole chain. */
export type Verdict =
  | { readonly sound: true; readonly entries: number; readonly head: string }
  | { readonly sound: false; readonly seq: number; readonly fault: string }

/** Verifies a chain from its first entry; needs no database. */
export async function verifyChain(
  entries: AsyncIterable<Entry> | Iterable<Entry>,
): Promise<Verdict> {
  let last: Pick<Entry, 'seq' | 'hash'> = { seq: 0, hash: beginning }
  for await (const entry of entries) {
    const fault = faultOf(entry, last)
    if (fault !== null) return { sound: false, seq: entry.seq, fault }
    last = entry
  }
  return { sound: true, entries: last.seq, head: last.hash }
}
