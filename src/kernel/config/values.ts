import { z } from 'zod'
import { refuseBaseUrl } from './base-url.ts'

const port = z
  .string()
  .regex(/^\d+$/)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535)

const smtpUrl = z.string().refine((text) => URL.canParse(text) && /^smtps?:/.test(text))

// Not every address of PostgreSQL is one of the web's: a socket has no host before the path.
const postgresUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/)

const baseUrl = z
  .string()
  .refine((text) => refuseBaseUrl(text) === null)
  .transform((text) => new URL(text).origin)

const address = z.string().regex(/^[^<>\s]+@[^<>\s]+$|^[^<>]+<[^<>\s]+@[^<>\s]+>$/)

// RFC 9116 section 2.5.3: an address for mail, or a page.
const contact = z
  .string()
  .regex(/^[^<>\s@]+@[^<>\s@]+$|^https:\/\/\S+$/)
  .transform((text) => (text.startsWith('https://') ? text : `mailto:${text}`))

/** Every setting there is: how it is read from its text. */
export const values = z.object({
  PORT: port.optional(),
  HOST: z.string().optional(),
  VARDE_BASE_URL: baseUrl.optional(),
  VARDE_DATA: z.string().optional(),
  DATABASE_URL: postgresUrl.optional(),
  VARDE_MIGRATE_DATABASE_URL: postgresUrl.optional(),
  VARDE_PUBLIC_DATABASE_URL: postgresUrl.optional(),
  VARDE_POSTGRES_BIN: z.string().optional(),
  VARDE_SECRET: z.string().min(32).optional(),
  VARDE_SMTP_URL: smtpUrl.optional(),
  VARDE_MAIL_FROM: address.optional(),
  VARDE_SECURITY_CONTACT: contact.optional(),
})

export type Values = z.output<typeof values>
export type SettingName = keyof Values

// Object.keys forgets that an object of ours has no other keys.
export const settingNames = Object.keys(values.shape) as SettingName[]

const database = 'a URL such as postgresql://login:password@host/varde'

/** What each setting wants, for whoever gave it something else. */
export const wants: Readonly<Record<SettingName, string>> = {
  PORT: 'a number from 1 to 65535',
  HOST: 'the address to listen on',
  VARDE_BASE_URL:
    'https://your.host, or http://localhost with a port for a machine of your own, and nothing after the host',
  VARDE_DATA: 'a folder',
  DATABASE_URL: database,
  VARDE_MIGRATE_DATABASE_URL: database,
  VARDE_PUBLIC_DATABASE_URL: database,
  VARDE_POSTGRES_BIN: 'the folder of the programs postgres and initdb',
  VARDE_SECRET: 'at least 32 characters, made by chance',
  VARDE_SMTP_URL: 'a URL such as smtps://login:password@mail.host',
  VARDE_MAIL_FROM: 'an address such as Varde <varde@your.host>',
  VARDE_SECURITY_CONTACT:
    'an address such as security@your.host, or a page that begins with https://',
}
