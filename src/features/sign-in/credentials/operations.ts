import { accounts, note } from '#features/people'
import type { Visit } from '#kernel/operations'
import { isRefused, operation } from '#kernel/operations'
import { askPassword, newPasswordHash, setPassword } from './steps.ts'

/** The old password, the new one, and the session that stays signed in. */
export interface NewPassword {
  readonly password: string
  readonly chosen: string
  readonly session: string | undefined
}

/** A person changes the password; every other session of the account ends. */
export const changePassword = operation(
  'change-password',
  async (visit: Visit, { password, chosen, session }: NewPassword) => {
    const wrong = await askPassword(visit, password)
    if (wrong) return wrong
    const { email } = await visit.transaction((tx) => accounts.ownForUpdate(tx, visit))
    const hash = await newPasswordHash(chosen, email)
    if (isRefused(hash)) return hash
    return visit.transaction(async (tx) => {
      const own = await accounts.ownForUpdate(tx, visit)
      await setPassword(tx, { account: own.id, hash }, session)
      await accounts.tellOwner(tx, own, 'password-set')
      note(tx, visit, { operation: 'change-password', subject: { account: own.id } })
      return 'changed' as const
    })
  },
)
