import type { Period } from '#kernel/clock'
import { parsePeriod } from '#kernel/clock'
import { shownToOthers } from '#features/indicators'
import type { Method } from '#features/methods'
import { methods } from '#features/methods'
import type { ReadSeries, RecordedTarget } from '../series/schema.ts'
import type { Missing, Rested } from './schema.ts'

/** A number at a time, and the fact that says it. */
export type Point = Rested & { readonly period: Period }

const judgeable = [
  'reach',
  'at-least',
  'at-most',
  'range',
  'maintain',
  'each-year',
  'by-the-end',
] as const
type Judgeable = (typeof judgeable)[number]

/** A start and an aim that can be reckoned with: both with a number and a date. */
export interface Way {
  readonly baseline: Point
  readonly target: Point & { readonly kind: Judgeable; readonly upper: string | null }
}

const byComparator: Readonly<Record<string, Judgeable>> = { '>=': 'at-least', '<=': 'at-most' }

/** Where an indicator begins and what it aims at; null unless both have a number and a date. */
export function wayOf(series: ReadSeries): Way | null {
  const [baseline, target] = [startOf(series), aimOf(series)]
  return baseline && target ? { baseline, target } : null
}

/** Why a series of which nothing is said cannot be judged; null where nobody says how it is measured. */
export function missingIn(series: ReadSeries | null): readonly Missing[] {
  if (!series) return ['definition']
  const missing: Missing[] = []
  if (!startOf(series)) missing.push('baseline')
  if (!aimOf(series)) missing.push('target')
  return missing.length > 0 ? missing : ['course']
}

const startOf = ({ baselines, measure }: ReadSeries): Point | undefined =>
  baselines.flatMap((fact) => pointOf({ ...bare, ...fact }, measure))[0]

const aimOf = ({ targets, measure }: ReadSeries): Way['target'] | undefined =>
  targets.toSorted(byDue).flatMap((fact) => {
    const kind = kindOf(fact)
    if (kind === null) return []
    // An aim counts nobody, whatever its indicator counts.
    const [point] = pointOf({ ...bare, ...fact }, { ...measure, countsPeople: 'no' })
    return point ? [{ ...point, kind, upper: fact.upper }] : []
  })[0]

const bare = { numerator: null, denominator: null }

function byDue(a: RecordedTarget, b: RecordedTarget): number {
  const [one, other] = [a.about ?? '', b.about ?? '']
  return one < other ? -1 : Number(one > other)
}

/** What an aim is, as far as there is a method for it: steps on the way and aims that follow another figure are not. */
function kindOf({ kind, comparator }: RecordedTarget): Judgeable | null {
  if (kind === null) return byComparator[comparator] ?? 'reach'
  return judgeable.find((one) => one === kind) ?? null
}

interface Stated {
  readonly id: string
  readonly chain: string
  readonly about: string | null
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** A fact as a number at a time; none where it has no number, no date, or may not be shown. */
export function pointOf(
  { id, chain, about, ...figure }: Stated,
  measure: ReadSeries['measure'],
): readonly Point[] {
  const period = about === null ? undefined : parsePeriod(about)
  const shown = shownToOthers({ id, ...figure }, measure)
  if (!period || !shown.shown || shown.value === null) return []
  return [{ fact: id, chain, period, value: shown.value }]
}

/** The methods that speak of a kind of aim; the one that judges unless the definition names another stands first. */
function methodsFor(kind: Judgeable): readonly Method[] {
  switch (kind) {
    case 'range':
      return ['range']
    case 'maintain':
      return ['maintain']
    case 'each-year':
      return ['threshold-each-year']
    case 'by-the-end':
      return ['by-the-end']
    case 'reach':
    case 'at-least':
    case 'at-most':
      return ['linear', 'growth-ratio']
  }
}

/** Methods that go from a start to an aim: a definition may name another of them than the usual one. */
const onTheWay: readonly Method[] = ['linear', 'growth-ratio', 'projection']

/** The methods that speak of an indicator, the one that its definition names first. */
export function methodsOf({ measure }: ReadSeries, { target }: Way): readonly Method[] {
  const usual = methodsFor(target.kind)
  const named = methods.find((one) => one === measure.method)
  const mayName = usual.includes('linear') ? onTheWay : usual
  if (!named || !mayName.includes(named)) return usual
  return [named, ...usual.filter((one) => one !== named)]
}
