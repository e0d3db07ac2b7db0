import { resolve } from 'node:path'
import type { Addresses } from '#kernel/db'
import { isForOthers } from './base-url.ts'
import type { GivenSettings, Texts } from './given.ts'
import { readGiven } from './given.ts'
import { withoutPassword } from './mask.ts'
import { StartRefused } from './start-refused.ts'
import type { SettingName, Values } from './values.ts'
import { settingNames, values, wants } from './values.ts'

/** How this installation is set up. */
export interface Settings {
  readonly port: number
  /** The address to listen on; null is all of the machine's. */
  readonly host: string | null
  /** The origin under which people reach it, without a slash at its end. */
  readonly baseUrl: string
  /** The data folder, absolute. It may hold files that are not ours. */
  readonly data: string
  /** The operator's own PostgreSQL, or null for the embedded one. */
  readonly database: Addresses | null
  /** Programs for the embedded database other than the shipped ones. */
  readonly postgresPrograms: string | undefined
  /** The secret, where the operator gives it; else it lies in the data folder. */
  readonly secret: string | undefined
  readonly mail: { readonly smtp: string | undefined; readonly from: string }
  /** Where weaknesses are told, as RFC 9116 writes it; null where the operator names nobody. */
  readonly securityContact: string | null
  readonly given: GivenSettings
}

export interface Defaults {
  readonly port: number
  readonly data: string
}

/** Reads and checks the settings; what is wrong is refused with its name and what to write instead. */
export function readSettings(
  environment: Texts = process.env,
  defaults: Defaults = { port: 3000, data: './data' },
): Settings {
  const given = readGiven(environment, defaults.data)
  const read = checkValues(given)
  const port = read.PORT ?? defaults.port
  const baseUrl = read.VARDE_BASE_URL ?? `http://localhost:${port}`
  return {
    port,
    host: read.HOST ?? (isForOthers(baseUrl) ? null : '127.0.0.1'),
    baseUrl,
    data: resolve(read.VARDE_DATA ?? defaults.data),
    database: databaseOf(read),
    postgresPrograms: read.VARDE_POSTGRES_BIN,
    secret: read.VARDE_SECRET,
    mail: mailOf(read, baseUrl),
    securityContact: read.VARDE_SECURITY_CONTACT ?? null,
    given,
  }
}

function checkValues({ given }: GivenSettings): Values {
  const texts = Object.fromEntries(settingNames.map((name) => [name, given[name]?.text]))
  const result = values.safeParse(texts)
  if (result.success) return result.data
  // An issue's path begins with the key of the object, and its keys are the settings' names.
  const wrong = new Set(result.error.issues.map(({ path }) => path[0] as SettingName))
  const sentences = [...wrong].map((name) => sentenceOf(name, given[name]?.text ?? ''))
  throw new StartRefused('wrong-setting', sentences.join('\n'))
}

const secrets = /SECRET|URL$/

function sentenceOf(name: SettingName, text: string): string {
  const isSecret = secrets.test(name) && name !== 'VARDE_BASE_URL'
  const shown = isSecret ? 'what was given' : `“${withoutPassword(text)}”`
  return `${name} cannot be ${shown}: it wants ${wants[name]}.`
}

const databaseNames = [
  'DATABASE_URL',
  'VARDE_MIGRATE_DATABASE_URL',
  'VARDE_PUBLIC_DATABASE_URL',
] as const

function databaseOf(read: Values): Addresses | null {
  const [app, migrate, reader] = databaseNames.map((name) => read[name])
  if (app && migrate && reader) {
    const at = (connectionString: string) => ({ connectionString })
    return { app: at(app), migrate: at(migrate), public: at(reader) }
  }
  const missing = databaseNames.filter((name) => read[name] === undefined)
  if (missing.length === databaseNames.length) return null
  throw new StartRefused(
    'missing-login',
    `${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} missing: a PostgreSQL of your own is reached by three logins, which \`varde database roles-sql\` shows how to make.`,
  )
}

function mailOf(read: Values, baseUrl: string): Settings['mail'] {
  const { VARDE_SMTP_URL: smtp, VARDE_MAIL_FROM: from } = read
  if (smtp !== undefined && from === undefined) {
    throw new StartRefused(
      'missing-sender',
      `VARDE_MAIL_FROM is missing: mail is sent by VARDE_SMTP_URL, and wants ${wants.VARDE_MAIL_FROM}.`,
    )
  }
  return { smtp, from: from ?? `Varde <varde@${new URL(baseUrl).hostname}>` }
}
