import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { fieldsOf, mailId, refuseMail, type Mail } from './mail.ts'

/** Where mail goes. Without SMTP it is written to the folder, one file a mail. */
export interface MailSettings {
  /** `smtps://user:password@host` or `smtp://host`; any host but this one must offer TLS unless the URL says `?requireTLS=false`. */
  readonly smtp: string | undefined
  /** `Varde <varde@example.org>` */
  readonly from: string
  readonly folder: string
}

/** Where a mail has gone. */
export type Sent = { readonly by: 'smtp' } | { readonly by: 'file'; readonly file: string }

export interface Mailer {
  /** Sends one mail, dated `at`. Throws where the server cannot be reached or does not take it. */
  send(mail: Mail, at: Date): Promise<Sent>
  close(): void
}

/** Makes the mailer of an installation. */
export function mailer(settings: MailSettings): Mailer {
  return settings.smtp === undefined ? fileMailer(settings) : smtpMailer(settings, settings.smtp)
}

function checked(mail: Mail): Mail {
  const refusal = refuseMail(mail)
  if (refusal) throw new Error(`mail refused: ${refusal}`)
  return mail
}

// Nothing in a mail may make us read a file or fetch an address.
const closed = { disableFileAccess: true, disableUrlAccess: true } as const

function smtpMailer({ from }: MailSettings, url: string): Mailer {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname)
  const transport = createTransport({
    url,
    requireTLS: !isLocal,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    ...closed,
  })
  return {
    async send(mail, at) {
      await transport.sendMail(fieldsOf(checked(mail), from, at, mailId(mail)))
      return { by: 'smtp' }
    },
    close: () => transport.close(),
  }
}

function fileMailer({ from, folder }: MailSettings): Mailer {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'unix',
    ...closed,
  })
  return {
    async send(mail, at) {
      const id = mailId(checked(mail))
      const { message } = await transport.sendMail(fieldsOf(mail, from, at, id))
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const written = (await readdir(folder)).find((name) => name.endsWith(`-${id}.eml`))
      const file = join(folder, written ?? `${at.toISOString().replaceAll(':', '')}-${id}.eml`)
      // Links that sign people in stand in mails, so only the owner may read them.
      if (!written) await writeFile(file, message, { mode: 0o600 })
      return { by: 'file', file }
    },
    close: () => transport.close(),
  }
}
