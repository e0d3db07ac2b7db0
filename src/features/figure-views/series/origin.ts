import type { Texts } from '#kernel/i18n'
import type { Origin } from './schema.ts'

type Stored = Readonly<Record<string, unknown>>

const isStored = (given: unknown): given is Stored => typeof given === 'object' && given !== null
const isText = (given: unknown): given is string => typeof given === 'string'
const isNumber = (given: unknown): given is number => typeof given === 'number'
const areTexts = (given: Stored): given is Texts => Object.values(given).every(isText)

// What lies in the record was read by a schema on its way in: here only its form is told, for every
// figure of every page, in a fraction of the time that a schema takes to say no.

/** Words as they lie in a fact: a package's in several languages, a person's in one. */
export function wordsOf(stored: unknown): Texts | null {
  if (!isStored(stored) || Array.isArray(stored)) return null
  const { text, language } = stored
  if (isText(text) && isText(language)) return { [language]: text }
  return areTexts(stored) ? stored : null
}

/** Where a fact comes from, as it lies in the fact. */
export function originOf(stored: unknown): Origin {
  const words = wordsOf(stored)
  return placeOf(stored) ?? (words ? { kind: 'words', words } : { kind: 'none' })
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** A place as it lies in the record; `sourcePlace` of the kernel reads it from a package's text. */
function placeOf(stored: unknown): Origin | null {
  if (!isStored(stored)) return null
  const { document, page, lines } = stored
  if (!isText(document) || !isList(lines)) return null
  const [from, to, ...more] = lines
  if (!isNumber(from) || !isNumber(to) || more.length > 0) return null
  if (page !== undefined && !isNumber(page)) return null
  return { kind: 'document', document, page: page ?? null, lines: [from, to] }
}
