import { hashPassword, refusePassword } from '#kernel/auth'
import type { Language } from '#kernel/i18n'
import type { Visit } from '#kernel/operations'
import { operation, refused } from '#kernel/operations'
import { note } from '../note.ts'
import { endAll } from '../sessions/store.ts'
import { tellOwner } from './notices.ts'
import { askPassword, ownForUpdate } from './own.ts'
import { nameOf } from './rules.ts'
import * as steps from './steps.ts'
import * as store from './store.ts'

/** An account is closed; its person may be invited again. */
export const closeAccount = operation('close-account', (visit: Visit, id: string) =>
  visit.transaction((tx) => steps.closeAccount(tx, visit, id)),
)

/** A person changes how he is called and in which language mails come. */
export const changeDetails = operation(
  'change-details',
  (visit: Visit, given: { readonly name: string; readonly language: Language }) =>
    visit.transaction(async (tx) => {
      const { id } = await ownForUpdate(tx, visit)
      const name = nameOf(given.name)
      if (name === null) return refused('name-wrong')
      await store.saveDetails(tx, id, { name, language: given.language })
      note(tx, visit, {
        operation: 'change-details',
        subject: { account: id },
        payload: { name, language: given.language },
      })
      return 'changed' as const
    }),
)

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
    const { email } = await visit.transaction((tx) => ownForUpdate(tx, visit))
    const refusal = refusePassword(chosen, email)
    if (refusal) return refused(refusal)
    const hash = await hashPassword(chosen)
    return visit.transaction(async (tx) => {
      const account = await ownForUpdate(tx, visit)
      await store.savePassword(tx, account.id, hash)
      await endAll(tx, account.id, session)
      await tellOwner(tx, account, 'password-set')
      note(tx, visit, { operation: 'change-password', subject: { account: account.id } })
      return 'changed' as const
    })
  },
)
