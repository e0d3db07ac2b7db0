import type { Level } from '#kernel/facts'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { BaselineSays, DefinitionSays, TargetSays, UseSays, VerdictSays } from './schema.ts'

/** The kernel's columns of a draft fact of a series. */
export interface DraftSeriesFact {
  /** A UUID. */
  readonly id: string
  readonly chain: string
  readonly plan: string
  readonly organisation: string
  readonly level: Level
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly indicator: string
  readonly language: string
}

const kernelColumns = sql.raw(`id, chain, plan, organisation, about, level, origin, recorded_at,
  recorded_by, replaces, reason, draft, indicator`)

const kernelValues = (fact: DraftSeriesFact, about: string | null) => sql`${fact.id}, ${fact.chain},
  ${fact.plan}, ${fact.organisation}, ${about}, ${fact.level}, 'people', ${fact.recordedAt},
  ${fact.recordedBy}::uuid, ${fact.replaces}, ${fact.reason && json(fact.reason)}, true, ${fact.indicator}`

const rewritten = sql.raw(`chain = excluded.chain, about = excluded.about,
  recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
  replaces = excluded.replaces, reason = excluded.reason`)

const orNull = (typed: string): string | null => (typed === '' ? null : typed)
const textIn = (language: string, text: string) => (text === '' ? null : json({ [language]: text }))
const sourceIn = (language: string, text: string) => (text === '' ? null : json({ text, language }))

// What the plan's own comparators say of a kind, so that whoever reads only those is not misled.
const comparators: Readonly<Partial<Record<TargetSays['kind'], string>>> = {
  'at-least': '>=',
  'at-most': '<=',
  'each-year': '>=',
}

/** Writes a draft target, or writes it anew. */
export async function saveDraftTarget(
  tx: Tx,
  fact: DraftSeriesFact,
  says: TargetSays,
): Promise<void> {
  const { language } = fact
  await query(
    tx,
    sql`insert into varde.target (${kernelColumns}, comparator, value, upper, relative_to, kind, deciding_body,
          document, legal_basis, source, note)
        values (${kernelValues(fact, orNull(says.due))}, ${comparators[says.kind] ?? '='},
          ${orNull(says.value)}, ${orNull(says.upper)}, ${orNull(says.relativeTo)}, ${says.kind},
          ${textIn(language, says.decidingBody)}, ${textIn(language, says.document)},
          ${textIn(language, says.legalBasis)}, ${sourceIn(language, says.source)},
          ${textIn(language, says.note)})
        on conflict (id) do update set ${rewritten}, comparator = excluded.comparator,
          value = excluded.value, upper = excluded.upper, relative_to = excluded.relative_to,
          kind = excluded.kind, deciding_body = excluded.deciding_body, document = excluded.document,
          legal_basis = excluded.legal_basis, source = excluded.source, note = excluded.note`,
  )
}

/** Writes a draft baseline, or writes it anew. */
export async function saveDraftBaseline(
  tx: Tx,
  fact: DraftSeriesFact,
  says: BaselineSays,
): Promise<void> {
  const { language } = fact
  await query(
    tx,
    sql`insert into varde.baseline (${kernelColumns}, state, value, numerator, denominator, deciding_body,
          document, source, note)
        values (${kernelValues(fact, orNull(says.period))}, ${says.state}, ${orNull(says.value)},
          ${orNull(says.numerator)}, ${orNull(says.denominator)},
          ${textIn(language, says.decidingBody)}, ${textIn(language, says.document)},
          ${sourceIn(language, says.source)}, ${textIn(language, says.note)})
        on conflict (id) do update set ${rewritten}, state = excluded.state, value = excluded.value,
          numerator = excluded.numerator, denominator = excluded.denominator,
          deciding_body = excluded.deciding_body, document = excluded.document,
          source = excluded.source, note = excluded.note`,
  )
}

/** Writes a draft definition, or writes it anew. */
export async function saveDraftDefinition(
  tx: Tx,
  fact: DraftSeriesFact,
  version: number,
  says: DefinitionSays,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.definition (${kernelColumns}, version, language, content, breaks)
        values (${kernelValues(fact, orNull(says.from))}, ${version}, ${fact.language}, ${json(says)},
          ${says.breaks})
        on conflict (id) do update set ${rewritten}, language = excluded.language,
          content = excluded.content, breaks = excluded.breaks`,
  )
}

/** Writes a draft choice between figures of one period, or writes it anew. */
export async function saveDraftUse(
  tx: Tx,
  fact: DraftSeriesFact,
  period: string,
  { uses, sentence }: UseSays,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.observation_use (${kernelColumns}, uses, language, sentence)
        values (${kernelValues(fact, period)}, ${uses}, ${fact.language}, ${sentence})
        on conflict (id) do update set ${rewritten}, uses = excluded.uses,
          language = excluded.language, sentence = excluded.sentence`,
  )
}

/** Writes a draft word that is said instead of the rule's, or writes it anew. */
export async function saveDraftVerdict(
  tx: Tx,
  fact: DraftSeriesFact,
  period: string,
  { verdict, rule, sentence }: VerdictSays,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.verdict (${kernelColumns}, verdict, rule, language, sentence)
        values (${kernelValues(fact, period)}, ${verdict}, ${rule}, ${fact.language}, ${sentence})
        on conflict (id) do update set ${rewritten}, verdict = excluded.verdict,
          rule = excluded.rule, language = excluded.language, sentence = excluded.sentence`,
  )
}

/** Whose series it is that is written on. */
export interface OwnSeries {
  readonly plan: string
  readonly organisation: string
  readonly indicator: string
}

/** The chain of a fact of this series that stands elsewhere and may be replaced; undefined where there is none. */
export async function findReplaced(
  tx: Tx,
  { plan, organisation, indicator }: OwnSeries,
  { noun, id }: { readonly noun: 'observation' | 'target' | 'baseline'; readonly id: string },
): Promise<string | undefined> {
  const row = await queryOptional<{ chain: string }>(
    tx,
    sql`select f.chain from ${sql.ref(`varde.${noun}`)} f
        where f.id = ${id} and f.plan = ${plan} and f.indicator = ${indicator} and not f.draft
          and (f.organisation = ${organisation} or f.origin = 'package')
          and exists (select from varde.fact_event e
            where e.fact = f.id and e.kind in ('handed-in', 'published'))
          and not exists (select from varde.fact_event w
            where w.chain = f.chain and w.kind = 'withdrawn')`,
  )
  return row?.chain
}

/** Whether the plan measures these, or proposes to, or an authority does by a definition of its own. */
export async function isMeasured(tx: Tx, plan: string, indicator: string): Promise<boolean> {
  const rows = await query(
    tx,
    sql`select from varde.plan_measure r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state = 'in-force' and r.id = ${indicator}`,
  )
  return rows.length > 0
}
