import type { Elsewhere, Extracted, Marked, Passage, Rest } from '#features/snapshots'
import { verifying } from '#features/snapshots'

/** Before a word that a document holds and does not show. */
const hiddenSign = '\ue000'
/** Before what is drawn and not written: a word that is the same only where the drawing is. */
const drawnSign = '\ue001'

/** Stands for a space within the name of what is drawn, and before that name. */
const nameSign = '\ue003'

/** A drawing as a word: its digest, and what it is called where it should not be there. */
export const drawnWord = (digest: string, name: string): string =>
  ` ${drawnSign}${digest}${nameSign}${name.slice(0, 120).replaceAll(/\s+/g, nameSign)} `

const nameOf = (word: string): readonly string[] => {
  if (!word.startsWith(drawnSign)) return []
  const name = word.split(nameSign).slice(1).join(' ').trim()
  return name === '' ? [] : [name]
}

/** Where a cell of a table begins: a figure that moved into the next one is another figure. */
export const cellSign = '\ue002'

/** The words of a text, each told as hidden. */
export const hiddenWords = (text: string): string => text.replaceAll(/\S+/g, `${hiddenSign}$&`)

interface Word {
  readonly word: string
  readonly heading: string
}

const wordsOf = (passages: readonly Passage[]): readonly Word[] =>
  passages.flatMap(({ heading, text }) =>
    verifying
      .plain(text)
      .split(' ')
      .flatMap((word) => (word === '' ? [] : [{ word, heading }])),
  )

/** Words that must be the same again before a difference has ended; how far is looked for them. */
const [again, farthest] = [4, 700]

/** Where two lists of words differ: from and to in each. Nothing that differs lies outside. */
function hunksBetween(a: readonly Word[], b: readonly Word[]) {
  const hunks = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (a[i]?.word === b[j]?.word) {
      i += 1
      j += 1
      continue
    }
    const [toA, toB] = meetingOf(a, b, [i, j])
    hunks.push({ expected: a.slice(i, toA), at: [i, toA] as const, from: j, to: toB })
    ;[i, j] = [toA, toB]
  }
  return hunks
}

/** Where two lists go on with the same words; their ends where they do not soon. */
function meetingOf(
  a: readonly Word[],
  b: readonly Word[],
  [i, j]: readonly [number, number],
): readonly [number, number] {
  for (let far = 1; far <= farthest; far += 1)
    for (let left = 0; left <= far; left += 1) {
      const [x, y] = [i + left, j + far - left]
      if (x > a.length || y > b.length) continue
      let same = 0
      while (same < again && a[x + same]?.word === b[y + same]?.word) same += 1
      if (same === again) return [x, y]
    }
  return [a.length, b.length]
}

const isDrawn = ({ word }: Word): boolean => word.startsWith(drawnSign)
const lineOf = (words: readonly Word[]): string =>
  words.flatMap((one) => (isDrawn(one) ? [] : one.word)).join(' ')

const figuresOf = (line: string): string =>
  line
    .split(cellSign)
    .map((cell) => verifying.figuresIn(cell).join(' '))
    .join(cellSign)

/** What of a difference: a figure, words alone, or a drawing whose words nobody can compare; null for mere spaces. */
function answerTo(expected: readonly Word[], seen: readonly Word[]): Elsewhere['answer'] | null {
  const [must, does] = [lineOf(expected), lineOf(seen)]
  if (does.includes(hiddenSign)) return 'differs'
  if (must === does) return 'unknown'
  if (figuresOf(must) !== figuresOf(does)) return 'differs'
  const isBroken = must.replaceAll(' ', '') === does.replaceAll(' ', '')
  return isBroken && expected.concat(seen).every((one) => !isDrawn(one)) ? null : 'figures-same'
}

/** Words around a difference in which a name or status that it cuts through is whole. */
const near = 12

/** Words with the signs of sentences, of cells and of what is hidden taken away. */
const bare = (line: string): string =>
  ` ${line.replaceAll(/[\s\ue000-\ue002.,:;()[\]“”"!?]+/g, ' ').trim()} `

/** A stretch of words and those around it. */
const lineAround = (words: readonly Word[], [from, to]: readonly [number, number]): string =>
  bare(lineOf(words.slice(Math.max(0, from - near), to + near)))

/** Whether two lines do not say the same of the telling words: names of organisations, status words, months. */
const tellsAnother = (
  [must, does]: readonly [string, string],
  tellings: readonly string[],
): boolean => tellings.some((one) => must.split(one).length !== does.split(one).length)

const shownOf = (words: readonly Word[]): string =>
  verifying.plain(lineOf(words).replaceAll(hiddenSign, '').replaceAll(cellSign, ' '))

/** What is drawn at a place and should not be there, by what it is called. */
const drawingsIn = (words: readonly Word[], must: readonly Word[]): string =>
  words.flatMap(({ word }) => (must.some((one) => one.word === word) ? [] : nameOf(word))).join(' ')

/** The page of what is missing, where a document has pages; else the heading of what stands there. */
function headingOf(
  must: readonly Word[],
  seen: readonly Word[],
  [from, to]: readonly [number, number],
) {
  const [lost] = must
  if (from === to && lost && /^[ps]\. \d+$/.test(lost.heading)) return lost.heading
  return (seen[from] ?? seen[from - 1])?.heading ?? ''
}

/**
 * Where a document says otherwise than the one that was made anew from the same snapshot, word for word, however its
 * lines and pages are broken. Nothing is told of what should stand there.
 */
export function differencesBetween(
  expected: readonly Passage[],
  shown: readonly Passage[],
  telling: readonly string[] = [],
): readonly Elsewhere[] {
  const [made, seen] = [wordsOf(expected), wordsOf(shown)]
  const tellings = telling.map((one) => bare(verifying.plain(one)))
  const all = hunksBetween(made, seen).flatMap(({ expected: must, at, from, to }) => {
    const around = [lineAround(made, at), lineAround(seen, [from, to])] as const
    const alone = answerTo(must, seen.slice(from, to))
    const answer = alone === 'figures-same' && tellsAnother(around, tellings) ? 'differs' : alone
    const heading = headingOf(must, seen, [from, to])
    const [before, after] = [seen.slice(Math.max(0, from - 5), from), seen.slice(to, to + 5)]
    const text = shownOf(seen.slice(from, to)) || drawingsIn(seen.slice(from, to), must)
    return answer === null
      ? []
      : [{ answer, heading, before: shownOf(before), text, after: shownOf(after) }]
  })
  const written = all.filter(({ answer }) => answer !== 'unknown')
  return written.length > 0 ? written : all
}

/** The marks of one document that another does not have, as marks that show nothing. */
function missingMarks(expected: readonly Marked[], shown: readonly Marked[]): readonly Marked[] {
  const key = ({ factId, part }: Marked) => `${factId}#${part}`
  const left = new Map<string, number>()
  for (const one of shown) left.set(key(one), (left.get(key(one)) ?? 0) + 1)
  return expected.flatMap((one): readonly Marked[] => {
    const count = left.get(key(one)) ?? 0
    left.set(key(one), count - 1)
    return count > 0 ? [] : [{ ...one, text: '' }]
  })
}

type Read = Pick<Extracted, 'marked' | 'passages'>

/** The parts of facts whose words are codes: they tell as much as a figure does. */
const codes: ReadonlySet<string> = new Set(['status', 'proposed', 'silence'])

const toldIn = ({ marked }: Read): readonly string[] =>
  marked.flatMap(({ part, text }) => (codes.has(part) && text.trim() !== '' ? [text] : []))

/** How many words two documents do not share, hidden or not, wherever they stand. */
function distance(a: Read, b: Read): number {
  const counts = new Map<string, number>()
  const count = ({ passages }: Read, by: number) => {
    for (const { word } of wordsOf(passages)) {
      const bareWord = word.replaceAll(hiddenSign, '')
      counts.set(bareWord, (counts.get(bareWord) ?? 0) + by)
    }
  }
  count(a, 1)
  count(b, -1)
  return [...counts.values()].reduce((sum, one) => sum + Math.abs(one), 0)
}

/**
 * What of a document is otherwise than in the one of several made anew that is nearest to it; null without any. Where
 * telling words are others, or codes at marks, it differs although no figure does. `at` says which one that is.
 */
export function compareWith(
  remade: readonly Read[],
  said: Read,
  telling: readonly string[] = [],
): (Rest & { readonly at: number }) | null {
  const [nearest] = remade
    .map((one, at) => {
      const told = [...new Set([...telling, ...toldIn(one)])]
      return { one, at, elsewhere: differencesBetween(one.passages, said.passages, told) }
    })
    .toSorted((a, b) => distance(a.one, said) - distance(b.one, said))
  if (!nearest) return null
  const { one, at, elsewhere } = nearest
  return { at, missing: missingMarks(one.marked, said.marked), elsewhere }
}
