import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'

/** A figure that an authority states in a draft; nobody else reads it until it is handed in. */
export interface DraftObservation {
  /** A UUID. */
  readonly id: string
  readonly plan: string
  readonly organisation: string
  readonly indicator: string
  readonly definition: number
  readonly period: string
  /** Decimal strings; the value is computed by the caller where there are counts. */
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
  readonly qualifier: string | null
  readonly source: { readonly text: string; readonly language: string } | null
  readonly recordedAt: Date
  readonly recordedBy: string | null
  /** The fact it corrects, and why. */
  readonly replaces: string | null
  readonly reason: Texts | null
}

/** Writes a draft figure, or writes it anew. A figure that is no draft any more is refused by the table. */
export async function saveDraftObservation(tx: Tx, draft: DraftObservation): Promise<string> {
  const chain = await chainOf(tx, draft)
  await query(
    tx,
    sql`insert into varde.observation (id, chain, plan, organisation, about, level, origin, recorded_at,
          recorded_by, replaces, reason, draft, indicator, definition, value, numerator, denominator,
          qualifier, status, source)
        values (${draft.id}, ${chain}, ${draft.plan}, ${draft.organisation}, ${draft.period}, 'public',
          'people', ${draft.recordedAt}, ${draft.recordedBy}, ${draft.replaces}, ${draft.reason && json(draft.reason)}, true,
          ${draft.indicator}, ${draft.definition}, ${draft.value}, ${draft.numerator},
          ${draft.denominator}, ${draft.qualifier}, 'reported', ${draft.source && json(draft.source)})
        on conflict (id) do update set about = excluded.about, value = excluded.value,
          numerator = excluded.numerator, denominator = excluded.denominator,
          qualifier = excluded.qualifier, source = excluded.source, reason = excluded.reason,
          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`,
  )
  return chain
}

async function chainOf(tx: Tx, { id, replaces }: DraftObservation): Promise<string> {
  if (replaces === null) return id
  const before = await queryOptional<{ chain: string }>(
    tx,
    sql`select chain from varde.observation where id = ${replaces} and not draft`,
  )
  if (before === undefined) throw new Error(`${replaces} is no figure that can be replaced`)
  return before.chain
}
