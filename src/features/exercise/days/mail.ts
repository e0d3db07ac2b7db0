import { speaker } from '#kernel/i18n'
import type { Mail } from '#kernel/mail'

/** A mail of the exercise says so before all else, in its subject and in its first line, in its reader's language. */
export function markMail(mail: Mail): Mail {
  const say = speaker(mail.language)
  return {
    ...mail,
    subject: say('exercise.mail-subject', { subject: mail.subject }),
    text: `${say('exercise.mail-note')}\n\n${mail.text}`,
  }
}
