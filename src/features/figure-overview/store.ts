import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'
import type { EditionEvent, Indicator } from './schema.ts'

/** Whose overview it is. */
export interface Owned {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
}

/**
 * The indicators of an organisation: its own of the version in force, those of which it has a list of figures, and
 * the proposals that it may adopt; in the plan's order.
 */
export const listIndicators = (tx: Tx, { plan, organisation }: Owned): Promise<Indicator[]> => {
  const code = organisation.split(':')[1] ?? ''
  return query(
    tx,
    sql`select r.id, r.record->'name' as name, r.section = 'proposals' as "isProposal",
          coalesce(said.content->>'unit', r.record->'definition'->>'unit', r.record->>'unit') as unit,
          coalesce(said.content->>'countsPeople', r.record->'definition'->>'countsPeople',
            r.record->>'countsPeople') as "countsPeople",
          coalesce(nullif(said.content->>'frequency', ''), r.record->>'frequency') as frequency,
          coalesce(nullif(said.content->>'delayDays', ''), r.record->'definition'->>'delayDays')::numeric::int
            as "delayDays"
        from varde.plan_measure r join varde.plan_version v on v.id = r.version
        left join lateral (select d.content from varde.definition d
          join varde.fact_event e on e.fact = d.id and e.kind = 'handed-in'
          where d.plan = ${plan} and d.indicator = r.id and d.organisation = ${organisation}
            and not exists (select from varde.fact_event w where w.chain = d.chain and w.kind = 'withdrawn')
          order by d.version desc, e.seq desc limit 1) said on true
        where v.plan = ${plan} and v.state = 'in-force' and (
          r.section = 'indicators' and (r.record->>'owner' = ${code} or r.record->'owners' ? ${code})
          or exists (select from varde.report p
            where p.plan = ${plan} and p.kind = 'figures' and p.organisation = ${organisation} and p.indicator = r.id)
          or r.section = 'proposals' and r.level <> 'restricted' and (r.record->>'organisation' = ${code}
            or r.record->'organisations' ? ${code}
            or exists (select from varde.reporting_assignment a where a.plan = ${plan} and a.valid_to is null
              and a.organisation = ${organisation} and r.record->'commitments' ? a.commitment)))
        order by r.section, r.position`,
  )
}

/** An event of the newest edition of a list, with the indicator; one row without an act where there is none yet. */
export interface ListEvent {
  readonly indicator: string
  readonly event: EditionEvent | null
}

/** What was done with the newest edition of each of an organisation's lists, in order. */
export const listNewestEvents = async (
  tx: Tx,
  { plan, organisation }: Owned,
): Promise<readonly ListEvent[]> => {
  const rows = await query<
    Omit<EditionEvent, 'act'> & {
      readonly indicator: string
      readonly act: EditionEvent['act'] | null
    }
  >(
    tx,
    sql`select p.indicator, v.act, v.at, v.account, v.question, coalesce(v.left_out, '{}') as "leftOut"
        from varde.report p
        join lateral (select e.id from varde.edition e where e.report = p.id
          order by e.number desc limit 1) newest on true
        left join varde.edition_event v on v.edition = newest.id
        where p.plan = ${plan} and p.organisation = ${organisation} and p.kind = 'figures'
        order by p.indicator, v.seq`,
  )
  return rows.map(({ indicator, act, ...event }) => ({
    indicator,
    event: act === null ? null : { ...event, act },
  }))
}
