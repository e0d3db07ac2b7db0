import { accounts } from '#features/people'
import { refusePassword } from '#kernel/auth'

/** What someone who comes in by a link says of himself. */
export interface SelfGiven {
  readonly email: string
  readonly name: string
  readonly password: string
}

/** The codes of everything that is wrong with it, so that one form shows it all at once. */
export function faultsOf({ email, name, password }: SelfGiven): readonly string[] {
  const wrongPassword = refusePassword(password, email)
  return [
    ...(accounts.emailOf(email) === null ? ['email-wrong'] : []),
    ...(accounts.nameOf(name) === null ? ['name-wrong'] : []),
    ...(wrongPassword ? [wrongPassword] : []),
  ]
}
