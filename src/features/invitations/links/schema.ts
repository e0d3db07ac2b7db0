import type { Role } from '#kernel/access'
import type { Language } from '#kernel/i18n'

/** What a link opens: the installation's first account, an account with its roles, or a new password. */
export type LinkKind = 'first' | 'invitation' | 'reset'

/** A link that opens once. */
export interface Link {
  readonly id: string
  readonly kind: LinkKind
  /** Whom it was sent to; null for the first, which nobody was. */
  readonly email: string | null
  /** With `reset`: whose password. */
  readonly account: string | null
  readonly roles: readonly Role[]
  readonly language: Language
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
  /** Taken back, or another was sent in its place. */
  readonly endedAt: Date | null
}

/** How an invitation reaches its person. */
export type Delivery = 'mail' | 'link'
