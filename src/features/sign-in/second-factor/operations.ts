import { accounts, installation, note, roles } from '#features/people'
import { acceptCode } from '#kernel/auth'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, operation, paused, refused } from '#kernel/operations'
import { askPassword } from '../credentials/steps.ts'
import type { Credential } from '../credentials/store.ts'
import { findCredential, saveCredential } from '../credentials/store.ts'
import { limits } from '../rate-limits/rules.ts'
import { countFailure, forgetFailures, lookAt } from '../rate-limits/steps.ts'
import { endAll } from '../sessions/store.ts'
import { checkCode, openFactor, renewRecovery, sealNewFactor } from './steps.ts'
import { saveRecoveryDigests } from './store.ts'

/** Offers the visitor a second factor; asks for his password, and for a code where he has one already. */
export const offerSecondFactor = operation(
  'offer-second-factor',
  async (visit: Visit, typed: { readonly password: string; readonly code: string }) => {
    const wrong = await askPassword(visit, typed.password)
    if (wrong) return wrong
    return visit.transaction(async (tx) => {
      const { id } = await accounts.ownForUpdate(tx, visit)
      const held = await findCredential(tx, id)
      const refusal =
        held.totpSealed && (await checkCode(tx, held, { code: typed.code, recovery: true }))
      if (refusal) return refusal
      // Read again: the code that was just checked is used up.
      const credential = await findCredential(tx, id)
      await saveCredential(tx, { ...credential, totpOffered: sealNewFactor(id) })
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
      const own = await accounts.ownForUpdate(tx, visit)
      const held = await findCredential(tx, own.id)
      const first = await firstStep(tx, held, typed.code)
      if (typeof first !== 'number') return first
      const set = { totpSealed: held.totpOffered, totpOffered: null, totpLastStep: first }
      await saveCredential(tx, { ...held, ...set })
      const codes = await renewRecovery(tx, own.id)
      await endAll(tx, own.id, typed.session)
      await accounts.tellOwner(tx, own, 'second-factor-set')
      note(tx, visit, { operation: 'set-second-factor', subject: { account: own.id } })
      return { codes }
    }),
)

async function firstStep(
  tx: Tx,
  { account, totpOffered }: Credential,
  code: string,
): Promise<number | Refused> {
  if (totpOffered === null) return refused('second-factor-not-offered')
  if (code.trim() === '') return refused('code-missing')
  const counter = { limit: 'code-account', whom: account } as const
  const { left, wait } = await lookAt(tx, counter)
  if (wait > 0) return paused('too-many-attempts', wait)
  const secret = openFactor(account, totpOffered)
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
      const { id } = await accounts.ownForUpdate(tx, visit)
      const held = await findCredential(tx, id)
      const refusal = await checkCode(tx, held, { code: typed.code, recovery: false })
      if (refusal) return refusal
      const codes = await renewRecovery(tx, id)
      note(tx, visit, { operation: 'renew-recovery-codes', subject: { account: id } })
      return { codes }
    }),
)

/** Takes someone's second factor away, so that a new one can be set up: app and recovery codes are lost. */
export const takeSecondFactor = operation('take-second-factor', (visit: Visit, id: string) =>
  visit.transaction(async (tx) => {
    // Held before its roles are read; whether it is there is told to those only who may do it.
    const account = await accounts.findForUpdate(tx, id)
    allow(roles.closePerson, visit, await accounts.listRoles(tx, id, visit.now))
    if (!account) throw notFound()
    // Whoever sits at a signed-in desk must not shake off the code that way.
    if (visit.actor.kind === 'account' && visit.actor.account === id)
      return refused('own-second-factor')
    const held = await findCredential(tx, id)
    if (held.totpSealed === null) return refused('person-has-no-second-factor')
    const nothing = { totpSealed: null, totpOffered: null, totpLastStep: null }
    await saveCredential(tx, { ...held, ...nothing })
    await saveRecoveryDigests(tx, id, [])
    await endAll(tx, id)
    await accounts.tellOwner(tx, account, 'second-factor-taken')
    note(tx, visit, { operation: 'take-second-factor', subject: { account: id } })
    return 'taken' as const
  }),
)
