import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseEnv } from 'node:util'
import type { SettingName } from './values.ts'
import { settingNames } from './values.ts'
import { StartRefused } from './start-refused.ts'

export type Texts = Readonly<Record<string, string | undefined>>

/** The text of a setting and where it was found. */
export interface Given {
  readonly text: string
  readonly from: 'environment' | 'file'
}

/** What was set, by setting: the environment goes before the file, and an empty text sets nothing. */
export interface GivenSettings {
  readonly given: Partial<Record<SettingName, Given>>
  /** The file that was read. */
  readonly file: string | null
}

/**
 * Reads the environment and the settings file: the one that VARDE_CONFIG names, else `varde.env` in
 * the data folder where there is one. Its lines are `NAME=value`.
 */
export function readGiven(environment: Texts, defaultData: string): GivenSettings {
  const named = environment['VARDE_CONFIG'] || undefined
  const data = environment['VARDE_DATA'] || defaultData
  const file = resolve(named ?? `${data}/varde.env`)
  const texts = existsSync(file) ? readFile(file) : {}
  if (named !== undefined && !existsSync(file)) {
    throw new StartRefused(
      'no-settings-file',
      `VARDE_CONFIG is ${named}, which is not there: make the file, or unset VARDE_CONFIG.`,
    )
  }
  if (named === undefined && texts['VARDE_DATA']) {
    throw new StartRefused(
      'data-in-its-own-file',
      `${file} names VARDE_DATA, but was found through it: set VARDE_DATA in the environment.`,
    )
  }
  const given: Partial<Record<SettingName, Given>> = {}
  for (const name of settingNames) {
    const text = environment[name] || texts[name]
    if (text) given[name] = { text, from: environment[name] ? 'environment' : 'file' }
  }
  return { given, file: existsSync(file) ? file : null }
}

function readFile(file: string): Texts {
  const texts = parseEnv(readFileSync(file, 'utf8'))
  const known = new Set<string>(settingNames)
  const unknown = Object.keys(texts).find((name) => !known.has(name))
  if (unknown === undefined) return texts
  throw new StartRefused(
    'unknown-setting',
    `${file} names ${unknown}, which is no setting; the settings are ${settingNames.join(', ')}.`,
  )
}
