import type { Role } from '#kernel/access'
import type { Link, LinkKind } from './schema.ts'

const hour = 3_600_000

/** How long a link waits. */
const lifetimes: Readonly<Record<LinkKind, number>> = {
  first: 7 * 24 * hour,
  invitation: 14 * 24 * hour,
  reset: hour,
}

/** When a link that is made now stops opening. */
export const linkEnd = (kind: LinkKind, made: Date): Date =>
  new Date(made.getTime() + lifetimes[kind])

export type LinkRefusal = 'link-unknown' | 'link-used' | 'link-ended' | 'link-expired'

/** Why a link of this kind does not open now, or null. */
export function refuseLink(link: Link | undefined, kind: LinkKind, now: Date): LinkRefusal | null {
  if (!link || link.kind !== kind) return 'link-unknown'
  if (link.usedAt !== null) return 'link-used'
  if (link.endedAt !== null) return 'link-ended'
  return link.expiresAt <= now ? 'link-expired' : null
}

/** What the installation's first account is. */
export const firstRoles: readonly Role[] = [
  { name: 'administrator', plan: null, organisation: null },
  { name: 'coordinator', plan: null, organisation: null },
]
