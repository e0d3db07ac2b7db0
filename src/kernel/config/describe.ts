import { withoutPassword } from './mask.ts'
import type { Settings } from './settings.ts'
import type { SettingName } from './values.ts'
import { settingNames } from './values.ts'

/** One setting as it may be shown to anyone who runs the command. */
export interface ShownSetting {
  readonly name: SettingName
  /** Null where nothing is set and nothing stands in its place. */
  readonly value: string | null
  readonly from: 'environment' | 'file' | 'default'
}

/** The settings in force, without secrets. */
export const describeSettings = (settings: Settings): ShownSetting[] =>
  settingNames.map((name) => ({
    name,
    value: valueOf(name, settings),
    from: settings.given.given[name]?.from ?? 'default',
  }))

function valueOf(name: SettingName, settings: Settings): string | null {
  const text = settings.given.given[name]?.text
  if (name === 'VARDE_SECRET') return text ? '(given)' : `(in ${settings.data}/secret)`
  if (name in inForce) return inForce[name]?.(settings) ?? null
  return text === undefined ? null : withoutPassword(text)
}

// What was not set still has a value, and some of what was set is read into another form.
const inForce: Partial<Record<SettingName, (settings: Settings) => string | null>> = {
  PORT: ({ port }) => String(port),
  HOST: ({ host }) => host ?? '(all addresses)',
  VARDE_BASE_URL: ({ baseUrl }) => baseUrl,
  VARDE_DATA: ({ data }) => data,
  VARDE_MAIL_FROM: ({ mail }) => mail.from,
  VARDE_SECURITY_CONTACT: ({ securityContact }) => securityContact,
}
