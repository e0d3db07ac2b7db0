import type { Tx } from '#kernel/db'
import { json, query, sql } from '#kernel/db'
import type { FactKey, Level } from '#kernel/facts'
import type { Texts } from '#kernel/i18n'
import type { Status } from '#features/activities'
import { planFacts } from '#features/activities'
import { jumps } from '#features/comparability'
import { figureDrafts } from '#features/indicators'
import type { Content, MilestoneReport, Noun } from '../items/schema.ts'

/** The kernel's columns of a draft fact, and the commitment that it is about. */
export interface DraftFact {
  /** A UUID. */
  readonly id: string
  readonly chain: string
  readonly plan: string
  readonly organisation: string
  readonly about: string
  readonly commitment: string
  readonly level: 'public' | 'partner' | 'internal'
  readonly recordedAt: Date
  readonly recordedBy: string
  readonly replaces: string | null
  readonly reason: Texts | null
}

const kernelColumns = sql.raw(`id, chain, plan, organisation, about, level, origin, recorded_at,
  recorded_by, replaces, reason, draft, commitment`)

const kernelValues = (
  fact: Omit<DraftFact, 'level'> & { readonly level: Level },
) => sql`${fact.id}, ${fact.chain}, ${fact.plan},
  ${fact.organisation}, ${fact.about}, ${fact.level}, 'people', ${fact.recordedAt},
  ${fact.recordedBy}::uuid, ${fact.replaces}, ${fact.reason && json(fact.reason)}, true, ${fact.commitment}`

const rewritten = sql.raw(`recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by,
  reason = excluded.reason`)

/** The kernel's columns of many facts that come as one jsonb list, and their types. */
const givenColumns = sql.raw(`id, chain, plan, organisation, about, level, 'people', "recordedAt",
  "recordedBy", replaces, reason, true, commitment`)

const givenTypes =
  sql.raw(`id text, chain text, plan text, organisation text, about text, level text,
  "recordedAt" timestamptz, "recordedBy" uuid, replaces text, reason jsonb, commitment text`)

/** A statement of a draft. */
export type DraftStatement = DraftFact &
  Omit<Extract<Content, { noun: 'statement' }>, 'noun'> & { readonly field: string }

/** Writes draft statements, or writes them anew: one query, however many. */
export const saveDraftStatements = (
  tx: Tx,
  statements: readonly DraftStatement[],
): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.statement (${kernelColumns}, field, language, text, unchanged)
        select ${givenColumns}, field, language, text, unchanged
        from jsonb_to_recordset(${json(statements)})
          as given (${givenTypes}, field text, language text, text text, unchanged boolean)
        on conflict (id) do update set ${rewritten}, language = excluded.language,
          text = excluded.text, unchanged = excluded.unchanged`,
  )

/** A rating of a draft. */
export interface DraftRating extends DraftFact {
  readonly rating: Omit<Extract<Content, { noun: 'status_rating' }>, 'noun'>
}

// Why a status is not the rule's is not why a fact was corrected.
const ratingRow = ({ rating: { reason: statusReason, ...said }, ...fact }: DraftRating) => ({
  ...said,
  ...fact,
  statusReason,
})

/** Writes draft ratings, or writes them anew: one query, however many. */
export const saveDraftRatings = (tx: Tx, ratings: readonly DraftRating[]): Promise<unknown> =>
  query(
    tx,
    sql`insert into varde.status_rating (${kernelColumns}, status, proposed, method, language,
          status_reason, judged)
        select ${givenColumns}, status, proposed, method, language, "statusReason", judged
        from jsonb_to_recordset(${json(ratings.map(ratingRow))})
          as given (${givenTypes}, status text, proposed text, method text, language text,
            "statusReason" text, judged jsonb)
        on conflict (id) do update set ${rewritten}, status = excluded.status,
          proposed = excluded.proposed, method = excluded.method, language = excluded.language,
          status_reason = excluded.status_reason, judged = excluded.judged`,
  )

/** Writes a draft report of a milestone, or writes it anew. */
export async function saveDraftMilestoneReport(
  tx: Tx,
  fact: Omit<DraftFact, 'level'> & { readonly level: Level },
  { milestone, title, due, done, moved, language }: MilestoneReport,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.milestone_report (${kernelColumns}, milestone, title, due, done, moved, language)
        values (${kernelValues(fact)}, ${milestone}, ${title}, ${due}, ${done || null}::date, ${moved},
          ${language})
        on conflict (id) do update set ${rewritten}, level = excluded.level, title = excluded.title,
          due = excluded.due, done = excluded.done, moved = excluded.moved,
          language = excluded.language`,
  )
}

/** What was handed in last of each milestone, in reports of other periods than each of these, by the period. */
export async function milestonesBefore(
  tx: Tx,
  { plan, organisation }: Pick<DraftFact, 'plan' | 'organisation'>,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, readonly MilestoneReport[]>> {
  const rows = await query<MilestoneReport & { readonly before: string }>(
    tx,
    sql`select distinct on (asked.before, r.milestone) asked.before, r.milestone, r.title, r.due,
          coalesce(r.done::text, '') as done, r.moved, r.language
        from unnest(${[...abouts]}::text[]) as asked (before)
        join varde.milestone_report r on r.about <> asked.before
        join varde.fact_event h on h.fact = r.id and h.kind = 'handed-in'
        where r.plan = ${plan} and r.organisation = ${organisation}
          and not exists (select from varde.fact_event w where w.chain = r.chain and w.kind = 'withdrawn')
        order by asked.before, r.milestone, h.seq desc`,
  )
  const found = Map.groupBy(rows, ({ before }) => before)
  return new Map([...found].map(([about, all]) => [about, all.map(({ before: _, ...one }) => one)]))
}

/** The status that an organisation published last of each commitment, of another period than each of these, by it. */
export async function statusesBefore(
  tx: Tx,
  { plan, organisation }: Pick<DraftFact, 'plan' | 'organisation'>,
  abouts: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Status>>> {
  const rows = await query<{ before: string; commitment: string; status: Status }>(
    tx,
    sql`select distinct on (asked.before, s.commitment) asked.before, s.commitment, s.status
        from unnest(${[...abouts]}::text[]) as asked (before)
        join varde.status_rating s on s.about <> asked.before
        join varde.fact_event e on e.fact = s.id and e.kind = 'published'
        where s.plan = ${plan} and s.organisation = ${organisation}
          and not exists (select from varde.fact_event w where w.chain = s.chain and w.kind = 'withdrawn')
        order by asked.before, s.commitment, e.at desc, e.seq desc`,
  )
  const found = Map.groupBy(rows, ({ before }) => before)
  return new Map(
    [...found].map(([about, all]) => [
      about,
      new Map(all.map(({ commitment, status }) => [commitment, status])),
    ]),
  )
}

/** Writes a draft piece of evidence; the file lies in the kernel's table already. */
export async function insertDraftEvidence(
  tx: Tx,
  fact: DraftFact,
  file: { readonly digest: string; readonly name: string },
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.evidence (${kernelColumns}, file, name)
        values (${kernelValues(fact)}, ${file.digest}, ${file.name})`,
  )
}

const plannedIn = (idsOf: (noun: Noun) => readonly string[]) => ({
  activities: idsOf('activity'),
  milestones: idsOf('milestone'),
})

const seriesNouns = [
  'observation',
  'target',
  'baseline',
  'definition',
  'observation_use',
  'verdict',
] as const satisfies readonly Noun[]

/** Removes draft facts; those that are no drafts any more are refused by their tables. */
export async function deleteDrafts(
  tx: Tx,
  facts: readonly { readonly noun: string; readonly id: string }[],
): Promise<void> {
  const idsOf = (noun: Noun) => facts.filter((fact) => fact.noun === noun).map(({ id }) => id)
  await query(tx, sql`delete from varde.statement where id = any(${idsOf('statement')})`)
  await query(tx, sql`delete from varde.status_rating where id = any(${idsOf('status_rating')})`)
  await query(
    tx,
    sql`delete from varde.milestone_report where id = any(${idsOf('milestone_report')})`,
  )
  await query(tx, sql`delete from varde.evidence where id = any(${idsOf('evidence')})`)
  await figureDrafts.removeDrafts(tx, seriesNouns.flatMap(idsOf))
  const answers = idsOf('comparability')
  if (answers.length > 0) await jumps.removeDraftComparabilities(tx, answers)
  await planFacts.removeDraftPlanFacts(tx, plannedIn(idsOf))
}

/** From signing on these facts are kept as they are. */
export async function settleFacts(tx: Tx, facts: readonly FactKey[]): Promise<void> {
  const idsOf = (noun: Noun) => facts.filter((fact) => fact.noun === noun).map(({ id }) => id)
  await query(
    tx,
    sql`update varde.statement set draft = false where draft and id = any(${idsOf('statement')})`,
  )
  await query(
    tx,
    sql`update varde.status_rating set draft = false where draft and id = any(${idsOf('status_rating')})`,
  )
  await query(
    tx,
    sql`update varde.milestone_report set draft = false
        where draft and id = any(${idsOf('milestone_report')})`,
  )
  await query(
    tx,
    sql`update varde.evidence set draft = false where draft and id = any(${idsOf('evidence')})`,
  )
  await figureDrafts.settleDrafts(tx, seriesNouns.flatMap(idsOf))
  await jumps.settleComparabilities(tx, idsOf('comparability'))
  await planFacts.settlePlanFacts(tx, plannedIn(idsOf))
}

/** Whether any evidence still refers to a file. */
export async function isFileUsed(tx: Tx, digest: string): Promise<boolean> {
  const rows = await query(tx, sql`select from varde.evidence where file = ${digest} limit 1`)
  return rows.length > 0
}
