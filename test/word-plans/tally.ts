import type { ReadActivity } from './gold.ts'

/** How much of one kind of thing was found, and how much of what was found is right. */
export interface Score {
  readonly gold: number
  readonly read: number
  readonly right: number
}

/** The score of one document. */
export interface PlanScore {
  readonly activities: Score
  readonly dates: Score
  readonly owners: Score
  readonly contributors: Score
  readonly indicators: Score
  readonly targets: Score
  readonly baselines: Score
  readonly statuses: Score
  readonly figures: Score
  /** Values that are placed and are not what the gold says. */
  readonly silentlyWrong: readonly string[]
  /** What differs, placed or not, for whoever mends the rules. */
  readonly differs: readonly string[]
}

export type Kind = Exclude<keyof PlanScore, 'activities' | 'silentlyWrong' | 'differs'>
export const kinds: readonly Kind[] = [
  'dates',
  'owners',
  'contributors',
  'indicators',
  'targets',
  'baselines',
  'statuses',
  'figures',
]

export function newTally() {
  const counts = new Map<Kind, { gold: number; read: number; right: number }>(
    kinds.map((kind) => [kind, { gold: 0, read: 0, right: 0 }]),
  )
  const silentlyWrong: string[] = []
  const differs: string[] = []
  const of = (kind: Kind) => counts.get(kind) ?? { gold: 0, read: 0, right: 0 }
  const wrong = (what: string, its: string, got: unknown, want: unknown) => {
    const line = `${what}: read ${String(got)} (${its}), gold ${String(want)}`
    differs.push(line)
    if (its === 'placed') silentlyWrong.push(line)
  }
  return {
    silentlyWrong,
    differs,
    wrong,
    /** Counts a value: what the gold has, what was read, whether they are the same. */
    count(
      kind: Kind,
      what: string,
      { got, want, its }: { got: unknown; want: unknown; its: string },
    ) {
      const sum = of(kind)
      if (want !== null && want !== undefined) sum.gold += 1
      if (got !== null && got !== undefined) sum.read += 1
      if (got === want) sum.right += got === null || got === undefined ? 0 : 1
      else wrong(`${kind} ${what}`, its, got, want)
    },
    asked(what: string, its: string) {
      if (its === 'placed') silentlyWrong.push(`${what} must be asked and is placed`)
    },
    extra(one: ReadActivity) {
      of('indicators').read += one.indicators.length
      if (one.deadline.end !== null) of('dates').read += 1
    },
    scores: () => ({
      dates: of('dates'),
      owners: of('owners'),
      contributors: of('contributors'),
      indicators: of('indicators'),
      targets: of('targets'),
      baselines: of('baselines'),
      statuses: of('statuses'),
      figures: of('figures'),
    }),
  }
}
export type Tally = ReturnType<typeof newTally>
