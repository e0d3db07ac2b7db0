import type { Language } from '#kernel/i18n'
import { isLanguage, languages, speaker } from '#kernel/i18n'
import type { Refused, Visit } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ReadFact, ReadLeaf, ReadSnapshot } from '../facts/snapshot.ts'
import { installation } from '../installation.ts'
import { readByRoot } from '../reading/reading.ts'
import { aroundOf, markWords } from '../words/words.ts'
import { compareDocument, marksAlone, unknownDocument } from './rules.ts'
import type { Extracted, ReadDocument, Verified } from './schema.ts'

/** What a document says, whatever kind it is of; refused where nobody can read it. */
export async function extract(bytes: Uint8Array): Promise<ReadDocument | Refused> {
  const kind = installation().documents.find((one) => one.is(bytes))
  if (!kind) return refused('document-unreadable')
  const said = await kind.extract(bytes)
  return 'unreadable' in said ? refused(said.unreadable) : { ...said, form: kind.name, bytes }
}

const languageOf = ({ language }: Pick<Extracted, 'language'>): Language | null => {
  const [written] = language?.toLowerCase().split('-') ?? []
  return written !== undefined && isLanguage(written) ? written : null
}

/** Compares the marks of a document with the leaves of the snapshot that it names, in the language that it is written in. */
export function compareMarks(
  said: Pick<Extracted, 'root' | 'language' | 'marked'>,
  leaves: readonly ReadLeaf[],
): Verified {
  const around = aroundOf({ leaves })
  const own = languageOf(said)
  const spoken = own === null ? languages : [own]
  const wordsAt = (fact: ReadFact, part: string) => {
    const all = spoken.map((language) => markWords(speaker(language), around, fact, part))
    const known = all.filter((words) => words !== null)
    return known.length > 0 ? known : null
  }
  return compareDocument(said, leaves, wordsAt)
}

/**
 * Compares a document with a snapshot: its marks, and all the rest with the same document made anew. Where none can be
 * made, for whoever asks or from a file alone, nothing is confirmed.
 */
export async function compare(
  said: ReadDocument,
  { head, leaves, beside }: ReadSnapshot & { readonly beside?: unknown },
  visit: Visit | null,
): Promise<Verified> {
  const found = compareMarks(said, leaves)
  if (found.which.some(({ answer }) => answer === 'withdrawn')) return found
  const language = languageOf(said)
  const asked = { visit, head, leaves, beside, said, found }
  return language ? installation().compareRest({ ...asked, language }) : marksAlone(found)
}

/** Compares a document with the snapshot whose root it names, as far as the visitor may read it. */
export async function verifyDocument(visit: Visit, bytes: Uint8Array): Promise<Verified | Refused> {
  const said = await extract(bytes)
  if ('refused' in said) return said
  const { root } = said
  if (root === null || !/^[0-9a-f]{64}$/.test(root)) return unknownDocument(said)
  const found = await visit.read((tx) => readByRoot(tx, visit, root))
  return found ? compare(said, found, visit) : unknownDocument(said)
}
