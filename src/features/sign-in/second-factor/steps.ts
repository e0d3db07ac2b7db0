import { accounts, installation } from '#features/people'
import { acceptCode, findRecoveryCode, newRecoveryCodes, newTotpSecret } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { paused, refused } from '#kernel/operations'
import type { Credential } from '../credentials/store.ts'
import { findCredential, saveCredential } from '../credentials/store.ts'
import { limits } from '../rate-limits/rules.ts'
import { countFailure, forgetFailures, lookAt } from '../rate-limits/steps.ts'
import * as store from './store.ts'

const placeOf = (account: string): string => `totp:${account}`

/** The secret of a second factor, unsealed; keep it in sight of its owner only. */
export const openFactor = (account: string, sealed: string): string =>
  installation().sealer.open(sealed, placeOf(account))

/** Makes a second factor and seals it. */
export const sealNewFactor = (account: string): string =>
  installation().sealer.seal(newTotpSecret(), placeOf(account))

/** Gives an account a second factor that nobody has an app for: the exercise's cast, whose codes are shown. */
export async function giveFactor(tx: Tx, account: string): Promise<void> {
  const totpSealed = sealNewFactor(account)
  await saveCredential(tx, { ...(await findCredential(tx, account)), totpSealed })
}

/** New recovery codes in place of the old; shown once, kept as digests. */
export async function renewRecovery(tx: Tx, account: string): Promise<readonly string[]> {
  const { codes, digests } = newRecoveryCodes()
  await store.saveRecoveryDigests(tx, account, digests)
  return codes
}

/** What was typed, and whether a recovery code may stand in for the app's. */
export interface TypedCode {
  readonly code: string
  readonly recovery: boolean
}

/**
 * Why this code does not open, or null; a right one is used up. The account is held by the caller.
 * A wrong one is counted although the caller's deed is undone.
 */
export async function checkCode(
  tx: Tx,
  credential: Credential,
  { code, recovery }: TypedCode,
): Promise<Refused | null> {
  const { account, totpSealed, totpLastStep: lastStep } = credential
  if (totpSealed === null) return refused('second-factor-missing')
  if (code.trim() === '') return refused('code-missing')
  const counter = { limit: 'code-account', whom: account } as const
  const { left, wait } = await lookAt(tx, counter)
  if (wait > 0) return paused('too-many-attempts', wait)
  const typed = { secret: openFactor(account, totpSealed), code, at: installation().machine.now() }
  const step = acceptCode({ ...typed, lastStep })
  if (step === null && !(recovery && (await useRecoveryCode(tx, account, code)))) {
    if (acceptCode({ ...typed, lastStep: null }) !== null) return refused('code-used')
    const values = { left: left - 1, minutes: limits['code-account'].minutes }
    return refused('code-wrong', values, (after) => countFailure(after, counter))
  }
  if (step !== null) await saveCredential(tx, { ...credential, totpLastStep: step })
  await forgetFailures(tx, counter)
  return null
}

async function useRecoveryCode(tx: Tx, account: string, typed: string): Promise<boolean> {
  const digest = findRecoveryCode(typed, await store.listRecoveryDigests(tx, account))
  if (digest === undefined) return false
  await store.removeRecoveryDigest(tx, account, digest)
  return true
}

/**
 * Asks for the visitor's one-time code, as signing, consenting, publishing and withdrawing do each time.
 * Answers why the code does not open, or null: `if (refusal) return refusal`. Codes of the refusals:
 * `second-factor-needs-person` (the installation itself has none), `second-factor-missing`,
 * `code-missing` (not counted), `code-wrong`, `code-used`, `too-many-attempts`. Part of the caller's transaction: undone with it, but for the count.
 */
export async function confirmSecondFactor(
  tx: Tx,
  visit: Visit,
  code: string,
): Promise<Refused | null> {
  if (visit.actor.kind !== 'account') return refused('second-factor-needs-person')
  const { id } = await accounts.ownForUpdate(tx, visit)
  return checkCode(tx, await findCredential(tx, id), { code, recovery: false })
}
