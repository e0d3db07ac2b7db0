import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ministries } from './index.ts'
import { placing } from './gold.ts'
import { written } from './word.ts'

/** Where the exercise keeps the documents. */
export const folder = new URL('../../src/features/exercise/documents/', import.meta.url)

/** Every file of the folder as it should be: a document and its gold for each ministry. */
export function made(): ReadonlyMap<string, Buffer> {
  return new Map(
    ministries.flatMap(({ name, document, gold }) => {
      const { bytes, places } = written(document)
      const at = placing(places)
      const says = Object.fromEntries([
        ['file', `${name}.docx`],
        ...gold.flatMap((part) => Object.entries(part(at))),
      ])
      return [
        [`${name}.docx`, bytes],
        [`${name}.gold.json`, Buffer.from(`${JSON.stringify(says, null, 2)}\n`)],
      ] as const
    }),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true })
  for (const [name, bytes] of made()) writeFileSync(new URL(name, folder), bytes)
}
