import type { JournalActor } from '#kernel/journal'

/** An entry as a page shows it. */
export interface ShownEntry {
  readonly seq: number
  readonly at: Date
  readonly actor: JournalActor
  readonly operation: string
  readonly subject: Readonly<Record<string, string | number | null>>
  readonly hash: string
}
