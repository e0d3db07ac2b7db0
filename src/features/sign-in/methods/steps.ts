import { accounts, installation } from '#features/people'
import type { Tx } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { findCredential } from '../credentials/store.ts'
import type { Session } from '../sessions/schema.ts'
import { beginSession, endByToken } from '../sessions/store.ts'

/** The browser that signs in: what its owner knows it by, and the session it brought, which ends. */
export interface Browser {
  readonly device: string
  readonly brought: string | undefined
}

/** A session as it begins. `awaitsCode`: nothing is open yet, the second factor is asked for. */
export interface Begun {
  readonly token: string
  readonly account: string
  readonly awaitsCode: boolean
}

/**
 * Begins a session for someone who has shown who he is: a new one always, whatever cookie was brought,
 * and a waiting one where the account has a second factor that was not asked for yet.
 */
export async function openSession(
  tx: Tx,
  { account: id, method }: Pick<Session, 'account' | 'method'>,
  { device, brought }: Browser,
  codeGiven: boolean,
): Promise<Begun | Refused> {
  const account = await accounts.findForUpdate(tx, id)
  if (!account || account.closedAt !== null) return refused('sign-in-wrong')
  if (brought !== undefined) await endByToken(tx, brought)
  const { totpSealed } = await findCredential(tx, id)
  const awaitsCode = totpSealed !== null && !codeGiven
  const session = { account: id, method, device, awaitsCode }
  const token = await beginSession(tx, session, installation().machine.now())
  return { token, account: id, awaitsCode }
}
