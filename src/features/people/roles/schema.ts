import type { Role } from '#kernel/access'

/** A role as it was given to an account. */
export interface HeldRole extends Role {
  readonly id: string
}
