import type { RoleName } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Language, Say } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import type { Mail } from '#kernel/mail'
import type { Visit } from '#kernel/operations'
import type { Contact } from '#features/people'
import { listContacts } from '#features/people'
import { installation } from '../installation.ts'

/** Something that people in a role should hear of by mail. It says what happened and where to go, no more. */
export interface Notice {
  readonly to: {
    readonly roles: readonly RoleName[]
    readonly plan: string
    /** Only those of this organisation. */
    readonly organisation?: string
  }
  /** The subject, and a sentence, in the reader's language. Never a word of what a report says. */
  readonly subject: (say: Say) => string
  readonly text: (say: Say) => string
  /** Where to go, from the language on: `/plans/…`. */
  readonly path: string
}

/** Writes to those concerned, in their own language, as part of the deed. Whoever did it is not told. */
export async function notify(tx: Tx, visit: Visit, notices: readonly Notice[]): Promise<void> {
  const { origin, post } = installation()
  const self = visit.actor.kind === 'account' ? visit.actor.account : null
  for (const notice of notices) {
    const { roles, plan, organisation } = notice.to
    const scope = organisation === undefined ? { plan } : { plan, organisation }
    const contacts = await listContacts(tx, roles, scope, visit.now)
    for (const contact of contacts)
      if (contact.account !== self) await post(tx, mailOf(notice, contact, origin))
  }
}

/** A notice as a mail to one person, in that person's language. */
export function mailOf(
  { subject, text, path }: Pick<Notice, 'subject' | 'text' | 'path'>,
  { email, language }: Pick<Contact, 'email' | 'language'>,
  origin: string,
): Mail {
  const say = speaker(language)
  const body = `${text(say)}\n\n${addressIn(origin, language, path)}\n\n${say('rounds.mail-foot')}\n`
  return { to: email, subject: subject(say), text: body, language }
}

/** Through the door: whoever is signed in already goes straight on, anybody else comes back to the place. */
const addressIn = (origin: string, language: Language, path: string): string => {
  const next = encodeURIComponent(`/${language}${path}`).replaceAll('%2F', '/')
  return `${origin}/${language}/sign-in?next=${next}`
}
