import { accounts, note } from '#features/people'
import type { Begun, Browser } from '#features/sign-in'
import { countAttempt, credentials, openSession } from '#features/sign-in'
import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, operation, refused } from '#kernel/operations'
import { mailReset } from './mails.ts'
import { refuseLink } from './rules.ts'
import type { Delivery, Link, LinkKind } from './schema.ts'
import * as steps from './steps.ts'
import * as store from './store.ts'

/** A person is invited to a role. */
export const invitePerson = operation('invite-person', (visit: Visit, given: steps.Invitation) =>
  visit.transaction((tx) => steps.invite(tx, visit, given)),
)

/** An invitation is sent again. */
export const resendInvitation = operation(
  'resend-invitation',
  (visit: Visit, given: { readonly id: string; readonly delivery: Delivery }) =>
    visit.transaction((tx) => steps.resend(tx, visit, given)),
)

/** An invitation is taken back. */
export const takeBackInvitation = operation('take-back-invitation', (visit: Visit, id: string) =>
  visit.transaction((tx) => steps.takeBack(tx, visit, id)),
)

/** The installation makes the link to its first account. */
export const makeFirstLink = operation('make-first-link', (visit: Visit) =>
  visit.transaction((tx) => steps.makeFirstLink(tx, visit)),
)

/** A link with what its person says of himself. The e-mail counts for the first link only. */
export interface Acceptance {
  readonly kind: 'first' | 'invitation'
  readonly token: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly password: string
  readonly browser: Browser
}

/** Someone comes in by a link: a new account, signed in at once; or the roles, where he has an account. */
export const acceptInvitation = operation(
  'accept-invitation',
  async (visit: Visit, given: Acceptance): Promise<Begun | 'roles-added' | Refused> => {
    const known = await visit.transaction((tx) => addToKnown(tx, visit, given))
    if (isRefused(known) || known === 'roles-added') return known
    const hash = await credentials.newPasswordHash(given.password, known.email)
    if (isRefused(hash)) return hash
    return visit.transaction(async (tx) => {
      const link = await openLink(tx, given, visit.now)
      if (isRefused(link)) return link
      const newcomer = { ...known, language: given.language }
      const account = await steps.enterByLink(tx, visit, link, newcomer)
      if (isRefused(account)) return account
      await credentials.setPassword(tx, { account, hash })
      return openSession(tx, { account, method: 'password' }, given.browser, false)
    })
  },
)

async function openLink(
  tx: Tx,
  { token, kind }: { readonly token: string; readonly kind: LinkKind },
  now: Date,
): Promise<Link | Refused> {
  const link = await store.findLinkForUpdate(tx, token)
  const refusal = refuseLink(link, kind, now)
  return link && refusal === null ? link : refused(refusal ?? 'link-unknown')
}

/** Adds the roles to the account that the e-mail has; else answers who comes in. */
async function addToKnown(
  tx: Tx,
  visit: Visit,
  given: Acceptance,
): Promise<'roles-added' | { readonly email: string; readonly name: string } | Refused> {
  const link = await openLink(tx, given, visit.now)
  if (isRefused(link)) return link
  const email = link.email ?? accounts.emailOf(given.email)
  if (email === null) return refused('email-wrong')
  const known = await accounts.findByEmail(tx, email)
  if (known && known.closedAt === null) {
    if (link.kind === 'first') return refused('account-exists')
    await steps.addByLink(tx, visit, link, known.id)
    return 'roles-added'
  }
  const name = accounts.nameOf(given.name)
  return name === null ? refused('name-wrong') : { email, name }
}

/** Someone asks for a new password. The answer is the same whether or not the e-mail has an account. */
export const requestReset = operation(
  'request-reset',
  async (visit: Visit, given: { readonly email: string; readonly from: string }) => {
    const email = accounts.emailOf(given.email)
    if (email === null) return refused('email-wrong')
    const counted = await countAttempt(visit, [
      { limit: 'reset-account', whom: email },
      { limit: 'reset-address', whom: given.from },
    ])
    if (isRefused(counted)) return counted
    return visit.transaction(async (tx) => {
      await store.endWaiting(tx, { kind: 'reset', email }, visit.now)
      const made = await store.addResetLink(tx, email, visit.now)
      if (made) await mailReset(tx, { email, ...made })
      return 'asked' as const
    })
  },
)

/** Someone sets a new password by the link that was mailed; every session of the account ends. */
export const resetPassword = operation(
  'reset-password',
  async (visit: Visit, given: { readonly token: string; readonly password: string }) => {
    const wanted = { token: given.token, kind: 'reset' } as const
    const found = await visit.transaction((tx) => openLink(tx, wanted, visit.now))
    if (isRefused(found)) return found
    const hash = await credentials.newPasswordHash(given.password, found.email ?? '')
    if (isRefused(hash)) return hash
    return visit.transaction(async (tx) => {
      const link = await openLink(tx, wanted, visit.now)
      if (isRefused(link)) return link
      const account =
        link.account === null ? undefined : await accounts.findForUpdate(tx, link.account)
      if (!account || account.closedAt !== null) return refused('link-ended')
      await credentials.setPassword(tx, { account: account.id, hash })
      await store.saveUse(tx, link.id, account.id, visit.now)
      await accounts.tellOwner(tx, account, 'password-set')
      note(tx, visit, { operation: 'reset-password', subject: { account: account.id } })
      return 'reset' as const
    })
  },
)
