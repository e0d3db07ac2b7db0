import type { Properties } from './schema.ts'
import type { Listener } from '#kernel/zip'
import { treeReader, wordsOf } from './tree.ts'

const longest = 1000

/** Reads what a file says of itself (`docProps/core.xml`, `docProps/app.xml`). */
export function propertiesReader(): Listener & { readonly find: (name: string) => string | null } {
  const found = new Map<string, string>()
  const listener = treeReader(1, (element) => {
    const words = wordsOf(element).trim().slice(0, longest)
    if (words !== '' && !found.has(element.name)) found.set(element.name, words)
  })
  return { ...listener, find: (name) => found.get(name) ?? null }
}

/** The properties of a document; its language also by what its words are usually spelled in. */
export function propertiesOf(
  core: (name: string) => string | null,
  program: string | null,
  usualLanguage: string | null,
): Properties {
  return {
    title: core('title'),
    language: core('language') ?? usualLanguage,
    creator: core('creator'),
    description: core('description'),
    created: core('created'),
    modified: core('modified'),
    program,
  }
}
