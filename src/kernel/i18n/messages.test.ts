import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { IntlMessageFormat } from 'intl-messageformat'
import { readCatalogue, type Catalogue } from './catalogue.ts'

const folder = fileURLToPath(new URL('../../../messages/', import.meta.url))
const [english, danish] = [readCatalogue(folder, 'en'), readCatalogue(folder, 'da')]

/** The names that a message asks for, found in its parsed form wherever they stand. */
function placeholders(key: string, catalogue: Catalogue): readonly string[] {
  const pattern = catalogue.get(key) ?? ''
  const parsed = new IntlMessageFormat(pattern, 'en', undefined, { ignoreTag: true }).getAst()
  const names = new Set<string>()
  JSON.stringify(parsed, (_, part: unknown) => {
    // Types 1 to 6 name an argument; 0 is a literal text and 7 the `#` of a plural.
    const { type, value } = { type: 0, value: '', ...(Object(part) as object) }
    if (type > 0 && type < 7) names.add(value)
    return part
  })
  return [...names].sort()
}

test('every message stands in both languages', () => {
  assert.deepEqual([...danish.keys()].sort(), [...english.keys()].sort())
})

test('every message can be read, and asks for the same values in both languages', () => {
  for (const key of english.keys()) {
    assert.deepEqual(placeholders(key, danish), placeholders(key, english), key)
  }
})

test('no message is blank', () => {
  for (const [key, pattern] of [...english, ...danish]) assert.notEqual(pattern.trim(), '', key)
})

test('a key is a feature and a name in kebab-case', () => {
  for (const key of english.keys()) {
    assert.match(key, /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)+$/)
  }
})
