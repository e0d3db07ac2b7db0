import { acceptCode, findRecoveryCode, newRecoveryCodes, newTotpSecret } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { ownForUpdate } from '../accounts/own.ts'
import type { Account } from '../accounts/schema.ts'
import { installation } from '../installation.ts'
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

type CodeHolder = Pick<Account, 'id' | 'totpSealed' | 'totpLastStep'>

/**
 * Why this code does not open, or null; a right one is used up. The account is held by the caller.
 * A wrong one is counted although the caller's deed is undone.
 */
export async function checkCode(
  tx: Tx,
  account: CodeHolder,
  { code, recovery }: TypedCode,
): Promise<Refused | null> {
  const { id, totpSealed, totpLastStep: lastStep } = account
  if (totpSealed === null) return refused('second-factor-missing')
  const counter = { limit: 'code-account', whom: id } as const
  const { left, wait } = await lookAt(tx, counter)
  if (wait > 0) return refused('too-many-attempts', { minutes: wait })
  const typed = { secret: openFactor(id, totpSealed), code, at: installation().machine.now() }
  const step = acceptCode({ ...typed, lastStep })
  if (step === null && !(recovery && (await useRecoveryCode(tx, id, code)))) {
    if (acceptCode({ ...typed, lastStep: null }) !== null) return refused('code-used')
    const values = { left: left - 1, minutes: limits['code-account'].minutes }
    return refused('code-wrong', values, (after) => countFailure(after, counter))
  }
  if (step !== null) await store.saveStep(tx, id, step)
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
 * `second-factor-needs-person` (the installation itself has none), `second-factor-missing`, `code-wrong`,
 * `code-used`, `too-many-attempts`. Part of the caller's transaction: undone with it, but for the count.
 */
export async function confirmSecondFactor(
  tx: Tx,
  visit: Visit,
  code: string,
): Promise<Refused | null> {
  if (visit.actor.kind !== 'account') return refused('second-factor-needs-person')
  return checkCode(tx, await ownForUpdate(tx, visit), { code, recovery: false })
}
