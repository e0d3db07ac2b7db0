import type { Language } from '#kernel/i18n'
import type { HeldRole } from '../roles/schema.ts'

/** One person's way in. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly passwordHash: string | null
  /** The second factor, sealed. */
  readonly totpSealed: string | null
  /** One that was shown and awaits its first code, sealed. */
  readonly totpOffered: string | null
  readonly totpLastStep: number | null
  readonly createdAt: Date
  readonly closedAt: Date | null
}

/** An account as lists show it. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly hasSecondFactor: boolean
  readonly closedAt: Date | null
  /** Those it holds now. */
  readonly roles: readonly HeldRole[]
}
