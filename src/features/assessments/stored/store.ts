import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Inputs } from '../judging/schema.ts'
import type { SeriesKey } from '../series/schema.ts'
import type { Asked, Assessment, AssessmentStub, ToldAssessment } from './schema.ts'

/** A row as it is written. */
export interface AssessmentRow {
  readonly judging: string
  readonly plan: string
  readonly indicator: string
  readonly audience: 'public' | 'authority'
  readonly organisation: string | null
  readonly at: Date
  readonly position: number
  readonly own: boolean
  readonly method: string | null
  readonly method_version: string | null
  readonly judged_by: string | null
  readonly refused: string | null
  readonly verdict: string | null
  readonly attainment: string | null
  readonly expected: string | null
  readonly ratio: string | null
  readonly tolerance: string | null
  readonly parameters: object
  readonly inputs: object
  readonly facts: readonly string[]
  readonly chains: readonly string[]
  readonly sentence: object | null
  readonly disagreement: object | null
  readonly digest: string
}

/** Keeps what was said: one query, however much. */
export async function insertAssessments(tx: Tx, rows: readonly AssessmentRow[]): Promise<void> {
  if (rows.length === 0) return
  await query(
    tx,
    sql`insert into varde.assessment (judging, plan, indicator, audience, organisation, at, position, own,
          method, method_version, judged_by, refused, verdict, attainment, expected, ratio, tolerance,
          parameters, inputs, facts, chains, sentence, disagreement, digest)
        select judging, plan, indicator, audience, organisation, at, position, own, method, method_version,
          judged_by, refused, verdict, attainment, expected, ratio, tolerance, parameters, inputs,
          array(select jsonb_array_elements_text(facts)), array(select jsonb_array_elements_text(chains)),
          nullif(sentence, 'null'), nullif(disagreement, 'null'), digest
        from rows from (jsonb_to_recordset(${json(rows)}) as (judging uuid, plan text, indicator text,
          audience text, organisation text, at timestamptz, position int, own boolean, method text,
          method_version text, judged_by text, refused text, verdict text, attainment numeric,
          expected numeric, ratio numeric, tolerance numeric, parameters jsonb, inputs jsonb, facts jsonb,
          chains jsonb, sentence jsonb, disagreement jsonb, digest text)) with ordinality
          as given order by ordinality`,
  )
}

/** What was judged last of one series for one audience. */
export interface LastDigest {
  readonly indicator: string
  /** Null for everybody. */
  readonly organisation: string | null
  readonly digest: string
}

/** The digests of what was judged last of some series of a plan, for each audience. */
export const lastDigests = (
  tx: Tx,
  { plan, indicators }: { readonly plan: string; readonly indicators: readonly string[] },
): Promise<LastDigest[]> =>
  query(
    tx,
    sql`select distinct on (indicator, audience, organisation) indicator, organisation, digest
        from varde.assessment where plan = ${plan} and indicator = any(${[...indicators]})
        order by indicator, audience, organisation, seq desc`,
  )

const columns =
  sql.raw(`indicator, at, own, method, method_version as version, judged_by as "judgedBy",
  refused, verdict, attainment, expected, ratio, tolerance, parameters, inputs, sentence, disagreement`)

const asked = ({ plan, asOf, indicator }: Asked) => sql`plan = ${plan}
  ${indicator === undefined ? sql`` : sql`and indicator = ${indicator}`}
  and at <= ${asOf} and (until is null or until > ${asOf})`

/** What the methods said of a plan's indicators as of a moment, the plan's own word first. Open to the public login. */
export const assessmentsAsOf = (tx: Tx, about: Asked): Promise<Assessment[]> =>
  query(
    tx,
    sql`select ${columns} from published.assessment
        where ${asked(about)} and method is not null order by indicator, seq`,
  )

/** Everything that was said of an indicator until a moment and still rests on what may be read, oldest first. Open to the public login. */
export const assessmentHistory = (
  tx: Tx,
  { plan, asOf, indicator }: Required<Asked>,
): Promise<ToldAssessment[]> =>
  query(
    tx,
    sql`select ${columns}, case when until <= ${asOf} then until end as until
        from published.assessment
        where plan = ${plan} and indicator = ${indicator} and at <= ${asOf} and method is not null
        order by seq`,
  )

/** Judgements that have gone with a figure they rested on and would have stood at that moment, or earlier. Open to the public login. */
export const assessmentStubs = (
  tx: Tx,
  { plan, asOf, indicator }: Asked,
): Promise<AssessmentStub[]> =>
  query(
    tx,
    sql`select indicator, since, until, at, ground from published.assessment_stub
        where plan = ${plan} and since <= ${asOf}
          ${indicator === undefined ? sql`` : sql`and indicator = ${indicator}`}
        order by indicator, since`,
  )

/** What the methods say to an authority and the coordinator, who read what it has handed in too. Whoever calls has asked the policy. */
export const assessmentsOf = (
  tx: Tx,
  { organisation, ...about }: Asked & { readonly organisation: string },
): Promise<Assessment[]> =>
  query(
    tx,
    sql`select ${columns} from (
          select a.*, (select n.at from varde.assessment n
            where n.plan = a.plan and n.indicator = a.indicator and n.audience = a.audience
              and n.organisation = a.organisation and n.seq > a.seq and n.judging <> a.judging
            order by n.seq limit 1) as until
          from varde.assessment a
          where a.audience = 'authority' and a.organisation = ${organisation}
            and not exists (select from varde.fact_event e
              where e.chain = any(a.chains) and e.kind = 'withdrawn')
            and not exists (select from varde.fact_event e
              where e.fact = any(a.facts) and e.kind = 'protected' and e.level = 'restricted')
        ) told
        where ${asked(about)} and method is not null order by indicator, seq`,
  )

/** Every word of a plan that still stands, for whoever writes the plan out; nothing that rests on what was withdrawn or restricted. */
export const recordedWords = (
  tx: Tx,
  plan: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> =>
  query(
    tx,
    sql`select 'assessment' as kind, a.indicator, a.audience, a.organisation, to_json(a.at) as at, a.own,
          a.method, a.method_version as version, a.judged_by as "judgedBy", a.refused, a.verdict,
          a.attainment, a.expected, a.ratio, a.tolerance, a.parameters, a.inputs, a.sentence, a.disagreement
        from varde.assessment a
        where a.plan = ${plan}
          and not exists (select from varde.fact_event e
            where e.chain = any(a.chains) and e.kind = 'withdrawn')
          and not exists (select from varde.fact_event e
            where e.fact = any(a.facts) and e.kind = 'protected' and e.level = 'restricted')
        order by a.seq`,
  )

/** A series of which was said that nothing can be known of it yet, and from what that is known. */
export interface Waiting {
  readonly plan: string
  readonly indicator: string
  readonly zone: string
  readonly inputs: Inputs
}

/** The series of plans in force whose last word is that nothing is due yet; one row for each audience. */
export const waitingSeries = (tx: Tx): Promise<Waiting[]> =>
  query(
    tx,
    sql`select a.plan, a.indicator, v.head->>'timeZone' as zone, a.inputs
        from varde.assessment a
        join varde.plan_version v on v.plan = a.plan and v.state = 'in-force'
        where a.own and a.verdict = 'not-due' and not exists (
          select from varde.assessment n
          where n.plan = a.plan and n.indicator = a.indicator and n.audience = a.audience
            and n.organisation is not distinct from a.organisation and n.seq > a.seq
            and n.judging <> a.judging)
        order by a.plan, a.indicator`,
  )

/** Series with steps on the way, or that follow another, of which no such method has ever said anything. */
export const unjudgedSeries = (tx: Tx): Promise<SeriesKey[]> =>
  query(
    tx,
    sql`select distinct t.plan, t.indicator from varde.target t
        join varde.plan_version v on v.plan = t.plan and v.state = 'in-force'
        where not t.draft and (t.kind in ('milestone', 'follow') or t.relative_to is not null)
          and not exists (select from varde.assessment a where a.plan = t.plan
            and a.indicator = t.indicator and a.method in ('milestones', 'follow'))
        order by t.plan, t.indicator`,
  )

/** The plans in force of which nothing was ever judged. */
export async function unjudgedPlans(tx: Tx): Promise<readonly string[]> {
  const rows = await query<{ plan: string }>(
    tx,
    sql`select v.plan from varde.plan_version v where v.state = 'in-force'
          and not exists (select from varde.assessment a where a.plan = v.plan)
        order by v.plan`,
  )
  return rows.map(({ plan }) => plan)
}
