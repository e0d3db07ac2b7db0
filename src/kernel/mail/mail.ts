import { createHash, randomUUID } from 'node:crypto'
import type { Language } from '#kernel/i18n'

/** A mail to one person, in plain text. */
export interface Mail {
  /** One address, without a name. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly language: Language
  /** Two mails with the same key are the same mail, sent again after a fault. */
  readonly dedupeKey?: string
}

// RFC 5321 Section 4.5.3.1.3 ends an address at 254 characters. Anything that could start another
// address or another header is left out, quoted local parts with it.
const address = /^[^\p{C}\p{Z}@<>()[\]\\,;:"]+@[^\p{C}\p{Z}@<>()[\]\\,;:"]+$/u
const control = /\p{Cc}|[\u2028\u2029]/u

/** Why this mail is not sent, or null: a line break in a header would let a stranger write headers of his own. */
export function refuseMail(mail: Mail): 'bad-address' | 'bad-subject' | null {
  if (mail.to.length > 254 || !address.test(mail.to)) return 'bad-address'
  if (mail.subject.trim() === '' || control.test(mail.subject)) return 'bad-subject'
  return null
}

/** What the mail is known by: the same for the same key, else by chance. */
export function mailId({ dedupeKey }: Mail): string {
  return createHash('sha256')
    .update(dedupeKey ?? randomUUID())
    .digest('hex')
    .slice(0, 32)
}

/** The fields that nodemailer composes a message of. */
export interface Fields {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly date: Date
  readonly messageId: string
  readonly headers: Record<string, string>
}

/** Lays a mail out for sending. */
export function fieldsOf(mail: Mail, from: string, at: Date, id: string): Fields {
  const host = /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    date: at,
    messageId: `<${id}@${host}>`,
    headers: {
      'Content-Language': mail.language,
      // RFC 3834 Section 5: keeps holiday replies from answering us.
      'Auto-Submitted': 'auto-generated',
    },
  }
}
