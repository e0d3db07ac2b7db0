import { z } from 'zod'
import type { Texts } from '#kernel/i18n'
import type { Origin } from './schema.ts'

const inOne = z.object({ text: z.string(), language: z.string() })
// A place as it lies in the record; `sourcePlace` of the kernel reads it from a package's text.
const place = z.object({
  document: z.string(),
  page: z.number().optional(),
  lines: z.tuple([z.number(), z.number()]),
})
const inSeveral = z.record(z.string(), z.string())

/** Words as they lie in a fact: a package's in several languages, a person's in one. */
export function wordsOf(stored: unknown): Texts | null {
  const one = inOne.safeParse(stored)
  if (one.success) return { [one.data.language]: one.data.text }
  const several = inSeveral.safeParse(stored)
  return several.success ? several.data : null
}

/** Where a fact comes from, as it lies in the fact. */
export function originOf(stored: unknown): Origin {
  const found = place.safeParse(stored)
  if (found.success) {
    const { document, page, lines } = found.data
    return { kind: 'document', document, page: page ?? null, lines }
  }
  const words = wordsOf(stored)
  return words ? { kind: 'words', words } : { kind: 'none' }
}
