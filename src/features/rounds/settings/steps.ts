import type { Tx } from '#kernel/db'
import type { Texts } from '#kernel/i18n'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { findPlanInForce } from '../plan/store.ts'
import { readRounds, runRound } from '../rounds/policy.ts'
import { inLanguages, languageMissing, refuseReminders } from './rules.ts'
import type { PublicationPolicy, ReminderSetting } from './schema.ts'
import * as store from './store.ts'

function noted(tx: Tx, visit: Visit, plan: string, entry: { operation: string; payload: unknown }) {
  const by = journalActor(visit.actor, ['coordinator'], { plan })
  record(tx, { at: visit.now, actor: by, subject: { plan }, ...entry })
  return { at: visit.now, by }
}

/** Sets which reminders go out by themselves in a plan. */
export async function setReminders(
  tx: Tx,
  visit: Visit,
  { plan, ...setting }: ReminderSetting & { readonly plan: string },
): Promise<ReminderSetting | Refused> {
  allow(runRound, visit, { plan })
  if (!(await findPlanInForce(tx, plan))) return refused('no-plan-in-force')
  const refusal = refuseReminders(setting)
  if (refusal) return refused(refusal)
  const payload = { ...setting }
  await store.insertReminders(
    tx,
    plan,
    setting,
    noted(tx, visit, plan, { operation: 'reminders-set', payload }),
  )
  return setting
}

/** Records what the public reads of a plan's rounds, in the plan's own words and languages. */
export async function recordPolicy(
  tx: Tx,
  visit: Visit,
  { plan, text }: { readonly plan: string; readonly text: Texts },
): Promise<PublicationPolicy | Refused> {
  allow(runRound, visit, { plan })
  const version = await findPlanInForce(tx, plan)
  if (!version) return refused('no-plan-in-force')
  const language = languageMissing(text, version.languages)
  if (language !== null) return refused('policy-text-missing', { language })
  const said = inLanguages(text, version.languages)
  const policy = { silence: 'closed-rounds' as const, text: said, at: visit.now }
  const payload = { silence: policy.silence, text: said }
  const { by } = noted(tx, visit, plan, { operation: 'publication-policy-recorded', payload })
  await store.insertPolicy(tx, plan, policy, by)
  return policy
}

/** What holds for all rounds of a plan. */
export interface RoundSettings {
  readonly reminders: ReminderSetting
  /** Null where the plan has recorded none: then too the public sees silence for closed rounds only. */
  readonly policy: PublicationPolicy | null
}

/** What holds for all rounds of a plan, for whoever has a part in it. */
export async function readSettings(tx: Tx, visit: Visit, plan: string): Promise<RoundSettings> {
  if (!readRounds(visit.actor, { plan })) throw notFound()
  if (!(await findPlanInForce(tx, plan))) throw notFound()
  return {
    reminders: await store.readReminders(tx, plan),
    policy: (await store.findPolicy(tx, plan)) ?? null,
  }
}
