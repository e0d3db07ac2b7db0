import { comparePeriods, parsePeriod } from '#kernel/clock'
import type { ObservationFact } from '#features/indicators'
import { figureDrafts } from '#features/indicators'
import type { FiguresView } from '#features/measuring'

type Entry = FiguresView['entries'][number]

/** A period with what everybody reads of it and what the list says of it. */
export interface PeriodRow {
  readonly period: string
  readonly published: ObservationFact | undefined
  readonly rivals: readonly ObservationFact[]
  readonly entry: Entry | undefined
  /** Other figures of the same period in the list. */
  readonly rivalEntries: readonly Entry[]
}

const periodIn = ({ item }: Entry): string | undefined => {
  const about = figureDrafts.figureField(item.field)
  return about?.noun === 'observation' ? about.period : undefined
}

const isRival = ({ item: { field } }: Entry): boolean => field.split('.').length > 2

/** All periods of a series, newest first, with what is published and what stands in the list. */
export function periodRows({
  series,
  entries,
}: Pick<FiguresView, 'series' | 'entries'>): readonly PeriodRow[] {
  const written = entries.filter((entry) => periodIn(entry) !== undefined)
  const periods = new Set([
    ...series.observations.map(({ about }) => about),
    ...written.flatMap((entry) => periodIn(entry) ?? []),
  ])
  return [...periods].toSorted(newestFirst).map((period) => {
    const here = written.filter((entry) => periodIn(entry) === period)
    return {
      period,
      published: series.observations.find(({ about }) => about === period),
      rivals: series.rivals.filter(({ about }) => about === period),
      entry: here.find((entry) => !isRival(entry)),
      rivalEntries: here.filter(isRival),
    }
  })
}

function newestFirst(one: string, other: string): number {
  const [a, b] = [one, other].map(
    (text) => parsePeriod(text) ?? parsePeriod(text.split('/')[0] ?? ''),
  )
  return a && b ? comparePeriods(b, a) : other.localeCompare(one)
}

/** The entries of other kinds than figures, in the order in which they are read. */
export const statements = ({ entries }: Pick<FiguresView, 'entries'>): readonly Entry[] =>
  (
    ['target', 'baseline', 'definition', 'observation_use', 'verdict', 'comparability'] as const
  ).flatMap((noun) => entries.filter(({ item }) => item.content.noun === noun))
