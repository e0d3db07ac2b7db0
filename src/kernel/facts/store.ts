import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import { noteHappened } from './consequences.ts'
import type { FactEventKind, FactKey, Level } from './fact.ts'

export interface Happening {
  readonly kind: FactEventKind
  readonly at: Date
  readonly actor: JournalActor
  readonly edition?: string
  /** With `protected`. */
  readonly level?: Level
  /** With `withdrawn`. */
  readonly ground?: 'danger' | 'law'
}

/** Notes that the same thing happened to these facts, and what follows from it. The caller has asked the policy. */
export async function happen(tx: Tx, facts: readonly FactKey[], what: Happening): Promise<void> {
  if (facts.length === 0) return
  await query(
    tx,
    sql`insert into varde.fact_event (noun, fact, chain, kind, at, edition, actor, level, ground)
        select noun, fact, chain, ${what.kind}, ${what.at}::timestamptz, ${what.edition ?? null}::uuid,
          ${JSON.stringify(what.actor)}::jsonb, ${what.level ?? null}, ${what.ground ?? null}
        from unnest(${facts.map((fact) => fact.noun)}::text[], ${facts.map((fact) => fact.id)}::text[],
          ${facts.map((fact) => fact.chain)}::text[]) as given (noun, fact, chain)`,
  )
  noteHappened(tx, { kind: what.kind, at: what.at, facts })
}
