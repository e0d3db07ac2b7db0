import type { Entry } from '#kernel/journal'
import { beginning, faultOf } from '#kernel/journal'

/** Where the chain stood, as somebody noted it at the time. */
export interface KnownHead {
  readonly seq: number
  readonly hash: string
}

/** What is wrong: the kernel's faults of an entry, and what only a whole journal shows. */
export type Fault =
  'unreadable' | 'gap' | 'broken-link' | 'changed-entry' | 'other-head' | 'too-short'

export type JournalVerdict =
  | { readonly sound: true; readonly entries: number; readonly head: string }
  | { readonly sound: false; readonly seq: number; readonly fault: Fault }

const isFault = (word: string): word is Fault =>
  ['unreadable', 'gap', 'broken-link', 'changed-entry', 'other-head', 'too-short'].includes(word)

/**
 * Verifies a journal from its first entry, and that it went through each known head: a chain that was
 * written anew is sound in itself, but not the one that was published. What cannot be read as an entry
 * comes as undefined. Needs no database.
 */
export async function verifyJournal(
  entries: AsyncIterable<Entry | undefined>,
  heads: readonly KnownHead[] = [],
  told: (read: number) => Promise<void> = () => Promise.resolve(),
): Promise<JournalVerdict> {
  const known = new Map(heads.map(({ seq, hash }) => [seq, hash]))
  const wrong = (seq: number, fault: string): JournalVerdict => ({
    sound: false,
    seq,
    fault: isFault(fault) ? fault : 'changed-entry',
  })
  let last: KnownHead = { seq: 0, hash: beginning }
  if (differs(known, last)) return wrong(0, 'other-head')
  for await (const entry of entries) {
    const fault = entry ? faultOf(entry, last) : 'unreadable'
    if (!entry || fault !== null) return wrong(last.seq + 1, fault ?? 'unreadable')
    last = { seq: entry.seq, hash: entry.hash }
    if (differs(known, last)) return wrong(last.seq, 'other-head')
    await told(last.seq)
  }
  const beyond = [...known.keys()].filter((seq) => seq > last.seq)
  if (beyond.length > 0) return wrong(Math.min(...beyond), 'too-short')
  return { sound: true, entries: last.seq, head: last.hash }
}

function differs(known: ReadonlyMap<number, string>, { seq, hash }: KnownHead): boolean {
  const published = known.get(seq)
  return published !== undefined && published !== hash
}
