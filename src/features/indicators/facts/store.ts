import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { FactNoun, PackageFact } from './rules.ts'

/** A fact as it lies in its table, as far as a package may not change it. */
export interface KeptFact {
  readonly noun: FactNoun
  readonly id: string
  readonly chain: string
  readonly about: string | null
  readonly substance: Readonly<Record<string, string | number | null>>
}

/** The package facts of a plan that were ever published, of every noun. */
export async function listKeptFacts(tx: Tx, plan: string): Promise<KeptFact[]> {
  return query<KeptFact>(
    tx,
    sql`select 'observation' as noun, id, chain, about, jsonb_build_object('indicator', indicator,
          'definition', definition, 'value', value::text, 'numerator', numerator::text,
          'denominator', denominator::text, 'qualifier', qualifier, 'status', status,
          'precision', precision) as substance
        from varde.observation where plan = ${plan} and origin = 'package'
        union all
        select 'target', id, chain, about, jsonb_build_object('indicator', indicator,
          'comparator', comparator, 'value', value::text, 'relative_to', relative_to,
          'kind', kind, 'upper', upper::text)
        from varde.target where plan = ${plan} and origin = 'package'
        union all
        select 'baseline', id, chain, about, jsonb_build_object('indicator', indicator,
          'value', value::text, 'numerator', numerator::text, 'denominator', denominator::text,
          'state', state)
        from varde.baseline where plan = ${plan} and origin = 'package'
        union all
        select 'benchmark', id, chain, about, jsonb_build_object('series', series,
          'indicator', indicator, 'part', part, 'value', value::text, 'unit', unit)
        from varde.benchmark where plan = ${plan} and origin = 'package'`,
  )
}

const jsonColumns = new Set([
  'words',
  'note',
  'source',
  'record',
  'deciding_body',
  'document',
  'legal_basis',
])

/** Writes a package's fact into the table of its noun. It is no draft: a package was published. */
export async function insertPackageFact(
  tx: Tx,
  fact: PackageFact,
  at: { readonly chain: string; readonly recordedAt: Date },
): Promise<void> {
  const columns: Readonly<Record<string, unknown>> = {
    id: fact.id,
    chain: at.chain,
    plan: fact.plan,
    organisation: fact.organisation,
    about: fact.about,
    level: fact.level,
    origin: 'package',
    recorded_at: at.recordedAt,
    replaces: fact.replaces,
    reason: fact.reason === null ? null : json(fact.reason),
    draft: false,
    ...fact.substance,
    ...Object.fromEntries(
      Object.entries(fact.beside).map(([name, value]) => [
        name,
        value !== null && jsonColumns.has(name) ? json(value) : value,
      ]),
    ),
  }
  const names = Object.keys(columns).map((name) => sql.ref(name))
  const values = Object.values(columns).map((value) => sql`${value}`)
  // writes: observation, target, baseline, benchmark
  await query(
    tx,
    sql`insert into ${sql.ref(`varde.${fact.noun}`)} (${sql.join(names)}) values (${sql.join(values)})`,
  )
}
