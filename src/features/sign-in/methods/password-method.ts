import { accounts } from '#features/people'
import { hashPassword, needsRehash, verifyPassword } from '#kernel/auth'
import { isRefused, refused } from '#kernel/operations'
import type { Tx } from '#kernel/db'
import { findCredential, saveCredential } from '../credentials/store.ts'
import { passwordForm } from '../pages/sign-in-forms.ts'
import { countAttempt, succeed } from '../rate-limits/steps.ts'
import type { SignInMethod } from './method.ts'

/** The open account with this e-mail that has a password, and what is kept of it. */
async function findDoor(
  tx: Tx,
  email: string,
): Promise<{ readonly account: string; readonly hash: string } | undefined> {
  const account = await accounts.findByEmail(tx, email)
  if (!account || account.closedAt !== null) return undefined
  const { passwordHash } = await findCredential(tx, account.id)
  return passwordHash === null ? undefined : { account: account.id, hash: passwordHash }
}

/** E-mail and password, kept here. */
export const passwordMethod: SignInMethod = {
  kind: 'password',
  form: ({ say, email, error }) => Promise.resolve(passwordForm(say, { email, error })),

  async identify(visit, { field, from }) {
    const email = accounts.emailOf(field('email'))
    const counter = { limit: 'sign-in-account', whom: email ?? field('email') } as const
    const counted = await countAttempt(visit, [counter, { limit: 'sign-in-address', whom: from }])
    if (isRefused(counted)) return counted
    const door = await visit.transaction((tx) => findDoor(tx, email ?? ''))
    const isRight = await verifyPassword(door?.hash, field('password'))
    if (!isRight || !door) return refused('sign-in-wrong')

    const fresh = needsRehash(door.hash) ? await hashPassword(field('password')) : null
    await visit.transaction(async (tx) => {
      await succeed(tx, counted, counter)
      if (fresh !== null) await renewHash(tx, door, fresh)
    })
    return { account: door.account }
  },
}

/** Replaces a hash that was made with weaker parameters, unless the password was changed meanwhile. */
async function renewHash(
  tx: Tx,
  { account, hash }: { readonly account: string; readonly hash: string },
  fresh: string,
): Promise<void> {
  await accounts.findForUpdate(tx, account)
  const held = await findCredential(tx, account)
  if (held.passwordHash === hash) await saveCredential(tx, { ...held, passwordHash: fresh })
}
