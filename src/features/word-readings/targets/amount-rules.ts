import type { Comparator } from '../schema.ts'
import {
  about,
  comparators,
  fractions,
  numberWords,
  otherNumberWords,
  tensWritten,
  units,
} from './vocabulary.ts'

/** How a document writes its numbers. */
export type NumberLanguage = 'da' | 'en'

/** A number in a text with what it counts. */
export interface Amount {
  readonly from: number
  readonly to: number
  /** A decimal string; null where the text says a part that no decimal is. */
  readonly value: string | null
  /** The upper end, where it is a range. */
  readonly high: string | null
  readonly unit: string
  readonly comparator: Comparator
  /** Whether it is written as a number and means one. */
  readonly isSure: boolean
}

const either = (patterns: readonly (readonly [string, string])[]): string =>
  patterns.map(([, pattern]) => pattern).join('|')

const number = '\\d{1,3}(?:[.,\\u00A0 ]\\d{3})+(?:[.,]\\d+)?(?!\\d)|\\d+(?:[.,]\\d+)?(?!\\d)'
const comparing = `(?:(?<comparator>${either(comparators)}|${about})\\s*)?`
const unitAfter = `(?:\\s*(?<unit>${either(units)})(?![\\p{L}]))?`
/** The words for numbers in a language, for a pattern; `ét` as well as `én`. */
export const writtenNumbers = (language: NumberLanguage, from = 1): string =>
  [
    ...numberWords[language].slice(from),
    ...(language === 'da' ? Object.keys(otherNumberWords) : []),
    ...Object.keys(tensWritten[language]),
  ].join('|')

/** The number that a word or digits stand for. */
export function numberWritten(word: string, language: NumberLanguage): number {
  const plain = word.toLowerCase()
  const tens = tensWritten[language][plain]
  if (tens !== undefined) return tens
  const named = numberWords[language].indexOf(otherNumberWords[plain] ?? plain)
  return named >= 0 ? named : word === '' ? Number.NaN : Number(word)
}

const amountIn = (language: NumberLanguage): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d.,§/-])(?<!\\d\\s/\\s)(?<![§] )${comparing}(?<between>mellem|between)?\\s*(?<!resolution )(?<first>${number})(?:\\s*(?:-|–|(?<=\\d\\s*)og|(?<=\\d\\s*)and|til|to)\\s*(?<second>${number}))?(?!-\\p{L}|\\.\\d|\\s*/\\s*\\d|\\s+(?:års?|years?)(?!\\p{L}))${unitAfter}|(?<![\\p{L}])${comparing}(?<word>${writtenNumbers(language)})(?![\\p{L}])${unitAfter}`,
    'giu',
  )

/** Digits as a decimal string: in Danish `1.500` is one thousand five hundred and `17,5` has a decimal. */
export function decimalOf(text: string, language: NumberLanguage): string {
  const [group, point] = language === 'da' ? ['.', ','] : [',', '.']
  const bare = text.replaceAll(/[\u00A0 ]/g, '')
  const isGrouped = new RegExp(`^\\d{1,3}(?:\\${group}\\d{3})+(?:\\${point}\\d+)?$`).test(bare)
  const plain = isGrouped ? bare.replaceAll(group, '') : bare.replace(group, point)
  return plain.replace(point, '.')
}

const comparatorNamed = (word: string | undefined): Comparator =>
  comparators.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word ?? ' '))?.[0] ??
  '='

const unitNamed = (word: string | undefined): string =>
  units.find(([, pattern]) => new RegExp(`^(?:${pattern})$`, 'iu').test(word ?? ' '))?.[0] ??
  'count'

/** The numbers of a text in its order. Times are expected to be blanked out before. */
export function findAmounts(text: string, language: NumberLanguage): readonly Amount[] {
  const halves = twoSharesIn(text)
  if (halves !== undefined) return [halves]
  const found = [...text.matchAll(amountIn(language))].flatMap((match) => {
    const amount = amountOf(match, language)
    return amount === undefined || isOrdinal(text, amount) ? [] : [amount]
  })
  // `halvdelen af de 98 kommuner`: what a part is of counts nothing that is to be reached.
  const isOfAll = ofAll.test(text) && found.every(({ unit }) => unit === 'count')
  const parts = isOfAll || found.every(({ isSure }) => !isSure) ? fractionIn(text) : []
  return parts.length > 0 ? parts : found
}

function amountOf(match: RegExpExecArray, language: NumberLanguage): Amount | undefined {
  const { comparator, between, first, second, unit, word } = match.groups ?? {}
  const lead = match[0].length - match[0].trimStart().length
  const isRange = second !== undefined
  // `10 og 20` are two numbers; `mellem 10 og 20` and `10-20` are one range.
  if (isRange && between === undefined && !/\d\s*[-–]\s*\d/u.test(match[0])) return undefined
  const isAbout = comparator !== undefined && new RegExp(`^(?:${about})$`, 'iu').test(comparator)
  return {
    from: match.index + lead,
    to: match.index + match[0].length,
    value:
      word === undefined ? decimalOf(first ?? '', language) : String(numberWritten(word, language)),
    high: isRange ? decimalOf(second, language) : null,
    unit: unitNamed(unit),
    comparator: isRange ? 'range' : comparatorNamed(comparator),
    isSure: word === undefined && !isAbout && !/mi[oa]/iu.test(unit ?? ''),
  }
}

const ofAll =
  /(?<!\p{L})(?:halvdelen|\p{L}+del(?:e)?|half|thirds?|quarters?)\s+(?:af|of)\s+(?:de|the|vores|alle)?\s*\d/iu

const twoShares =
  /(?<![\p{L}\d./-])(?<low>\d{1,2})\s?\/\s?(?<high>\d{1,2})(?![\d./-]|\s?\p{L}+\s?\d{4})/u

/** `40/60` is how two sexes may share: two numbers that are a hundred together. */
function twoSharesIn(text: string): Amount | undefined {
  const match = twoShares.exec(text)
  const [low, high] = [Number(match?.groups?.['low']), Number(match?.groups?.['high'])]
  if (match === null || low + high !== 100) return undefined
  return {
    from: match.index,
    to: match.index + match[0].length,
    value: String(Math.min(low, high)),
    high: String(Math.max(low, high)),
    unit: 'percent',
    comparator: 'range',
    isSure: false,
  }
}

/** `2. udkast` counts nothing. */
const isOrdinal = (text: string, { to, unit }: Amount): boolean =>
  unit === 'count' && /^\.\s*\p{Ll}/u.test(text.slice(to))

function fractionIn(text: string): readonly Amount[] {
  const found = fractions.find(([pattern]) => pattern.test(text))
  if (!found) return []
  const [pattern, value] = found
  const match = pattern.exec(text)
  const from = match?.index ?? 0
  const to = from + (match?.[0].length ?? 0)
  return [{ from, to, value, high: null, unit: 'percent', comparator: '=', isSure: false }]
}
