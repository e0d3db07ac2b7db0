import type { Language } from '#kernel/i18n'
import type { HeldRole } from '../roles/schema.ts'

/** One person's account. How he gets in is not here. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** An account as lists show it: with the roles it holds now. */
export interface Person extends Account {
  readonly roles: readonly HeldRole[]
}
