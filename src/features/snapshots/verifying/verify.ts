import { isLanguage, languages, speaker } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReadFact, ReadLeaf } from '../facts/snapshot.ts'
import { installation } from '../installation.ts'
import { readByRoot } from '../reading/reading.ts'
import { aroundOf, markWords } from '../words/words.ts'
import { htmlDocument } from './html.ts'
import { compareDocument, unknownDocument } from './rules.ts'
import type { Extracted, Verified } from './schema.ts'

/** What a document says, whatever kind it is of; refused where nobody can read it. */
export async function extract(bytes: Uint8Array): Promise<Extracted | Refused> {
  const kind = [htmlDocument, ...installation().documents].find((one) => one.is(bytes))
  if (!kind) return refused('document-unreadable')
  const said = await kind.extract(bytes)
  return 'unreadable' in said ? refused(said.unreadable) : said
}

/** Compares what a document says with the leaves of the snapshot that it names, in the language that it is written in. */
export function compare(said: Extracted, leaves: readonly ReadLeaf[]): Verified {
  const around = aroundOf({ leaves })
  const [written] = said.language?.toLowerCase().split('-') ?? []
  const spoken = written !== undefined && isLanguage(written) ? [written] : languages
  const wordsAt = (fact: ReadFact, part: string) => {
    const all = spoken.map((language) => markWords(speaker(language), around, fact, part))
    const known = all.filter((words) => words !== null)
    return known.length > 0 ? known : null
  }
  return compareDocument(said, leaves, wordsAt)
}

/** Compares a document with the snapshot whose root it names, as far as the visitor may read it. */
export async function verifyDocument(visit: Visit, bytes: Uint8Array): Promise<Verified | Refused> {
  const said = await extract(bytes)
  if ('refused' in said) return said
  const { root } = said
  if (root === null || !/^[0-9a-f]{64}$/.test(root)) return unknownDocument(said)
  const found = await visit.read((tx) => readByRoot(tx, visit, root))
  return found ? compare(said, found.leaves) : unknownDocument(said)
}
