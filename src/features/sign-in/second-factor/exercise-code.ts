import { installation } from '#features/people'
import { totpAt } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import type { Credential } from '../credentials/store.ts'
import { findCredential } from '../credentials/store.ts'
import { openFactor } from './steps.ts'

const step = 30_000

/**
 * The code that would open now, for the exercise to show beside the field: nobody there has an app.
 * Null outside the exercise, without a second factor, and for the seconds until a fresh code counts.
 */
export async function exerciseCode(tx: Tx, account: string): Promise<string | null> {
  return installation().exercise ? freshCode(await findCredential(tx, account)) : null
}

/** What the exercise shows beside a code field: the code, or that the next one comes. */
export interface ShownCode {
  readonly code: string | null
}

/** The visitor's own, for every page that asks for a code; null outside the exercise and without a second factor. */
export async function shownCodeOf(visit: Visit): Promise<ShownCode | null> {
  const { actor } = visit
  if (!installation().exercise || actor.kind !== 'account') return null
  const credential = await visit.read((tx) => findCredential(tx, actor.account))
  return credential.totpSealed === null ? null : { code: freshCode(credential) }
}

function freshCode({ account, totpSealed, totpLastStep }: Credential): string | null {
  if (totpSealed === null) return null
  const current = Math.floor(installation().machine.now().getTime() / step)
  const fresh = Math.max(current, (totpLastStep ?? -1) + 1)
  // A code counts from half a minute before its time (RFC 6238 Section 5.2), no earlier.
  return fresh > current + 1
    ? null
    : totpAt(openFactor(account, totpSealed), new Date(fresh * step))
}
