import type { Html } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import type { SignInKind } from '../sessions/schema.ts'

/** What the sign-in form sent, and the address it came from. */
export interface Shown {
  readonly field: (name: string) => string
  readonly from: string
}

/** What a method's part of the page is made for. */
export interface Asked {
  readonly say: Say
  readonly visit: Visit
  /** What was typed before, kept beside the error. */
  readonly email: string
  /** The sentence of the refusal. */
  readonly error: string | null
}

/** Someone who has shown who he is; the second factor is still to come where the account has one. */
export interface Identified {
  readonly account: string
}

/**
 * A way to show who one is: the local password, choosing from a list in the exercise, a ministry's own
 * sign-in later. One that leads elsewhere and back shows a link as its form and calls `openSession` from
 * the address to which it returns.
 */
export interface SignInMethod {
  readonly kind: SignInKind
  /** Its fields and its button, inside the sign-in form. */
  form(asked: Asked): Promise<Html>
  /** Who it is, or a refusal that is the same whether or not the account exists. Counts its own attempts. */
  identify(visit: Visit, shown: Shown): Promise<Identified | Refused>
}
