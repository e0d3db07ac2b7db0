import type { ReadFact, ReadLeaf } from '../facts/snapshot.ts'
import type { Answer, Extracted, Found, Marked, Verified } from './schema.ts'

/** The marks whose every word counts: a code, or a figure with its unit. Elsewhere words may differ where figures do not. */
const coded: ReadonlySet<string> = new Set([
  'status',
  'proposed',
  'verdict',
  'rule',
  'silence',
  'value',
  'upper',
  'counts',
  'period',
  'due',
  'case',
  'sha256',
])

/** Words as they are compared: one space between them, no invisible sign, one way of writing each letter. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010-\u2012\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The figures of a text in their order, each as it is written, with its sign and the per cent behind it. */
export const figuresIn = (text: string): readonly string[] =>
  [...plain(text).matchAll(/(?<![\p{L}\p{N}])-?\p{N}+(?:[.,:/]\p{N}+)*(?: ?[%‰])?|\p{N}+/gu)].map(
    ([written]) => written.replaceAll(' ', ''),
  )

/** What a mark must show: one of these wordings; null where nobody can say. */
export type Expected = readonly string[] | null

/** Compares the words at a mark with those that must stand there. */
export function compareWords(shown: string, expected: readonly string[], part: string): Answer {
  const seen = plain(shown)
  if (expected.some((one) => plain(one) === seen)) return 'identical'
  if (coded.has(part.replace(/-\d+$/, ''))) {
    const low = seen.toLowerCase()
    return expected.some((one) => plain(one).toLowerCase() === low) ? 'identical' : 'differs'
  }
  const figures = figuresIn(shown).join(' ')
  return expected.some((one) => figuresIn(one).join(' ') === figures) ? 'figures-same' : 'differs'
}

/** The fact that a document means: by its ref, or by its place, `leaf:17`. */
function factFor(leaves: readonly ReadLeaf[], refs: ReadonlyMap<string, ReadFact>, id: string) {
  const [, place] = /^leaf:(\d+)$/.exec(id) ?? []
  return place === undefined ? refs.get(id) : leaves[Number(place)]?.fact
}

/** The worst first: one figure that differs is the answer for the whole document. */
const order: readonly Answer[] = ['differs', 'withdrawn', 'unknown', 'figures-same', 'identical']

/** The answer for a document from the answers for its marks. A document without any confirms nothing. */
export const worstOf = (answers: readonly Answer[]): Answer =>
  answers.length === 0 ? 'unknown' : (order.find((one) => answers.includes(one)) ?? 'unknown')

/**
 * Compares what a document shows with the facts of the snapshot whose root it names, as one reader may read them.
 * `wordsAt` says what may stand at a mark. What was withdrawn is never compared: only its stub is identical.
 */
export function compareDocument(
  { root, marked }: Pick<Extracted, 'root' | 'marked'>,
  leaves: readonly ReadLeaf[],
  wordsAt: (fact: ReadFact, part: string) => Expected,
): Verified {
  const refs = new Map(leaves.flatMap(({ fact }) => (fact ? [[fact.ref, fact] as const] : [])))
  const found = marked.map((one): Found => {
    const fact = factFor(leaves, refs, one.factId)
    return { ...one, ...aboutOf(fact), answer: answerFor(one, fact, wordsAt) }
  })
  const answer = worstOf(found.map(({ answer: one }) => one))
  return {
    answer,
    marks: answer,
    elsewhere: null,
    root,
    compared: found.length,
    which: found.filter(({ answer }) => answer !== 'identical'),
  }
}

const aboutOf = (fact: ReadFact | null | undefined) => ({
  kind: fact?.kind ?? null,
  organisation: fact?.organisation ?? null,
  commitment: fact?.commitment ?? null,
  indicator: fact?.indicator ?? null,
})

function answerFor(
  { part, text }: Marked,
  fact: ReadFact | null | undefined,
  wordsAt: (fact: ReadFact, part: string) => Expected,
): Answer {
  if (!fact) return 'unknown'
  const expected = wordsAt(fact, part)
  if (fact.stub) {
    const isStub = expected !== null && compareWords(text, expected, part) === 'identical'
    return isStub ? 'identical' : 'withdrawn'
  }
  return expected === null ? 'unknown' : compareWords(text, expected, part)
}

/** A document that names no root, or one that nobody knows: nothing of it is confirmed. */
export const unknownDocument = ({ root }: Pick<Extracted, 'root'>): Verified => ({
  answer: 'unknown',
  marks: 'unknown',
  elsewhere: null,
  root,
  compared: 0,
  which: [],
})

/** The answer where the marks alone could be compared: what they confirm is not the document. */
export const marksAlone = (found: Verified): Verified => ({
  ...found,
  answer: worstOf([found.marks, 'unknown']),
})
