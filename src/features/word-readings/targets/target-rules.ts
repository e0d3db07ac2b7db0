import type { Moment } from '../deadlines/schema.ts'
import { findMoments } from '../deadlines/moment-rules.ts'
import type { Period, State, Target } from '../schema.ts'
import type { Amount, NumberLanguage } from './amount-rules.ts'
import { findAmounts } from './amount-rules.ts'
import {
  beforeEvent,
  done,
  doneFirst,
  doneLast,
  longRun,
  multiples,
  perYear,
  universal,
  vague,
  waiting,
} from './vocabulary.ts'

/** What a target is read with. */
export interface TargetFrame {
  readonly period: Period
  readonly language: NumberLanguage
  /** When the activity is due, which a target without a day of its own is due, too. */
  readonly due: string | null
}

/** A text with some stretches blanked out, so that what is left keeps its places. */
export const blank = (text: string, spans: readonly { from: number; to: number }[]): string =>
  spans.reduce(
    (left, { from, to }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to),
    text,
  )

const brackets = (text: string): string =>
  text.replaceAll(/\([^)]*\)/gu, (inner) => ' '.repeat(inner.length))

const unread = (asWritten: string): Target => ({
  asWritten,
  comparator: null,
  value: null,
  low: null,
  high: null,
  unit: null,
  due: null,
  milestones: [],
  state: 'refused',
  why: 'target-unmeasurable',
})

/** The event that a text waits for, as written; undefined where it waits for none. */
export const waitsFor = (text: string): string | undefined => waiting.exec(text)?.[0]

/** `30 pct. færre end i 2026`: a time that something is compared with is not when it is due. */
export const compared =
  /(?<!\p{L})(?:end|than|siden|since|i forhold til|sammenlignet med|compared (?:to|with))\s+(?:niveauet\s+)?(?:i\s+|in\s+)?$/iu

/** How many times what it was a text says that something is to be; undefined where it says no such thing. */
export const timesIn = (text: string): number | undefined =>
  multiples.find(([pattern]) => pattern.test(text))?.[1]

/** What a text says is to be reached. Numbers in brackets are remarks. */
export function readTarget(text: string, frame: TargetFrame): Target {
  const asWritten = text.trim()
  const core = brackets(asWritten)
  const all = findMoments(core, frame.period, { isDedicated: false })
  const moments = all.filter(({ from }) => !compared.test(core.slice(0, from)))
  const told = blank(core, all)
  const amounts = findAmounts(told, frame.language)
  const due = dueOf(told, moments, frame)
  if (amounts.length > 0)
    return counted(asWritten, { amounts, moments }, amountDue(told, due, frame), frame.period.start)
  if (timesIn(told) !== undefined) return { ...unread(asWritten), due, why: 'target-multiple' }
  if (longRun.test(told)) return { ...unread(asWritten), why: 'target-relative' }
  if (universal.test(told)) return { ...share(asWritten), due }
  return doneOrUnread(asWritten, told, { due, moments })
}

const share = (asWritten: string): Target => ({
  ...unread(asWritten),
  comparator: '=',
  value: '100',
  unit: 'percent',
  state: 'guessed',
  why: 'target-universal',
})

/** `3 redegørelser i planperioden` is reached when the plan ends. */
const wholePlan =
  /(?<!\p{L})(?:i (?:hele )?planperioden|i planens løb|over (?:the )?plan period|during the plan(?: period)?)(?!\p{L})/iu

/** The first day that a target names; else the activity's, unless it waits for something else. */
function dueOf(
  told: string,
  moments: readonly Moment[],
  { due, period }: TargetFrame,
): string | null {
  const [first] = moments
  if (first !== undefined) return first.end
  if (wholePlan.test(told)) return period.end
  return beforeEvent.test(told) ? null : due
}

// A day before the plan says what was, and nothing of when an amount is to be reached.
const amountDue = (told: string, due: string | null, { period }: TargetFrame): string | null =>
  perYear.test(told) || isOver(due, period.start) ? null : due

function doneOrUnread(
  asWritten: string,
  told: string,
  { due, moments }: { readonly due: string | null; readonly moments: readonly Moment[] },
): Target {
  const words = told.replaceAll(/[\s.,;]+/gu, ' ').trim()
  const isDate = words === '' && moments.length > 0
  if (
    !isDate &&
    (vague.test(words) ||
      !(done.test(words) || /(?<!\p{L})(?:første|first)(?!\p{L})/iu.test(words)))
  )
    return unread(asWritten)
  const isPlain = doneFirst.test(words) || doneLast.test(words)
  const state: State = isPlain && moments.length < 2 && !isDate ? 'placed' : 'guessed'
  const why = moments.length > 1 ? 'target-several' : state === 'placed' ? null : 'target-done'
  return { ...unread(asWritten), comparator: 'done', value: true, unit: 'binary', due, state, why }
}

interface Dated {
  readonly amount: Amount
  readonly due: string | null
}

const isOver = (day: string | null, start: string | null): boolean =>
  day !== null && start !== null && day < start

/** Each number with the time after it, or before it in the same clause; what lies before the plan is no target. */
const datedAmounts = (
  text: string,
  amounts: readonly Amount[],
  moments: readonly Moment[],
): readonly Dated[] =>
  amounts.map((amount, at) => {
    const next = amounts[at + 1]?.from ?? Number.POSITIVE_INFINITY
    const clause = text.lastIndexOf(';', amount.from)
    const after = moments.find(({ from }) => from >= amount.to && from < next)
    const before = moments.findLast(({ from, to }) => to <= amount.from && from > clause)
    const isApart = after !== undefined && text.slice(amount.to, after.from).includes(';')
    const moment = (isApart ? undefined : after) ?? before
    return { amount, due: moment?.end ?? null }
  })

function counted(
  asWritten: string,
  {
    amounts,
    moments,
  }: { readonly amounts: readonly Amount[]; readonly moments: readonly Moment[] },
  due: string | null,
  start: string | null,
): Target {
  const all = datedAmounts(asWritten, amounts, moments)
  const ahead = all.filter((one) => !isOver(one.due, start))
  const isPast = ahead.length === 0
  const dated = isPast ? all.map(({ amount }) => ({ amount, due: null })) : ahead
  const [first] = dated
  if (first === undefined) return unread(asWritten)
  const unit = first.amount.unit
  const same = dated.filter(({ amount }) => amount.unit === unit)
  const own = same.filter((one) => one.due !== null).length
  // `10 organisations in 3 countries by June` counts two things and has one day.
  const steps = same.length > 1 && own >= (unit === 'percent' ? 1 : 2)
  const main = (steps ? mainOf(same) : undefined) ?? first
  const isYearly = perYear.test(asWritten)
  const isSure =
    amounts.length === 1 && main.amount.isSure && moments.length < 2 && !isYearly && !isPast
  const milestones = steps ? same.filter((one) => one !== main) : []
  return {
    asWritten,
    ...valueOf(main.amount),
    due: main.due ?? (steps ? null : due),
    milestones: milestones.map(({ amount, due: day }) => ({ value: amount.value ?? '', due: day })),
    state: main.amount.value === null ? 'refused' : isSure ? 'placed' : 'guessed',
    why: isSure ? null : whyDoubted({ isPast, isYearly, isSeveral: amounts.length > 1 }),
  }
}

interface Doubts {
  readonly isPast: boolean
  readonly isYearly: boolean
  readonly isSeveral: boolean
}

function whyDoubted({ isPast, isYearly, isSeveral }: Doubts): string {
  if (isPast) return 'target-past'
  if (isSeveral) return 'target-several'
  return isYearly ? 'target-per-year' : 'target-words'
}

/** The number of a time before the plan: what a figure starts from. */
export function startWithin(text: string, { period, language }: TargetFrame): string | undefined {
  const core = brackets(text)
  const moments = findMoments(core, period)
  const amounts = findAmounts(blank(core, moments), language)
  if (amounts.length < 2 || period.start === null) return undefined
  const { start } = period
  const past = datedAmounts(text, amounts, moments).findLast(
    ({ due }) => due !== null && due < start,
  )
  const moment = past && moments.find(({ end }) => end === past.due)
  return moment && `${text.slice(past.amount.from, past.amount.to)} (${moment.asWritten})`
}

/** Of several numbers for different years, the one without a year is the target, else the last one's. */
const mainOf = (dated: readonly Dated[]): Dated | undefined =>
  dated.find(({ due }) => due === null) ??
  dated.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')).at(-1)

const valueOf = ({ comparator, value, high, unit }: Amount) =>
  comparator === 'range'
    ? { comparator, value: null, low: value, high, unit }
    : { comparator, value, low: null, high: null, unit }
