import { installation, roles } from '#features/people'
import type { Role } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'

/** The address that a link opens. */
export const linkAddress = (
  path: 'first' | 'invitations' | 'reset',
  language: Language,
  token: string,
): string => `${installation().origin}/${language}/${path}/${token}`

interface Letter {
  readonly email: string
  readonly language: Language
  readonly token: string
}

/** Invites by mail, naming the roles in the language of the invitation. */
export async function mailInvitation(
  tx: Tx,
  { email, language, token }: Letter,
  invited: { readonly roles: readonly Role[]; readonly now: Date },
): Promise<void> {
  const say = speaker(language)
  const named = await roles.namedIn(tx, invited.now)
  const values = {
    origin: installation().origin,
    link: linkAddress('invitations', language, token),
    roles: say.list(invited.roles.map((role) => roles.spokenRole(say, role, named))),
  }
  await installation().post(tx, {
    to: email,
    language,
    subject: say('people.mail-invitation-subject', values),
    text: say('people.mail-invitation-text', values),
  })
}

/** Sends the link for a new password. */
export function mailReset(tx: Tx, { email, language, token }: Letter): Promise<void> {
  const say = speaker(language)
  const values = { origin: installation().origin, link: linkAddress('reset', language, token) }
  return installation().post(tx, {
    to: email,
    language,
    subject: say('people.mail-reset-subject', values),
    text: say('people.mail-reset-text', values),
  })
}
