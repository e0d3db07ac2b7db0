import { organisationNames } from '#features/organisations'
import type { Role } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { tellOwner } from '../accounts/notices.ts'
import { findForUpdate, listRoles } from '../accounts/store.ts'
import { installation } from '../installation.ts'
import { note } from '../note.ts'
import { seePeople, setRole } from './policy.ts'
import { refuseRole, sameRole } from './rules.ts'
import type { HeldRole } from './schema.ts'
import * as store from './store.ts'

/** Why this role cannot be given to anyone now, or null: its reach, and whether its plan and organisation exist. */
export async function refuseRoleHere(tx: Tx, visit: Visit, role: Role): Promise<string | null> {
  const refusal = refuseRole(role)
  if (refusal) return refusal
  const { plan, organisation } = role
  const plans = plan === null ? [] : await installation().planChoices(tx)
  if (plan !== null && !plans.some(({ id }) => id === plan)) return 'no-such-plan'
  if (organisation === null) return null
  const known = await organisationNames(tx, visit.now)
  return known.has(organisation) ? null : 'no-such-organisation'
}

/** Gives an account a role from now on. Part of the caller's transaction. */
export async function giveRole(
  tx: Tx,
  visit: Visit,
  { account: id, role }: { readonly account: string; readonly role: Role },
): Promise<HeldRole | Refused> {
  allow(setRole, visit, role)
  const account = await findForUpdate(tx, id)
  if (!account) throw notFound()
  if (account.closedAt !== null) return refused('account-closed')
  if (visit.actor.kind === 'account' && visit.actor.account === id) return refused('own-role')
  const refusal = await refuseRoleHere(tx, visit, role)
  if (refusal) return refused(refusal)
  const held = await listRoles(tx, id, visit.now)
  if (held.some((one) => sameRole(one, role))) return refused('role-held')

  const given = await store.addRole(tx, id, role, visit.now)
  await tellOwner(tx, account, 'role-given')
  note(tx, visit, {
    operation: 'give-role',
    subject: { account: id, role: given.id, name: role.name, plan: role.plan },
    payload: role,
    plan: role.plan,
  })
  return given
}

/** Ends a role from now on; who held it until now is kept. */
export async function endRole(tx: Tx, visit: Visit, id: string): Promise<'ended' | Refused> {
  allow(seePeople, visit, null)
  const role = await store.findForUpdate(tx, id)
  if (!role) throw notFound()
  allow(setRole, visit, role)
  if (role.endedAt !== null) return refused('role-ended')
  if (role.name === 'administrator' && (await isLastAdministrator(tx, role.account)))
    return refused('last-administrator')

  await store.endRoles(tx, [id], visit.now)
  note(tx, visit, {
    operation: 'end-role',
    subject: { account: role.account, role: id, name: role.name, plan: role.plan },
    plan: role.plan,
  })
  return 'ended'
}

/** Whether nobody else administers; holds the administrators until the transaction ends. */
export async function isLastAdministrator(tx: Tx, account: string): Promise<boolean> {
  const administrators = await store.administratorsForUpdate(tx)
  return administrators.includes(account) && administrators.every((one) => one === account)
}
