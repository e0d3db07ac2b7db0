import { findMoments } from '../deadlines/moment-rules.ts'
import type { Baseline, Period } from '../schema.ts'
import type { NumberLanguage } from './amount-rules.ts'
import { findAmounts } from './amount-rules.ts'
import { partIn, saysNone } from './start-rules.ts'
import { blank } from './target-rules.ts'
import { baselineLabel, notMeasured, toBeSet } from './vocabulary.ts'

interface Frame {
  readonly period: Period
  readonly language: NumberLanguage
  /** The text of the indicator, which says whose share is meant. */
  readonly indicator: string
  /** Whether what it starts from is a share, as its target is. */
  readonly isShare?: boolean
}

/** What a text says a figure starts from; its label (`Baseline:`) may stand before it. */
export function readBaseline(text: string, frame: Frame): Baseline {
  const asWritten = text.trim()
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(asWritten)?.[0] ?? null
  const bare = asWritten.replace(baselineLabel, '')
  const none = { asWritten, value: null, unit: null, period: null }
  if (saysNone(bare) && findAmounts(bare.replace(year ?? '', ''), frame.language).length === 0)
    return { ...none, ...guess('0', 'count', year), why: 'baseline-words' }
  if (notMeasured.test(asWritten)) return { ...none, state: 'placed', why: 'baseline-not-measured' }
  const moments = findMoments(asWritten, frame.period)
  const told = blank(asWritten, moments)
  if (toBeSet.test(asWritten)) {
    const period = /(?:for|of)\s+(20\d{2})/u.exec(asWritten)?.[1] ?? null
    return { ...none, period, state: 'placed', why: 'baseline-to-be-set' }
  }
  const part = frame.isShare === true ? partIn(told, frame.language) : undefined
  if (part !== undefined)
    return { ...none, ...guess(part.percent, 'percent', year), why: 'baseline-part' }
  const [amount, ...others] = findAmounts(told, frame.language)
  if (amount?.value === undefined || amount.value === null)
    return { ...none, state: 'refused', why: 'baseline-unclear' }
  const isOther = saysOtherSex(asWritten, frame.indicator)
  if (isOther && amount.unit === 'percent') {
    const value = String(100 - Number(amount.value))
    return { ...none, ...guess(value, 'percent', year), why: 'baseline-other-sex' }
  }
  const isSure = amount.isSure && others.length === 0 && amount.comparator === '='
  return {
    asWritten,
    value: amount.value,
    unit: amount.unit,
    period: year,
    state: isSure ? 'placed' : 'guessed',
    why: isSure ? null : 'baseline-words',
  }
}

const guess = (value: string, unit: string, period: string | null) =>
  ({ value, unit, period, state: 'guessed' }) as const

const men = /(?<!\p{L})(?:mænd\p{L}*|mandlige|men|male)(?!\p{L})/iu
const women = /(?<!\p{L})(?:kvind\p{L}*|women|female)(?!\p{L})/iu

/** Whether one text counts men and the other women: then one share is what the other leaves. */
const saysOtherSex = (one: string, other: string): boolean =>
  (men.test(one) && !women.test(one) && women.test(other) && !men.test(other)) ||
  (women.test(one) && !men.test(one) && men.test(other) && !women.test(other))

/** An indicator's text and the part of it that is the baseline, parted at its label. */
export function partedAtBaseline(text: string): readonly [text: string, baseline: string | null] {
  const match = baselineLabel.exec(text)
  if (match === null) return [text, null]
  const before = text.slice(0, match.index).replace(/[\s(,;:–-]+$/u, '')
  const after = text.slice(match.index).trim()
  const whole = match[0].trim() === after ? null : after.replace(/\)$/u, '')
  return before === '' && whole === null ? [text, null] : [before, whole]
}
