import type { Tx } from '#kernel/db'
import { query, queryLong, sql } from '#kernel/db'
import { counts } from '#features/methods'
import type {
  AdoptedFact,
  BaselineFact,
  BenchmarkFact,
  DefinitionFact,
  ObservationFact,
  TargetFact,
  UseFact,
  VerdictFact,
} from './published.ts'

/** What is asked for: a plan's facts as the public could read them at a moment; of one series or all. */
export interface Asked {
  readonly plan: string
  readonly asOf: Date
  readonly indicator?: string
}

const asked = ({ plan, asOf, indicator }: Asked) => sql`
  plan = ${plan} and published_at <= ${asOf}
  ${indicator === undefined ? sql`` : sql`and indicator = ${indicator}`}`

/**
 * Published observations, with those that were replaced since; in the order of their periods, whose signs any
 * language sorts alike: a long series is sorted many times as fast by their bytes.
 */
export async function listObservations(tx: Tx, about: Asked): Promise<ObservationFact[]> {
  const facts = await queryLong<ObservationFact>(
    tx,
    observed,
    sql`select ${sql.join(Object.keys(observed).map((name) => sql.ref(name)))}
        from published.observation where ${asked(about)}
        order by ${about.indicator === undefined ? sql`indicator collate "C",` : sql``}
          about collate "C", published_at, id collate "C"`,
  )
  return facts.map(counts.carried)
}

const seldom = (as: 'text' | 'number' | 'whole' | 'json') => ({ as, usually: null })

// What a long series says in nearly every row does not travel with it.
const observed = {
  id: 'text',
  chain: 'text',
  organisation: 'text',
  origin: { as: 'text', usually: 'people' },
  replaces: seldom('text'),
  reason: seldom('json'),
  published_at: 'moment',
  source: seldom('json'),
  note: seldom('json'),
  indicator: 'text',
  definition: { as: 'whole', usually: 1 },
  about: 'text',
  value: 'number',
  numerator: seldom('number'),
  denominator: seldom('number'),
  words: seldom('json'),
  qualifier: seldom('text'),
  status: { as: 'text', usually: 'reported' },
  precision: seldom('text'),
  state: { as: 'text', usually: 'value' },
  total: { as: 'text', usually: 'entered' },
  coverage_of: seldom('text'),
  coverage_reported: seldom('whole'),
  coverage_expected: seldom('whole'),
  cells: { as: 'json', usually: [] },
  rival: seldom('text'),
} as const

/** Published targets, with those that were replaced since. */
export const listTargets = (tx: Tx, about: Asked): Promise<TargetFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, published_at, source,
          note, indicator, about, comparator, value, relative_to, kind, upper, deciding_body, document,
          legal_basis
        from published.target where ${asked(about)} order by indicator, about, published_at, id`,
  )

/** Published baselines. */
export async function listBaselines(tx: Tx, about: Asked): Promise<BaselineFact[]> {
  const facts = await query<BaselineFact>(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, published_at, source,
          note, indicator, about, value, numerator, denominator, state, deciding_body, document
        from published.baseline where ${asked(about)} order by indicator, published_at, id`,
  )
  return facts.map(counts.carried)
}

/** Published figures of others. */
export const listBenchmarks = (tx: Tx, about: Asked): Promise<BenchmarkFact[]> =>
  query(
    tx,
    sql`select id, chain, origin, replaces, reason, published_at, series, indicator, part,
          about, value, unit, record
        from published.benchmark where ${asked(about)} order by series, about, published_at, id`,
  )

// What a definition leaves out is said since 2026; an older one says nothing of it.
const whole = sql.raw(`'{"excluded": ""}' || content as content`)

/** Published definitions that people stated, version by version, with those that were replaced since. */
export const listStatedDefinitions = (tx: Tx, about: Asked): Promise<DefinitionFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, published_at, indicator, version, about,
          language, ${whole}, breaks
        from published.definition where ${asked(about)} order by indicator, version, published_at, id`,
  )

/** Published definitions of what the plan only implies and authorities have made their own, in the plan's order. */
export const listAdopted = (tx: Tx, about: Asked): Promise<AdoptedFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, origin, replaces, reason, published_at, indicator, version, about,
          language, ${whole}, breaks, position, commitments
        from published.adopted_definition where ${asked(about)}
        order by position, indicator, version, published_at, id`,
  )

/**
 * The series of a plan that a published definition ever said to count harm, whatever a later one says. More
 * protection works backwards: it holds for every day.
 */
export async function listSaidHarmful(tx: Tx, plan: string): Promise<ReadonlySet<string>> {
  const said = await query<{ indicator: string }>(
    tx,
    sql`select distinct indicator from published.definition
        where plan = ${plan} and content->>'countsPeople' = 'harm'`,
  )
  return new Set(said.map(({ indicator }) => indicator))
}

/** Published choices between figures of one period, oldest first. */
export const listUses = (tx: Tx, about: Asked): Promise<UseFact[]> =>
  query(
    tx,
    sql`select id, chain, organisation, indicator, about, uses, language, sentence, published_at
        from published.observation_use where ${asked(about)} order by indicator, about, published_at, id`,
  )

/** Published words of authorities that differ from the rule's, oldest first. */
export const listSaidVerdicts = (tx: Tx, about: Asked): Promise<VerdictFact[]> =>
  query(
    tx,
    sql`select id, chain, replaces, organisation, indicator, about, verdict, rule, language, sentence,
          published_at
        from published.verdict where ${asked(about)} order by indicator, about, published_at, id`,
  )
