import type { Actor, Policy } from '#kernel/access'
import { anyOf, onlySystem, rolesIn, withRoleAnywhere } from '#kernel/access'

/** The plans whose entries an auditor reads; null for all of them, and for what belongs to no plan. */
export function plansAudited(actor: Actor): readonly string[] | null {
  const plans = rolesIn(actor, {})
    .filter(({ name }) => name === 'auditor')
    .map(({ plan }) => plan)
  return plans.includes(null) ? null : plans.flatMap((plan) => plan ?? [])
}

/** Who reads the journal's pages: auditors, each the entries of his plans. */
export const readJournal: Policy<unknown> = withRoleAnywhere('auditor')

/** Who takes the whole journal along: the installation itself, and auditors of all plans. */
export const exportJournal: Policy<unknown> = anyOf(
  onlySystem,
  (actor) => readJournal(actor, null) && plansAudited(actor) === null,
)

/** Who has the chain verified; nothing of its entries is shown. */
export const verifyJournal: Policy<unknown> = anyOf(onlySystem, readJournal)

/** Who backs up and restores: whoever has the machine. No account reads everything. */
export const keepBackups: Policy<unknown> = onlySystem
