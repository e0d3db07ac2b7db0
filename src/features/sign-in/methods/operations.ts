import { accounts, installation } from '#features/people'
import type { Visit } from '#kernel/operations'
import { isRefused, operation, Problem, refused } from '#kernel/operations'
import { findCredential } from '../credentials/store.ts'
import { checkCode } from '../second-factor/steps.ts'
import { findSession } from '../sessions/store.ts'
import { chooseMethod } from './choose-method.ts'
import type { Shown, SignInMethod } from './method.ts'
import { passwordMethod } from './password-method.ts'
import type { Browser } from './steps.ts'
import { openSession } from './steps.ts'

/** The ways in that this installation offers. */
export const methods = (): readonly SignInMethod[] =>
  installation().exercise ? [chooseMethod] : [passwordMethod]

/** What is asked at the door. */
export interface Entry {
  readonly method: string
  readonly shown: Shown
  readonly browser: Browser
}

/** A person shows who he is; the session opens now, or after the second factor. */
export const signIn = operation(
  'sign-in',
  async (visit: Visit, { method, shown, browser }: Entry) => {
    const chosen = methods().find(({ kind }) => kind === method)
    if (!chosen) throw new Problem(400, 'form-unreadable')
    const who = await chosen.identify(visit, shown)
    if (isRefused(who)) return who
    const session = { account: who.account, method: chosen.kind }
    return visit.transaction((tx) => openSession(tx, session, browser, false))
  },
)

/** The second step: the code of the app, or a recovery code, for the session that waits for it. */
export const enterCode = operation(
  'enter-code',
  (visit: Visit, { code, browser }: { readonly code: string; readonly browser: Browser }) =>
    visit.transaction(async (tx) => {
      const { brought } = browser
      const session =
        brought !== undefined && (await findSession(tx, brought, installation().machine.now()))
      if (!session || !session.awaitsCode) return refused('sign-in-over')
      const account = await accounts.findForUpdate(tx, session.account)
      if (!account || account.closedAt !== null) return refused('sign-in-over')
      const refusal = await checkCode(tx, await findCredential(tx, account.id), {
        code,
        recovery: true,
      })
      return refusal ?? openSession(tx, session, browser, true)
    }),
)
