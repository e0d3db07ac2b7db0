import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import type { ActivitySays, MilestoneSays } from './schema.ts'

/** The kernel's columns of a draft, and where it stands in an implementation plan. */
export interface DraftOfPlan {
  /** A UUID. */
  readonly id: string
  readonly chain: string
  readonly plan: string
  readonly organisation: string
  readonly about: string
  readonly commitment: string
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly replaces: string | null
  readonly reason: Texts | null
  readonly level: string
  readonly key: string
  readonly carriedFrom: string | null
  readonly language: string
}

const kernelColumns = sql.raw(`id, chain, plan, organisation, about, level, origin, recorded_at,
  recorded_by, replaces, reason, draft, commitment, key, carried_from, language`)

const kernelValues = (
  fact: DraftOfPlan,
  level: string,
) => sql`${fact.id}, ${fact.chain}, ${fact.plan},
  ${fact.organisation}, ${fact.about}, ${level}, 'people', ${fact.recordedAt},
  ${fact.recordedBy}::uuid, ${fact.replaces}, ${fact.reason && json(fact.reason)}, true,
  ${fact.commitment}, ${fact.key}, ${fact.carriedFrom}, ${fact.language}`

const rewritten = sql.raw(`recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
  reason = excluded.reason, language = excluded.language, level = excluded.level, title = excluded.title`)

/** Writes a draft activity, or writes it anew; the table refuses one that is no draft any more. */
export async function saveDraftActivity(
  tx: Tx,
  fact: DraftOfPlan,
  says: ActivitySays,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.activity (${kernelColumns}, title, unit, lead, contributors, starts, ends,
          recurrence, scope, countries, groups, status, budget_lines, no_budget, case_number,
          also_serves, outcome, indicators, answered)
        values (${kernelValues(fact, says.level)}, ${says.title}, ${says.unit}, ${says.lead || null},
          ${json(says.contributors)}, ${says.start}, ${says.end}, ${says.recurrence}, ${says.scope},
          ${says.countries}, ${says.groups}, ${says.status}, ${says.budgetLines}, ${says.noBudget},
          ${says.caseNumber}, ${says.alsoServes}, ${says.outcome}, ${json(says.indicators)},
          ${says.answered})
        on conflict (id) do update set ${rewritten}, unit = excluded.unit, lead = excluded.lead,
          contributors = excluded.contributors, starts = excluded.starts, ends = excluded.ends,
          recurrence = excluded.recurrence, scope = excluded.scope, countries = excluded.countries,
          groups = excluded.groups, status = excluded.status, budget_lines = excluded.budget_lines,
          no_budget = excluded.no_budget, case_number = excluded.case_number,
          also_serves = excluded.also_serves, outcome = excluded.outcome,
          indicators = excluded.indicators, answered = excluded.answered`,
  )
}

/** Writes a draft milestone, or writes it anew; it is as protected as its activity. */
export async function saveDraftMilestone(
  tx: Tx,
  fact: DraftOfPlan,
  says: MilestoneSays,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.milestone (${kernelColumns}, activity, title, due, done)
        values (${kernelValues(fact, fact.level)}, ${says.activity}, ${says.title}, ${says.due},
          ${says.done || null}::date)
        on conflict (id) do update set ${rewritten}, activity = excluded.activity,
          due = excluded.due, done = excluded.done`,
  )
}

/** Milestones are as protected as their activity. */
export const protectMilestones = (
  tx: Tx,
  milestones: readonly string[],
  level: string,
): Promise<unknown> =>
  query(
    tx,
    sql`update varde.milestone set level = ${level}
        where draft and level <> ${level} and id = any(${[...milestones]})`,
  )

/** Facts of a plan by their tables. */
export interface PlanFacts {
  readonly activities: readonly string[]
  readonly milestones: readonly string[]
}

/** Takes drafts back; those that are no drafts any more are refused by their tables. */
export async function removeDraftPlanFacts(tx: Tx, facts: PlanFacts): Promise<void> {
  await query(tx, sql`delete from varde.activity where id = any(${[...facts.activities]})`)
  await query(tx, sql`delete from varde.milestone where id = any(${[...facts.milestones]})`)
}

/** From signing on these facts are kept as they are. */
export async function settlePlanFacts(tx: Tx, facts: PlanFacts): Promise<void> {
  await query(
    tx,
    sql`update varde.activity set draft = false where draft and id = any(${[...facts.activities]})`,
  )
  await query(
    tx,
    sql`update varde.milestone set draft = false where draft and id = any(${[...facts.milestones]})`,
  )
}
