import type { Period } from '#kernel/clock'
import { parseDay, writtenPeriods } from '#kernel/clock'
import { lowered, stem, wordsOf } from '#kernel/names'
import type { Frame } from '../schema.ts'
import type { Measure } from './vocabulary.ts'
import * as vocabulary from './vocabulary.ts'

/** What a heading says, word by word. */
export interface HeadingRead {
  readonly dimensions: readonly string[]
  readonly measures: readonly Measure[]
  readonly categories: readonly { readonly dimension: string; readonly code: string }[]
  readonly period: Period | undefined
  readonly isPeriod: boolean
  readonly isTotal: boolean
  readonly isNote: boolean
  /** Words that mean nothing to us. */
  readonly unknown: readonly string[]
}

type Meaning =
  | { readonly is: 'dimension'; readonly dimension: string }
  | { readonly is: 'measure'; readonly measure: Measure }
  | { readonly is: 'category'; readonly dimension: string; readonly code: string }
  | { readonly is: 'period' | 'note' | 'total' | 'known' | 'unknown' }

/** What phrases of headings mean, by their stems. */
export type Vocabulary = ReadonlyMap<string, Meaning>

const keyOf = (words: readonly string[]): string => words.map(stem).join(' ')

/** Whether a phrase means something within a longer heading: `K` alone is a sex, in »K 2« it is nothing. */
const standsAlone = (phrase: string): boolean => phrase.replaceAll('.', '').length <= 2

const alone = '= '

/** All that headings may say of a frame. What is said first wins. */
export function vocabularyOf(frame: Frame): Vocabulary {
  const table = new Map<string, Meaning>()
  const add = (phrase: string, meaning: Meaning): void => {
    const key = keyOf(wordsOf(phrase))
    const full = standsAlone(phrase) && meaning.is === 'category' ? alone + key : key
    if (key !== '' && !table.has(full)) table.set(full, meaning)
  }
  for (const { dimension, headings = [], names = {} } of frame.dimensions)
    for (const phrase of [dimension, ...headings, ...Object.values(names)])
      add(phrase, { is: 'dimension', dimension })
  for (const { dimension, words } of kindWords(frame))
    for (const phrase of words) add(phrase, { is: 'dimension', dimension })
  for (const { dimension, categories } of frame.dimensions)
    for (const { code, names, aliases = [] } of categories)
      for (const phrase of [...Object.values(names), ...aliases, code])
        add(phrase, { is: 'category', dimension, code })
  for (const measure of vocabulary.measures)
    for (const phrase of vocabulary.measureWords[measure]) add(phrase, { is: 'measure', measure })
  for (const phrase of vocabulary.periodWords) add(phrase, { is: 'period' })
  for (const phrase of vocabulary.noteWords) add(phrase, { is: 'note' })
  for (const phrase of frame.population ?? []) add(phrase, { is: 'known' })
  return table
}

/** The words for each dimension's kind; of two dimensions of one kind only their own names tell which is meant. */
const kindWords = ({ dimensions }: Frame) =>
  dimensions
    .map(({ dimension }) => ({ dimension, words: vocabulary.dimensionWords(dimension) }))
    .filter(({ words }, _, all) => all.filter((one) => one.words === words).length === 1)

const longestPhrase = 5

/** The meanings of a heading's words, the longest phrases first. */
function meaningsOf(
  words: readonly string[],
  table: Vocabulary,
): readonly (Meaning & { words: string })[] {
  const only = table.get(alone + keyOf(words))
  if (only) return [{ ...only, words: words.join(' ') }]
  const found: (Meaning & { words: string })[] = []
  for (let at = 0; at < words.length;) {
    const [length, meaning] = longestAt(words, at, table)
    found.push({ ...meaning, words: words.slice(at, at + length).join(' ') })
    at += length
  }
  return found
}

function longestAt(
  words: readonly string[],
  at: number,
  table: Vocabulary,
): readonly [number, Meaning] {
  for (let length = Math.min(longestPhrase, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length)
    const meaning = table.get(keyOf(phrase))
    if (meaning) return [length, meaning]
    if (vocabulary.isTotalWord(phrase.join(' '))) return [length, { is: 'total' }]
  }
  return [1, { is: vocabulary.emptyWords.has(words[at] ?? '') ? 'known' : 'unknown' }]
}

const periodInside =
  /(?:(?:[hqk][1-4]|[1-4]\. ?(?:kvartal|halvår))[ -]?)?(?:19|20)\d\d(?:[ -]?(?:[hqk][1-4]|m?(?:0[1-9]|1[0-2])\b))?/

/** Reads a heading in Danish or English. */
export function readHeading(text: string, table: Vocabulary): HeadingRead {
  const said = lowered(text)
  const whole = writtenPeriods.readPeriod(said)
  const inside = whole.length > 0 ? said : (periodInside.exec(said)?.[0] ?? '')
  const periods = whole.length > 0 ? whole : writtenPeriods.readPeriod(inside)
  const period = periods.find((one) => parseDay(one) === undefined || periods.length === 1)
  const rest = period === undefined ? said : said.replace(inside, ' ')
  const meanings = meaningsOf(wordsOf(rest), table)
  const has = (is: Meaning['is']): boolean => meanings.some((one) => one.is === is)
  return {
    dimensions: meanings.flatMap((one) => (one.is === 'dimension' ? [one.dimension] : [])),
    measures: meanings.flatMap((one) => (one.is === 'measure' ? [one.measure] : [])),
    categories: meanings.flatMap((one) =>
      one.is === 'category' ? [{ dimension: one.dimension, code: one.code }] : [],
    ),
    period,
    isPeriod: has('period'),
    isTotal: has('total'),
    isNote: has('note'),
    unknown: meanings.flatMap((one) => (one.is === 'unknown' ? [one.words] : [])),
  }
}
