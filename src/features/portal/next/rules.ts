import type { Day, Period } from '#kernel/clock'
import { parsePeriod, periodEnd } from '#kernel/clock'
import { isCurrent } from '#kernel/package'
import type { PlanReading } from '#features/reading'
import type { FixedPoint } from './schema.ts'
import { readingRules } from '#features/reading'
import type { IndicatorView } from '#features/figure-views'

const { listedOf } = readingRules

/** What is fixed beforehand and has not passed on this day, the nearest first. */
export function fixedPoints(
  reading: PlanReading,
  figures: readonly IndicatorView[],
  today: Day,
): readonly FixedPoint[] {
  return [...instruments(reading), ...windows(reading), ...targets(figures), ...planEnd(reading)]
    .filter(({ when }) => periodEnd(when) >= today)
    .toSorted((a, b) => (periodEnd(a.when) < periodEnd(b.when) ? -1 : 1))
}

/** Points of the same kind at the same time stand together, where the first of them stands. */
export const together = (points: readonly FixedPoint[]): readonly (readonly FixedPoint[])[] => [
  ...Map.groupBy(points, ({ when, kind }) => `${kind} ${when}`).values(),
]

/** A review is held; every other instrument matters when it ends. */
function instruments({ instruments }: PlanReading): readonly FixedPoint[] {
  return instruments.filter(isCurrent).flatMap(({ id, kind, name, end }) => {
    if (end === null) return []
    return [
      { when: end, kind: kind === 'review' ? 'review' : 'instrument-ends', name, id } as const,
    ]
  })
}

function windows(reading: PlanReading): readonly FixedPoint[] {
  return listedOf(reading)
    .filter(isCurrent)
    .flatMap(({ id, title, window }) => {
      const end = window?.end ?? null
      return end === null ? [] : [{ when: end, kind: 'window-closes', name: title, id } as const]
    })
}

function targets(figures: readonly IndicatorView[]): readonly FixedPoint[] {
  return figures.flatMap(({ indicator, targets }) =>
    targets.flatMap(({ due }) => {
      const when = parsePeriod(due ?? '')
      return when === undefined
        ? []
        : [{ when, kind: 'target-due', name: indicator.name, id: indicator.id } as const]
    }),
  )
}

function planEnd({ version }: PlanReading): readonly FixedPoint[] {
  const { period, shortTitle } = version.head
  const when: Period | null = period.end
  return when === null ? [] : [{ when, kind: 'plan-ends', name: shortTitle, id: null }]
}
