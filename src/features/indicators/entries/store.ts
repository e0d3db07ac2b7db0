import type { Level } from '#kernel/facts'
import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { Headline } from './cells.ts'
import type { KnownDefinition } from './faults.ts'
import type {
  BaselineSays,
  BreakdownSays,
  DefinitionSays,
  ObservationSays,
  TargetSays,
  UseSays,
  VerdictSays,
} from './schema.ts'

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

/** A figure as it is to stand in its table: what was entered, and what its counts or cells come to. */
export interface StoredFigure {
  readonly says: ObservationSays
  readonly period: string
  readonly definition: number
  readonly headline: Pick<Headline, 'total' | 'numerator' | 'denominator' | 'value'>
}

/** Writes a draft figure with its cells, or writes it anew. */
export async function saveDraftFigure(
  tx: Tx,
  fact: DraftSeriesFact,
  { says, period, definition, headline }: StoredFigure,
): Promise<void> {
  const { language } = fact
  await query(
    tx,
    sql`insert into varde.observation (${kernelColumns}, definition, value, numerator, denominator, total,
          words, qualifier, status, precision, source, note, state, coverage_of, coverage_reported,
          coverage_expected, cells)
        values (${kernelValues(fact, period)}, ${definition}, ${orNull(headline.value)},
          ${orNull(headline.numerator)}, ${orNull(headline.denominator)}, ${headline.total},
          ${textIn(language, says.words)}, ${orNull(says.qualifier)}, ${says.status},
          ${orNull(says.precision)}, ${sourceIn(language, says.source)},
          ${textIn(language, says.note)}, ${says.state}, ${orNull(says.coverageOf)},
          ${orNull(says.coverageReported)}::numeric::int, ${orNull(says.coverageExpected)}::numeric::int,
          ${json(says.cells)})
        on conflict (id) do update set ${rewritten}, definition = excluded.definition,
          value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
          total = excluded.total, words = excluded.words, qualifier = excluded.qualifier,
          status = excluded.status, precision = excluded.precision, source = excluded.source,
          note = excluded.note, state = excluded.state, coverage_of = excluded.coverage_of,
          coverage_reported = excluded.coverage_reported,
          coverage_expected = excluded.coverage_expected, cells = excluded.cells`,
  )
}

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
    sql`insert into varde.baseline (${kernelColumns}, state, value, deciding_body, document, source, note)
        values (${kernelValues(fact, orNull(says.period))}, ${says.state}, ${orNull(says.value)},
          ${textIn(language, says.decidingBody)}, ${textIn(language, says.document)},
          ${sourceIn(language, says.source)}, ${textIn(language, says.note)})
        on conflict (id) do update set ${rewritten}, state = excluded.state, value = excluded.value,
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

/** Which definitions are asked for besides the package's and those that were published. */
export interface DefinitionsAsked {
  /** What the organisation has stated: for its own eyes drafts, too; for others from hand-in on. */
  readonly own: 'drafts' | 'handed-in'
  /** Without those of this chain. */
  readonly except?: string
}

/**
 * The versions of a definition that an organisation can measure by, oldest first: the package's, what it stated
 * itself, and what others published.
 */
export async function listDefinitions(
  tx: Tx,
  { plan, organisation, indicator }: OwnSeries,
  { own, except }: DefinitionsAsked,
): Promise<KnownDefinition[]> {
  const known = await query<KnownDefinition>(
    tx,
    sql`select distinct on (version) version, kind, unit, "countsPeople", direction, breakdowns from (
          select 0 as rank, (r.record->'definition'->>'version')::int as version,
            r.record->'definition'->>'kind' as kind, r.record->'definition'->>'unit' as unit,
            r.record->'definition'->>'countsPeople' as "countsPeople",
            r.record->'definition'->>'direction' as direction,
            coalesce(r.record->'definition'->'breakdowns', '[]') as breakdowns
          from varde.plan_record r join varde.plan_version v on v.id = r.version
          where v.plan = ${plan} and v.state = 'in-force' and r.section = 'indicators'
            and r.id = ${indicator}
          union all
          select extract(epoch from d.recorded_at), d.version, d.content->>'kind', d.content->>'unit',
            d.content->>'countsPeople', d.content->>'direction', d.content->'breakdowns'
          from varde.definition d
          where d.plan = ${plan} and d.indicator = ${indicator}
            and d.chain is distinct from ${except ?? null}::text
            and ((d.organisation = ${organisation} and ${own === 'drafts'})
              or exists (select from varde.fact_event p where p.fact = d.id and (p.kind = 'published'
                or (p.kind = 'handed-in' and d.organisation = ${organisation}))))
            and not exists (select from varde.fact_event w
              where w.chain = d.chain and w.kind = 'withdrawn')
        ) known order by version, rank desc`,
  )
  return known.map((one) => ({ ...one, breakdowns: one.breakdowns.map(withAliases) }))
}

/** A package names other spellings only where there are any. */
const withAliases = (breakdown: StatedBreakdown): BreakdownSays => ({
  ...breakdown,
  categories: breakdown.categories.map(({ aliases = [], ...one }) => ({ ...one, aliases })),
})

type StatedBreakdown = Omit<BreakdownSays, 'categories'> & {
  readonly categories: readonly (Omit<BreakdownSays['categories'][number], 'aliases'> & {
    readonly aliases?: string[]
  })[]
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

/** Whether the plan measures these, or proposes to. */
export async function isMeasured(tx: Tx, plan: string, indicator: string): Promise<boolean> {
  const rows = await query(
    tx,
    sql`select from varde.plan_record r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state = 'in-force' and r.section in ('indicators', 'proposals')
          and r.id = ${indicator}`,
  )
  return rows.length > 0
}
