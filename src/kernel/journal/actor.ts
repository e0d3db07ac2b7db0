import type { Actor, RoleName, Scope } from '#kernel/access'
import { rolesIn } from '#kernel/access'
import type { JournalActor } from './entry.ts'

/**
 * An actor as the journal keeps him: by the part played here, never by name. Of several parts that
 * could have done the deed, the first in `names` counts.
 */
export function journalActor(
  actor: Actor,
  names: readonly RoleName[] = [],
  scope: Scope = {},
): JournalActor {
  if (actor.kind !== 'account') return { kind: actor.kind }
  const roles = rolesIn(actor, scope)
  const [played] = names.flatMap((name) => roles.filter((role) => role.name === name))
  return {
    kind: 'account',
    account: actor.account,
    ...(played && { role: played.name }),
    ...(played?.organisation && { organisation: played.organisation }),
  }
}
