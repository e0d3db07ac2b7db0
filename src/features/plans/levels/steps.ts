import type { Tx } from '#kernel/db'
import type { Level } from '#kernel/facts'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notAllowed, notFound } from '#kernel/operations'
import { packageView } from '#kernel/package'
import { organisationKeys } from '#features/organisations'
import { listStanding } from '../assignments/store.ts'
import * as policy from '../policy.ts'
import type { PlanVersion } from '../versions/store.ts'
import { findVersion, getContent, holdPlan } from '../versions/store.ts'
import type { Surroundings } from './rules.ts'
import { concerned, refuseLevel } from './rules.ts'
import { findLevels, insertLevel } from './store.ts'

export interface OpenRecord {
  readonly plan: string
  readonly section: string
  readonly record: string
  /** `public`: confirmed and open to all; `restricted`: closed even to insiders; `internal`: as it came. */
  readonly level: Level
}

/**
 * An approver of an organisation that a reading or a running-text commitment concerns opens it to all,
 * or closes it. Part of the caller's transaction.
 */
export async function openRecord(
  tx: Tx,
  visit: Visit,
  { plan, section, record: id, level }: OpenRecord,
): Promise<{ readonly level: Level } | Refused> {
  const inForce = await findVersion(tx, plan, 'in-force')
  if (!inForce) throw notAllowed()
  await holdPlan(tx, plan, visit.now)
  const whom = concerned(id, await surroundings(tx, inForce))
  allow(policy.openRecord, visit, { plan, concerned: whom })
  const levels = await findLevels(tx, plan, { section, id })
  if (!levels) throw notFound()
  const refusal = refuseLevel(levels, level)
  if (refusal) return refusal

  const speaksFor = whom.find((organisation) =>
    policy.openRecord(visit.actor, { plan, concerned: [organisation] }),
  )
  const scope = { plan, ...(speaksFor !== undefined && { organisation: speaksFor }) }
  const actor = journalActor(visit.actor, ['approver'], scope)
  await insertLevel(tx, { plan, section, id, level }, { at: visit.now, actor })
  const subject = { plan, section, record: id }
  record(tx, { at: visit.now, actor, operation: 'open-record', subject, payload: { level } })
  return { level }
}

async function surroundings(tx: Tx, version: PlanVersion): Promise<Surroundings> {
  const { head, sections } = await getContent(tx, version)
  const keys = organisationKeys(packageView(head, sections))
  const leads = (await listStanding(tx, version.plan)).filter(({ part }) => part === 'lead')
  return {
    keys,
    leads: new Map(leads.map(({ commitment, organisation }) => [commitment, organisation])),
    records: new Map([...sections.values()].flat().map((one) => [one.id, one])),
    publisher: keys.get(head.publisher) ?? null,
  }
}
