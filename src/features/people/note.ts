import { journalActor, record } from '#kernel/journal'
import type { Deed } from '#kernel/journal'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'

interface Noted extends Pick<Deed, 'operation' | 'subject'> {
  readonly payload?: unknown
  /** The plan in which the actor's part counts. */
  readonly plan?: string | null
}

/** Journals a deed on accounts, under the part that allows it. Ids only: the subject is readable for ever. */
export function note(tx: Tx, visit: Visit, { plan, payload = null, ...deed }: Noted): void {
  const scope = plan === null || plan === undefined ? {} : { plan }
  const actor = journalActor(visit.actor, ['administrator', 'coordinator'], scope)
  record(tx, { at: visit.now, actor, payload, ...deed })
}
