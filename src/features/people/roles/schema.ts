import { z } from 'zod'
import type { Role } from '#kernel/access'
import { roleNames } from '#kernel/access'

/** A role as it was given to an account. */
export interface HeldRole extends Role {
  readonly id: string
}

/** A role as forms, commands and invitations name it. */
export const roleSchema = z.strictObject({
  name: z.enum(roleNames),
  plan: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
})
