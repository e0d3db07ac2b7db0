import type { Tx } from '#kernel/db'
import { json, query, queryOptional, sql } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import type { PublicationPolicy, ReminderSetting } from './schema.ts'
import { usualReminders } from './schema.ts'

/** Which reminders go out by themselves in a plan. */
export const readReminders = async (tx: Tx, plan: string): Promise<ReminderSetting> =>
  (await queryOptional<ReminderSetting>(
    tx,
    sql`select halfway, days_before as "daysBefore", overdue from varde.reminder_setting
        where plan = ${plan} order by seq desc limit 1`,
  )) ?? usualReminders

/** Keeps which reminders go out from now on. */
export async function insertReminders(
  tx: Tx,
  plan: string,
  { halfway, daysBefore, overdue }: ReminderSetting,
  { at, by }: { readonly at: Date; readonly by: JournalActor },
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.reminder_setting (plan, halfway, days_before, overdue, at, actor)
        values (${plan}, ${halfway}, ${daysBefore}, ${overdue}, ${at}, ${json(by)})`,
  )
}

/** The publication policy that a plan records; undefined where it records none. */
export const findPolicy = (tx: Tx, plan: string): Promise<PublicationPolicy | undefined> =>
  queryOptional(
    tx,
    sql`select silence, text, at from varde.publication_policy
        where plan = ${plan} order by seq desc limit 1`,
  )

/** Keeps the publication policy that holds from now on. */
export async function insertPolicy(
  tx: Tx,
  plan: string,
  { silence, text, at }: PublicationPolicy,
  by: JournalActor,
): Promise<void> {
  await query(
    tx,
    sql`insert into varde.publication_policy (plan, silence, text, at, actor)
        values (${plan}, ${silence}, ${json(text)}, ${at}, ${json(by)})`,
  )
}
