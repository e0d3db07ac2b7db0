import { acceptCode } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, operation, refused } from '#kernel/operations'
import { tellOwner } from '../accounts/notices.ts'
import { askPassword, ownForUpdate } from '../accounts/own.ts'
import type { Account } from '../accounts/schema.ts'
import { findForUpdate, listRoles } from '../accounts/store.ts'
import { installation } from '../installation.ts'
import { note } from '../note.ts'
import { limits } from '../rate-limits/rules.ts'
import { countFailure, forgetFailures, lookAt } from '../rate-limits/steps.ts'
import { closePerson } from '../roles/policy.ts'
import { endAll } from '../sessions/store.ts'
import { checkCode, openFactor, renewRecovery, sealNewFactor } from './steps.ts'
import * as store from './store.ts'

/** Offers the visitor a second factor; asks for his password, and for a code where he has one already. */
export const offerSecondFactor = operation(
  'offer-second-factor',
  async (visit: Visit, typed: { readonly password: string; readonly code: string }) => {
    const wrong = await askPassword(visit, typed.password)
    if (wrong) return wrong
    return visit.transaction(async (tx) => {
      const account = await ownForUpdate(tx, visit)
      const refusal =
        account.totpSealed && (await checkCode(tx, account, { code: typed.code, recovery: true }))
      if (refusal) return refusal
      await store.saveOffer(tx, account.id, sealNewFactor(account.id))
      return 'offered' as const
    })
  },
)

/** The recovery codes, to be shown once. */
export interface Recovery {
  readonly codes: readonly string[]
}

/** Takes the offered second factor into use by its first code; every other session of the account ends. */
export const setSecondFactor = operation(
  'set-second-factor',
  (visit: Visit, typed: { readonly code: string; readonly session: string | undefined }) =>
    visit.transaction(async (tx): Promise<Recovery | Refused> => {
      const account = await ownForUpdate(tx, visit)
      const first = await firstStep(tx, account, typed.code)
      if (typeof first !== 'number') return first
      await store.saveFactor(tx, account.id, { sealed: account.totpOffered ?? '', step: first })
      const codes = await renewRecovery(tx, account.id)
      await endAll(tx, account.id, typed.session)
      await tellOwner(tx, account, 'second-factor-set')
      note(tx, visit, { operation: 'set-second-factor', subject: { account: account.id } })
      return { codes }
    }),
)

async function firstStep(tx: Tx, account: Account, code: string): Promise<number | Refused> {
  if (account.totpOffered === null) return refused('second-factor-not-offered')
  const counter = { limit: 'code-account', whom: account.id } as const
  const { left, wait } = await lookAt(tx, counter)
  if (wait > 0) return refused('too-many-attempts', { minutes: wait })
  const secret = openFactor(account.id, account.totpOffered)
  const step = acceptCode({ secret, code, at: installation().machine.now(), lastStep: null })
  const values = { left: left - 1, minutes: limits['code-account'].minutes }
  if (step === null) return refused('code-wrong', values, (after) => countFailure(after, counter))
  await forgetFailures(tx, counter)
  return step
}

/** Ten new recovery codes in place of the old, for a code of the app. */
export const renewRecoveryCodes = operation(
  'renew-recovery-codes',
  (visit: Visit, typed: { readonly code: string }) =>
    visit.transaction(async (tx): Promise<Recovery | Refused> => {
      const account = await ownForUpdate(tx, visit)
      const refusal = await checkCode(tx, account, { code: typed.code, recovery: false })
      if (refusal) return refusal
      const codes = await renewRecovery(tx, account.id)
      note(tx, visit, { operation: 'renew-recovery-codes', subject: { account: account.id } })
      return { codes }
    }),
)

/** Takes someone's second factor away, so that a new one can be set up: app and recovery codes are lost. */
export const takeSecondFactor = operation('take-second-factor', (visit: Visit, id: string) =>
  visit.transaction(async (tx) => {
    const account = await findForUpdate(tx, id)
    if (!account) throw notFound()
    allow(closePerson, visit, await listRoles(tx, id, visit.now))
    // Whoever sits at a signed-in desk must not shake off the code that way.
    if (visit.actor.kind === 'account' && visit.actor.account === id)
      return refused('own-second-factor')
    if (account.totpSealed === null) return refused('person-has-no-second-factor')
    await store.removeFactor(tx, id)
    await endAll(tx, id)
    await tellOwner(tx, account, 'second-factor-taken')
    note(tx, visit, { operation: 'take-second-factor', subject: { account: id } })
    return 'taken' as const
  }),
)
