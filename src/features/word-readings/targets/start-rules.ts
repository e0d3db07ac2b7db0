import { findMoments } from '../deadlines/moment-rules.ts'
import type { NumberLanguage } from './amount-rules.ts'
import { findAmounts, numberWritten, writtenNumbers } from './amount-rules.ts'
import type { TargetFrame } from './target-rules.ts'
import { blank, compared, startWithin } from './target-rules.ts'
import { done, fromTo, fromToBare, obliging, universal } from './vocabulary.ts'

/** A text parted into how it was or is, and how it is to be. */
export interface Parted {
  /** The stretch that says where it starts from. */
  readonly start: string
  /** What is left, which says what is to be reached. */
  readonly wanted: string
}

const now =
  /(?<!\p{L})(?:i dag|nu|pt\.?|p\.t\.?|for (?:nuværende|tiden)|i øjeblikket|aktuelt|endnu|hidtil|today|currently|at present|now|so far|yet)(?!\p{L})/iu
const nobody =
  /(?<!\p{L})(?:ingen|intet|none|nobody|no one|ikke\s+(?:\p{L}+\s+){0,3}nogen|not\s+(?:\p{L}+\s+){0,3}any)(?!\p{L})/iu
const noData =
  /(?<!\p{L})(?:ingen|intet|no|none)\s+(?:\p{L}+\s+)?(?:data|tal|måling\p{L}*|opgørelse\p{L}*|baseline|figures?|measurement\p{L}*)(?!\p{L})/iu

/** Whether a text says that nobody or nothing did it, in some words or with a year; `ingen` alone says too little. */
export function saysNone(text: string): boolean {
  const words = text.match(/\p{L}{2,}/gu) ?? []
  const isTold = words.length > 2 || /(?<!\d)(?:19|20)\d{2}(?!\d)/u.test(text)
  return nobody.test(text) && !noData.test(text) && isTold
}

/** Whether a stretch says no more than how it was before the plan, or how it is now. */
function saysStart(text: string, frame: TargetFrame): boolean {
  if (obliging.test(text) || fromTo.test(text) || fromToBare.test(text)) return false
  const moments = findMoments(text, frame.period)
  if (moments.some(({ from }) => compared.test(text.slice(0, from)))) return false
  const { start } = frame.period
  const isPast =
    moments.length > 0 && moments.every(({ end }) => end !== null && start !== null && end < start)
  return counts(text, frame) && (isPast || (moments.length === 0 && now.test(text)))
}

const bracket = /\s*\((?<inner>[^()]+)\)/gu
const between =
  /;\s+|\s[–-]\s+|,\s+(?=20\d{2}:|(?:og|men|nu|i dag|mål|målet|now|today|target|goal|hvor|mens|and|but|while|where|i|in|mod|op|ned|up|down|against|compared|sammenlignet)\s)|\s+(?=(?:mod|op fra|ned fra|sammenlignet med|against|up from|down from|compared (?:to|with))\s)/giu

/** A text without the bracket or the clause that says where it starts from; undefined where nothing says it. */
export function partedAtStart(text: string, frame: TargetFrame): Parted | undefined {
  const apart = partedAtBracket(text, frame)
  if (apart !== undefined) return apart
  const clauses = clausesOf(text)
  const starts = clauses.filter((clause) => saysStart(clause, frame))
  const others = clauses.filter((clause) => !starts.includes(clause))
  const [first] = starts
  if (first === undefined || others.length === 0) return undefined
  const start = starts.at(-1) ?? first
  const isPart = partIn(start, frame.language) !== undefined
  const latest = isPart ? undefined : startWithin(start, frame)
  return { start: latest ?? start, wanted: others.join('; ') }
}

function partedAtBracket(text: string, frame: TargetFrame): Parted | undefined {
  for (const match of text.matchAll(bracket)) {
    const inner = match.groups?.['inner'] ?? ''
    if (saysStart(inner, frame) || saysEarlier(inner, frame))
      return { start: inner, wanted: text.replace(match[0], '') }
  }
  return undefined
}

/** `(én i 2026)` in a plan from 2026: a year alone that is over before the target is due. */
function saysEarlier(inner: string, frame: TargetFrame): boolean {
  const moments = findMoments(inner, frame.period)
  const { due } = frame
  return (
    due !== null &&
    moments.length > 0 &&
    moments.every(({ end, isBareYear }) => isBareYear && end !== null && end < due) &&
    !obliging.test(inner) &&
    counts(inner, frame)
  )
}

/** Whether a sentence says only how it was or is, in each of its clauses that count something. */
export function isStartAlone(sentence: string, frame: TargetFrame): boolean {
  const bare = sentence.replaceAll(bracket, '')
  if (partedAtBracket(sentence, frame) !== undefined) return false
  const saying = clausesOf(bare).filter((clause) => counts(clause, frame) || aims(clause))
  return saying.length > 0 && saying.every((clause) => saysStart(clause, frame))
}

const aims = (text: string): boolean => universal.test(text) || done.test(text)

const counts = (text: string, { period, language }: TargetFrame): boolean =>
  findAmounts(blank(text, findMoments(text, period)), language).length > 0 || saysNone(text)

/** The clauses of a text; nothing is parted within brackets. */
function clausesOf(text: string): readonly string[] {
  const masked = text.replaceAll(bracket, (inner) => '_'.repeat(inner.length))
  const cuts = [...masked.matchAll(between)]
  const from = [0, ...cuts.map(({ index, 0: sign }) => index + sign.length)]
  const to = [...cuts.map(({ index }) => index), text.length]
  return from.map((at, nth) => text.slice(at, to[nth]).trim()).filter(Boolean)
}

/** Some of all: `2 of 11`, `to ud af seks`. */
export interface Part {
  readonly of: number
  readonly all: number
  /** The share as a percentage with one decimal at most. */
  readonly percent: string
}

/** The first part of a whole that a text states. */
export function partIn(text: string, language: NumberLanguage): Part | undefined {
  const one = `\\d{1,5}|${writtenNumbers(language, 0)}`
  const found = new RegExp(
    `(?<![\\p{L}\\d.,])(?<of>${one}|en(?=\\s+ud\\s+af))\\s+(?:ud\\s+af|af|out\\s+of|of)\\s+(?:de\\s+|the\\s+)?(?<all>${one})(?![\\p{L}\\d%]|[.,]\\d|\\s*(?:%|pct))`,
    'iu',
  ).exec(text)?.groups
  const [of = Number.NaN, all = Number.NaN] = [found?.['of'], found?.['all']].map((word) =>
    word?.toLowerCase() === 'en' ? 1 : numberWritten(word ?? '', language),
  )
  if (!(of <= all && all > 0)) return undefined
  return { of, all, percent: String(Math.round((1000 * of) / all) / 10) }
}
