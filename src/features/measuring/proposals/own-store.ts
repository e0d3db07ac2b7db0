import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { PeopleCounted } from '#features/disclosure'

/** An indicator that an authority defines itself, as it is registered. */
export interface OwnIndicator {
  readonly plan: string
  readonly id: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly commitment: string
  readonly name: Texts
  readonly unit: string
  readonly countsPeople: PeopleCounted
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** Registers an indicator; whether its id was free. */
export async function insertOwn(tx: Tx, own: OwnIndicator): Promise<boolean> {
  const { plan, id, organisation, commitment, name, unit, countsPeople } = own
  const rows = await query(
    tx,
    sql`insert into varde.own_indicator
          (plan, id, organisation, commitment, name, unit, counts_people, recorded_at, recorded_by)
        select ${plan}, ${id}, ${organisation}, ${commitment}, ${json(name)}, ${unit}, ${countsPeople},
          ${own.recordedAt}, ${own.recordedBy}::uuid
        where not exists (select from varde.plan_record r join varde.plan_version v on v.id = r.version
          where v.plan = ${plan} and r.id = ${id})
        on conflict (plan, id) do nothing returning id`,
  )
  return rows.length > 0
}

/** A commitment that an organisation reports on. */
export interface ReportedCommitment {
  readonly id: string
  readonly title: Texts
}

/** The commitments of the version in force that an organisation reports on, in the plan's order. */
export const listReported = (
  tx: Tx,
  { plan, organisation }: { readonly plan: string; readonly organisation: string },
): Promise<ReportedCommitment[]> =>
  query(
    tx,
    sql`select r.id, r.record->'title' as title
        from varde.plan_record r join varde.plan_version v on v.id = r.version
        where v.plan = ${plan} and v.state = 'in-force' and r.section = 'commitments'
          and exists (select from varde.reporting_assignment a where a.plan = ${plan}
            and a.organisation = ${organisation} and a.commitment = r.id and a.valid_to is null)
        order by r.position`,
  )
