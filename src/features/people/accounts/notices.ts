import type { Tx } from '#kernel/db'
import type { Language } from '#kernel/i18n'
import { speaker } from '#kernel/i18n'
import { installation } from '../installation.ts'

interface Receiver {
  readonly email: string
  readonly language: Language
}

/** What its owner is told of an account by mail. */
export type NoticeKind =
  'password-set' | 'second-factor-set' | 'second-factor-taken' | 'role-given' | 'account-closed'

/** Tells an account's owner what was done with it, in his language: who did not do it himself must hear of it. */
export function tellOwner(tx: Tx, { email, language }: Receiver, kind: NoticeKind): Promise<void> {
  const say = speaker(language)
  const { origin, post } = installation()
  const values = { origin, account: `${origin}/${language}/account` }
  return post(tx, {
    to: email,
    language,
    subject: say(`people.notice-${kind}-subject`, values),
    text: say(`people.notice-${kind}-text`, values),
  })
}
