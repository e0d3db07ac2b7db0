import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every message of one language: key → pattern in ICU MessageFormat. */
export type Catalogue = ReadonlyMap<string, string>

/** A string, a colon and a string: what a flat object of texts consists of. */
const pair = /"((?:[^"\\]|\\.)*)"\s*:\s*"(?:[^"\\]|\\.)*"/g

/** Reads all `*.LANGUAGE.json` of a folder as one catalogue. A key that stands twice is an error. */
export function readCatalogue(folder: string, language: string): Catalogue {
  const catalogue = new Map<string, string>()
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(`.${language}.json`)) continue
    for (const [key, pattern] of readMessages(join(folder, file))) {
      if (catalogue.has(key)) throw new Error(`${file}: the message ${key} stands twice`)
      catalogue.set(key, pattern)
    }
  }
  return catalogue
}

function readMessages(path: string): [string, string][] {
  const content = readFileSync(path, 'utf8')
  const messages: [string, string][] = []
  for (const [key, pattern] of Object.entries(parse(content, path))) {
    if (typeof pattern !== 'string') throw new Error(`${path}: ${key} is not a text`)
    messages.push([key, pattern])
  }
  // `JSON.parse` keeps the last of two equal keys without a word, so the pairs are counted.
  const keys = [...content.matchAll(pair)].map(([, key]) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice !== undefined) throw new Error(`${path}: the message ${twice} stands twice`)
  return messages
}

function parse(content: string, path: string): Record<string, unknown> {
  try {
    // A message file is an object by its form; each value is checked by the caller.
    return JSON.parse(content) as Record<string, unknown>
  } catch (error) {
    throw new Error(`${path} is not JSON: ${String(error)}`, { cause: error })
  }
}
