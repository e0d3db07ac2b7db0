import { fileURLToPath } from 'node:url'
import { readCatalogue } from './catalogue.ts'
import type { Language } from './language.ts'
import { speakerOf, type Say } from './speaker.ts'

const folder = fileURLToPath(new URL('../../../messages/', import.meta.url))
const inTests = 'NODE_TEST_CONTEXT' in process.env || Boolean(process.argv[1]?.endsWith('.test.ts'))

const logged = new Set<string>()

function unknownKey(language: Language, key: string): void {
  if (inTests) throw new Error(`no message ${key} in ${language}`)
  if (logged.has(`${language} ${key}`)) return
  logged.add(`${language} ${key}`)
  console.error(`no message ${key} in ${language}`)
}

const make = (language: Language): Say =>
  speakerOf(language, readCatalogue(folder, language), (key) => unknownKey(language, key))

const speakers: Readonly<Record<Language, Say>> = { en: make('en'), da: make('da') }

/** The speaker of a language, with the messages in `messages/` as they were at the start. */
export const speaker = (language: Language): Say => speakers[language]
