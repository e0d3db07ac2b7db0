import type { Period } from '#kernel/clock'
import { periodEnd } from '#kernel/clock'
import type { Decimal } from '#kernel/decimal'
import { compare, isShareOf } from '#kernel/decimal'
import { sideOf } from '../rules/limits.ts'

/** What is aimed at, as far as a start and other aims can speak against it. */
export interface Aim {
  /** A kind of target, or `milestone`: one step on the way. */
  readonly kind: string
  /** Null where it has no date. */
  readonly due: Period | null
  /** Null where it has no number. */
  readonly value: Decimal | null
}

/** Where a series starts. */
export interface Start {
  readonly period: Period | null
  readonly value: Decimal | null
}

/** What an aim is held against: the start, which way is better, and what is aimed at besides. */
export interface Way {
  readonly start: Start | null
  /** `increase`, `decrease`, or a word that says neither. */
  readonly direction: string
  readonly others: readonly Aim[]
  /** What is counted, as the definition says: `share` among others. */
  readonly counted?: string
}

/** Why an aim cannot be. */
export interface AimFault {
  readonly code: 'target-before-baseline' | 'milestone-after-target'
  readonly values: Readonly<Record<string, string>>
}

/** What may well be meant and is more often a slip: whoever means it says so. */
export const doubtCodes = [
  'target-on-wrong-side',
  'limit-against-direction',
  'milestone-beyond-target',
  'share-added-up',
  'target-twice',
] as const
export type DoubtCode = (typeof doubtCodes)[number]
export interface Doubt {
  readonly code: DoubtCode
  readonly values: Readonly<Record<string, string>>
}

/**
 * Aims that a series moves towards from its start. A ceiling and a floor say themselves which side is better; a level of
 * each year, a range and what is kept have no way.
 */
const approached: ReadonlySet<string> = new Set(['reach', 'milestone', 'by-the-end'])

const isFinal = ({ kind }: Aim): boolean => kind !== 'milestone' && kind !== 'follow'

/** Why there cannot be such an aim: it is due before the start, or a step on the way after the way's end. */
export function faultOfAim(aim: Aim, { start, others }: Way): AimFault | null {
  const early = start && beforeStart(aim, start)
  return early ?? stepPastEnd([...others, aim])
}

/** Why a series cannot start so: something is aimed at before. */
function faultOfStart(start: Start, aims: readonly Aim[]): AimFault | null {
  for (const aim of aims) {
    const early = beforeStart(aim, start)
    if (early) return early
  }
  return null
}

function beforeStart({ due }: Aim, { period }: Start): AimFault | null {
  if (!due || !period || periodEnd(due) >= periodEnd(period)) return null
  return { code: 'target-before-baseline', values: { due, start: period } }
}

/** A step that is due after everything that is aimed at in the end. */
function stepPastEnd(aims: readonly Aim[]): AimFault | null {
  const last = aims
    .filter(isFinal)
    .flatMap(({ due }) => due ?? [])
    .toSorted((a, b) => (periodEnd(a) < periodEnd(b) ? -1 : 1))
    .at(-1)
  const steps = aims.flatMap(({ kind, due }) => (kind === 'milestone' && due ? [due] : []))
  const late = last && steps.find((due) => periodEnd(due) > periodEnd(last))
  return late ? { code: 'milestone-after-target', values: { milestone: late, target: last } } : null
}

/** Why there cannot be such an aim, or what is to be confirmed of it first; null where nothing speaks against it. */
export const amissInAim = (
  aim: Aim,
  way: Way,
  confirmed: readonly DoubtCode[] = [],
): AimFault | Doubt | null =>
  faultOfAim(aim, way) ?? doubtsOf(aim, way).find(({ code }) => !confirmed.includes(code)) ?? null

/** The same of a start: what is aimed at is told. */
export function amissInStart(
  start: Start,
  { others, direction }: Way,
  confirmed: readonly DoubtCode[] = [],
): AimFault | Doubt | null {
  const wrong = faultOfStart(start, others)
  const code = 'target-on-wrong-side'
  if (wrong || confirmed.includes(code)) return wrong
  const left = others.find((one) => leaves(one, start, direction))
  return left ? { code, values: { target: left.value ?? '', start: start.value ?? '' } } : null
}

/** What in an aim is more often a slip than meant. */
export function doubtsOf(aim: Aim, way: Way): readonly Doubt[] {
  const { start, direction, others, counted } = way
  const [target, due] = [aim.value ?? '', aim.due]
  const doubt = (code: DoubtCode, values: Doubt['values']): Doubt => ({ code, values })
  const step = stepBeyondEnd(aim, way)
  return [
    ...(start && leaves(aim, start, direction)
      ? [doubt('target-on-wrong-side', { target, start: start.value ?? '' })]
      : []),
    ...(isAgainst(aim, direction) ? [doubt('limit-against-direction', { target })] : []),
    ...(step ? [doubt('milestone-beyond-target', step)] : []),
    ...(counted === 'share' && aim.kind === 'by-the-end'
      ? [doubt('share-added-up', { target })]
      : []),
    ...(due !== null && others.some((one) => isOfOneKind(one, aim) && endsWith(one, due))
      ? [doubt('target-twice', { due })]
      : []),
  ]
}

/** A ceiling where more is better, or a floor where less is: it says the opposite of the definition. */
function isAgainst({ kind }: Aim, direction: string): boolean {
  const side = sideOf(kind)
  return side !== null && side === -signOf(direction)
}

const signOf = (direction: string): 1 | -1 | 0 =>
  direction === 'increase' ? 1 : direction === 'decrease' ? -1 : 0

/** A step that lies past the end of its own way: its number and the end's; the aim is one of the two. */
function stepBeyondEnd(aim: Aim, way: Way): Doubt['values'] | null {
  const all = [...way.others, aim].filter(({ value, due }) => value !== null && due !== null)
  const ends = all.filter(hasWay).toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
  for (const step of all.filter(({ kind }) => kind === 'milestone')) {
    const end = ends.find((one) => !isBefore(one, step))
    if (!end || (step !== aim && end !== aim) || step.value === null || end.value === null) continue
    const side = sideOf(end.kind) ?? (signOf(way.direction) || sideFrom(way.start, end.value))
    if (side !== 0 && compare(step.value, end.value) === side)
      return { milestone: step.value, target: end.value }
  }
  return null
}

const hasWay = ({ kind }: Aim): boolean =>
  kind === 'reach' || kind === 'by-the-end' || sideOf(kind) !== null

const isBefore = (one: Aim, other: Aim): boolean =>
  one.due !== null && other.due !== null && periodEnd(one.due) < periodEnd(other.due)

const sideFrom = (start: Start | null, end: string): 1 | -1 | 0 =>
  start?.value ? compare(end, start.value) : 0

/** Why no share can be so large or so small: the number that lies outside; null of everything else. */
export function outsideShare(
  counted: string,
  numbers: readonly (Decimal | null)[],
): Decimal | null {
  const isOutside = (one: Decimal | null) =>
    one !== null && (compare(one, '0') < 0 || compare(one, '100') > 0)
  return counted === 'share' ? (numbers.find(isOutside) ?? null) : null
}

/** Whether a start is what its counts come to, both of them, as exactly as it is stated; without counts it is. */
export function areCountsOf(
  counted: string,
  {
    value,
    numerator,
    denominator,
  }: Readonly<Record<'numerator' | 'denominator', string>> & {
    readonly value: string | null
  },
): boolean {
  if (numerator === '' && denominator === '') return true
  if (counted !== 'share' || value === null || numerator === '' || denominator === '') return false
  const isPart = compare(numerator, '0') >= 0 && compare(numerator, denominator) <= 0
  return isPart && compare(denominator, '0') > 0 && isShareOf(value, numerator, denominator)
}

const endsWith = ({ due }: Aim, other: Period): boolean =>
  due !== null && periodEnd(due) === periodEnd(other)

const isOfOneKind = (one: Aim, other: Aim): boolean =>
  one.kind === other.kind || (isFinal(one) && isFinal(other))

/** Whether an aim leads away from the start: less where more is better, or the other way round. */
function leaves({ kind, value }: Aim, { value: from }: Start, direction: string): boolean {
  if (value === null || from === null || !approached.has(kind)) return false
  const side = compare(value, from)
  return (direction === 'increase' && side < 0) || (direction === 'decrease' && side > 0)
}
