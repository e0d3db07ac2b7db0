import { hashPassword, needsRehash, verifyPassword } from '#kernel/auth'
import { isRefused, refused } from '#kernel/operations'
import { emailOf } from '../accounts/rules.ts'
import { findByEmail, savePassword } from '../accounts/store.ts'
import { passwordForm } from '../pages/sign-in-forms.ts'
import { countAttempt, succeed } from '../rate-limits/steps.ts'
import type { SignInMethod } from './method.ts'

/** E-mail and password, kept here. */
export const passwordMethod: SignInMethod = {
  kind: 'password',
  form: ({ say, email, error }) => Promise.resolve(passwordForm(say, { email, error })),

  async identify(visit, { field, from }) {
    const email = emailOf(field('email'))
    const account = { limit: 'sign-in-account', whom: email ?? field('email') } as const
    const counted = await countAttempt(visit, [account, { limit: 'sign-in-address', whom: from }])
    if (isRefused(counted)) return counted
    const found =
      email === null ? undefined : await visit.transaction((tx) => findByEmail(tx, email))
    const hash = found?.closedAt === null ? (found.passwordHash ?? undefined) : undefined
    const isRight = await verifyPassword(hash, field('password'))
    if (!isRight || !found || hash === undefined) return refused('sign-in-wrong')

    const fresh = needsRehash(hash) ? await hashPassword(field('password')) : null
    await visit.transaction(async (tx) => {
      await succeed(tx, counted, account)
      if (fresh) await savePassword(tx, found.id, fresh)
    })
    return { account: found.id }
  },
}
