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

/** The kernel's columns of many drafts that come as one jsonb list, and their types. */
const givenColumns = sql.raw(`id, chain, plan, organisation, about, level, 'people', "recordedAt",
  "recordedBy", replaces, reason, true, commitment, key, "carriedFrom", language`)
const givenTypes =
  sql.raw(`id text, chain text, plan text, organisation text, about text, level text,
  "recordedAt" timestamptz, "recordedBy" uuid, replaces text, reason jsonb, commitment text, key text,
  "carriedFrom" text, language text`)

const rewritten = sql.raw(`recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
  reason = excluded.reason, language = excluded.language, level = excluded.level, title = excluded.title`)

/** An activity of a draft; it says itself how protected it is. */
export type DraftActivity = Omit<DraftOfPlan, 'level'> & { readonly says: ActivitySays }

/** Writes draft activities, or writes them anew: one query, however many. The table refuses those that are no drafts any more. */
export const saveDraftActivities = (
  tx: Tx,
  activities: readonly DraftActivity[],
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.activity (${kernelColumns}, title, unit, lead, contributors, starts, ends,
          recurrence, scope, countries, groups, status, budget_lines, no_budget, case_number,
          also_serves, outcome, indicators, answered)
        select ${givenColumns}, title, unit, nullif(lead, ''), contributors, start, "end",
          recurrence, scope, countries, groups, status, "budgetLines", "noBudget", "caseNumber",
          "alsoServes", outcome, indicators, answered
        from jsonb_to_recordset(${json(activities.map(({ says, ...fact }) => ({ ...fact, ...says })))})
          as given (${givenTypes}, title text, unit text, lead text, contributors jsonb, start text,
            "end" text, recurrence text, scope text, countries text[], groups text[], status text,
            "budgetLines" text[], "noBudget" boolean, "caseNumber" text, "alsoServes" text[],
            outcome text, indicators jsonb, answered text[])
        on conflict (id) do update set ${rewritten}, unit = excluded.unit, lead = excluded.lead,
          contributors = excluded.contributors, starts = excluded.starts, ends = excluded.ends,
          recurrence = excluded.recurrence, scope = excluded.scope, countries = excluded.countries,
          groups = excluded.groups, status = excluded.status, budget_lines = excluded.budget_lines,
          no_budget = excluded.no_budget, case_number = excluded.case_number,
          also_serves = excluded.also_serves, outcome = excluded.outcome,
          indicators = excluded.indicators, answered = excluded.answered`,
  )

/** A milestone of a draft. */
export type DraftMilestone = DraftOfPlan & { readonly says: MilestoneSays }

/** Writes draft milestones, or writes them anew: one query, however many. Each is as protected as its activity. */
export const saveDraftMilestones = (
  tx: Tx,
  milestones: readonly DraftMilestone[],
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.milestone (${kernelColumns}, activity, title, due, done)
        select ${givenColumns}, activity, title, due, nullif(done, '')::date
        from jsonb_to_recordset(${json(milestones.map(({ says, ...fact }) => ({ ...fact, ...says })))})
          as given (${givenTypes}, activity text, title text, due text, done text)
        on conflict (id) do update set ${rewritten}, activity = excluded.activity,
          due = excluded.due, done = excluded.done`,
  )

/** Draft milestones become as protected as is said of each. */
export async function protectMilestones(
  tx: Tx,
  milestones: readonly { readonly id: string; readonly level: string }[],
): Promise<void> {
  if (milestones.length === 0) return
  await query(
    tx,
    sql`update varde.milestone m set level = given.level
        from jsonb_to_recordset(${json(milestones)}) as given (id text, level text)
        where m.id = given.id and m.draft`,
  )
}

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
