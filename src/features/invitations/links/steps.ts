import type { Account } from '#features/people'
import { accounts, note, roles } from '#features/people'
import type { Role } from '#kernel/access'
import { onlySystem } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { linkAddress, mailInvitation } from './mails.ts'
import { firstRoles, refuseLink } from './rules.ts'
import type { Delivery, Link } from './schema.ts'
import * as store from './store.ts'

/** Who is invited, to what, in which language, and how the link goes. */
export interface Invitation {
  readonly email: string
  readonly role: Role
  readonly language: Language
  readonly delivery: Delivery
}

/** What came of it: a link was sent or is shown once; or the person had an account and has the role now. */
export type Invited =
  | { readonly came: 'mailed' | 'role-given'; readonly email: string }
  | { readonly came: 'link-made'; readonly email: string; readonly link: string }

/** Invites a person to a role; one who has an account gets the role at once. */
export async function invite(
  tx: Tx,
  visit: Visit,
  { role, language, delivery, ...given }: Invitation,
): Promise<Invited | Refused> {
  allow(roles.setRole, visit, role)
  const email = accounts.emailOf(given.email)
  if (email === null) return refused('email-wrong')
  const known = await accounts.findByEmail(tx, email)
  if (known && known.closedAt === null) {
    const held = await roles.giveRoleWithin(tx, visit, { account: known.id, role })
    return isRefused(held) ? held : { came: 'role-given', email }
  }
  const refusal = await roles.refuseRoleHere(tx, visit, role)
  if (refusal) return refused(refusal)
  const waiting = (await store.listInvitations(tx)).filter((one) => one.email === email)
  if (waiting.some((link) => link.roles.some((one) => roles.sameRole(one, role))))
    return refused('already-invited')
  return send(tx, visit, { email, roles: [role], language, delivery })
}

interface Sending extends Pick<Link, 'roles' | 'language'> {
  readonly email: string
  readonly delivery: Delivery
}

async function send(
  tx: Tx,
  visit: Visit,
  { email, roles: given, language, delivery }: Sending,
): Promise<Invited> {
  const link = { kind: 'invitation', email, account: null, roles: given, language } as const
  const { id, token } = await store.addLink(tx, link, visit.now)
  note(tx, visit, {
    operation: 'invite-person',
    subject: { invitation: id },
    payload: { email, roles: given, delivery },
    plan: given[0]?.plan ?? null,
  })
  if (delivery === 'link')
    return { came: 'link-made', email, link: linkAddress('invitations', language, token) }
  await mailInvitation(tx, { email, language, token }, { roles: given, now: visit.now })
  return { came: 'mailed', email }
}

async function waitingInvitation(
  tx: Tx,
  visit: Visit,
  id: string,
): Promise<(Link & { readonly email: string }) | Refused> {
  allow(roles.seePeople, visit, null)
  const link = await store.findInvitationForUpdate(tx, id)
  const email = link?.email ?? null
  if (!link || email === null) throw notFound()
  for (const role of link.roles) allow(roles.setRole, visit, role)
  const refusal = refuseLink(link, 'invitation', visit.now)
  return refusal && refusal !== 'link-expired' ? refused(refusal) : { ...link, email }
}

/** Sends an invitation again, or shows its link: a new one each time, and the old one opens no more. */
export async function resend(
  tx: Tx,
  visit: Visit,
  { id, delivery }: { readonly id: string; readonly delivery: Delivery },
): Promise<Invited | Refused> {
  const link = await waitingInvitation(tx, visit, id)
  if (isRefused(link)) return link
  await store.endLink(tx, id, visit.now)
  return send(tx, visit, { ...link, delivery })
}

/** Takes an invitation back: its link opens no more. */
export async function takeBack(tx: Tx, visit: Visit, id: string): Promise<'taken-back' | Refused> {
  const link = await waitingInvitation(tx, visit, id)
  if (isRefused(link)) return link
  await store.endLink(tx, id, visit.now)
  note(tx, visit, { operation: 'take-back-invitation', subject: { invitation: id } })
  return 'taken-back'
}

/** Makes the link to the installation's first account and answers its address; earlier ones open no more. */
export async function makeFirstLink(tx: Tx, visit: Visit): Promise<string> {
  allow(onlySystem, visit, null)
  await store.endWaiting(tx, { kind: 'first', email: null }, visit.now)
  const link = { kind: 'first', email: null, account: null, roles: firstRoles } as const
  const made = await store.addLink(tx, { ...link, language: visit.language }, visit.now)
  note(tx, visit, { operation: 'make-first-link', subject: { invitation: made.id } })
  return linkAddress('first', visit.language, made.token)
}

/** Makes the account that a link promises, with its roles. Refused where the e-mail has one that is open. */
export async function enterByLink(
  tx: Tx,
  visit: Visit,
  link: Link,
  newcomer: Pick<Account, 'email' | 'name' | 'language'>,
): Promise<string | Refused> {
  const account = await accounts.openAccount(tx, visit, newcomer)
  if (!isRefused(account)) await addByLink(tx, visit, link, account)
  return account
}

/** Gives an account the roles that a link promises; the link is used. */
export async function addByLink(tx: Tx, visit: Visit, link: Link, account: string): Promise<void> {
  await accounts.addRoles(tx, visit, { account, roles: link.roles })
  await store.saveUse(tx, link.id, account, visit.now)
  noteUse(tx, visit, link, account)
}

function noteUse(tx: Tx, visit: Visit, { id, kind, roles: given }: Link, account: string): void {
  const operation = kind === 'first' ? 'use-first-link' : 'accept-invitation'
  note(tx, visit, { operation, subject: { account, invitation: id }, payload: { roles: given } })
}
