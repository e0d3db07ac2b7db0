import type { Tx } from '#kernel/db'
import { query, queryOptional, sql } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ActivitySays } from '#features/activities'
import { activityRules, planFacts } from '#features/activities'
import type { DraftFact, Item, Line, Report } from '#features/editions'
import { drafting } from '#features/editions'
import { plannedField } from './fields.ts'
import type { ActivityValue, MilestoneValue } from './schema.ts'

/** Where an activity or milestone is to be written, and the fact of an older plan that it begins with. */
export interface PlannedPlace {
  readonly report: Report
  readonly line: Pick<Line, 'id'>
  readonly field: string
  /** The language of what is written. */
  readonly language: string
  readonly carriedFrom?: Item
}

/** Writes an activity or milestone of a draft, or says why it cannot be kept as it was entered. */
export async function savePlanned(
  tx: Tx,
  place: PlannedPlace,
  fact: DraftFact,
  value: ActivityValue | MilestoneValue,
): Promise<Refused | null> {
  const planned = plannedField(place.field)
  if (!planned) throw new Error(`${place.field} is no field of a plan`)
  const { key, noun } = planned
  const { language, carriedFrom } = place
  const draft = { ...fact, key, language, carriedFrom: carriedFrom?.fact ?? null }
  if ('activity' in value && value.activity) {
    const refusal = await refuseActivity(tx, place, value.activity)
    if (refusal) return refusal
    await planFacts.saveDraftActivity(tx, draft, value.activity)
    await planFacts.protectMilestones(
      tx,
      await listMilestones(tx, place.line.id, key),
      value.activity.level,
    )
  }
  if ('milestone' in value && value.milestone) {
    const level = await findLevel(tx, place.line.id, value.milestone.activity)
    if (level === undefined) return refused('milestone-without-activity')
    const fault = activityRules.faultOfMilestone(value.milestone)
    if (fault) return refused(fault.code, fault.values)
    await planFacts.saveDraftMilestone(tx, { ...draft, level }, value.milestone)
  }
  await drafting.setItem(tx, place.line.id, { field: place.field, noun, fact: fact.id })
  return null
}

/** How protected an activity of the line is; undefined where the line has none under this key. */
async function findLevel(tx: Tx, line: string, activity: string): Promise<string | undefined> {
  const row = await queryOptional<{ level: string }>(
    tx,
    sql`select a.level from varde.edition_item i join varde.activity a on a.id = i.fact
        where i.line = ${line}::uuid and i.field = ${`activity.${activity}`}`,
  )
  return row?.level
}

/** The draft milestones of an activity of the line. */
async function listMilestones(tx: Tx, line: string, activity: string): Promise<readonly string[]> {
  const rows = await query<{ id: string }>(
    tx,
    sql`select m.id from varde.edition_item i join varde.milestone m on m.id = i.fact
        where i.line = ${line}::uuid and i.noun = 'milestone' and m.activity = ${activity} and m.draft`,
  )
  return rows.map(({ id }) => id)
}

async function refuseActivity(
  tx: Tx,
  { report }: PlannedPlace,
  says: ActivitySays,
): Promise<Refused | null> {
  const fault = activityRules.faultOfActivity(says)
  if (fault) return refused(fault.code, fault.values)
  const commitment = says.alsoServes.find((id) => !report.commitments.has(id))
  if (commitment !== undefined) return refused('unknown-commitment', { commitment })
  const named = [says.lead, ...says.contributors.map(({ organisation }) => organisation)]
  const organisation = await findUnknown(tx, named)
  if (organisation !== undefined) return refused('unknown-organisation', { organisation })
  const ids = says.indicators.map(({ id }) => id)
  const indicator = await findUnmeasured(tx, report.version.version, ids)
  return indicator === undefined ? null : refused('unknown-indicator', { indicator })
}

/** The first of these that the plan neither measures nor proposes to. */
async function findUnmeasured(
  tx: Tx,
  version: number,
  named: readonly string[],
): Promise<string | undefined> {
  const ids = named.filter((id) => id !== '')
  if (ids.length === 0) return undefined
  const rows = await query<{ id: string }>(
    tx,
    sql`select id from varde.plan_record where version = ${version}
          and section in ('indicators', 'proposals') and id = any(${ids})`,
  )
  const known = new Set(rows.map(({ id }) => id))
  return ids.find((id) => !known.has(id))
}

/** The first of these that no register knows. */
async function findUnknown(tx: Tx, named: readonly string[]): Promise<string | undefined> {
  const keys = named.filter((key) => key !== '')
  if (keys.length === 0) return undefined
  const rows = await query<{ id: string }>(
    tx,
    sql`select id from varde.organisation where id = any(${keys})`,
  )
  const known = new Set(rows.map(({ id }) => id))
  return keys.find((key) => !known.has(key))
}
