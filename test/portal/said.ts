import assert from 'node:assert/strict'
import { parseDay } from '#kernel/clock'
import type { Assessment } from '#features/assessments'
import { judgeSeries, readBy } from '#features/assessments'
import type { jumps } from '#features/comparability'
import type {
  BaselineFact,
  IndicatorRecord,
  ObservationFact,
  TargetFact,
} from '#features/indicators'
import { players } from './club.ts'

/** A series as everybody reads it. */
export interface Published {
  readonly observations?: readonly ObservationFact[]
  readonly targets?: readonly TargetFact[]
  readonly baselines?: readonly BaselineFact[]
  readonly breaks?: readonly jumps.PublishedComparability[]
}

/** What a definition says of judging, besides unit and direction. */
interface More {
  readonly indicator?: IndicatorRecord
  readonly method?: string
  readonly parameters?: Readonly<Record<string, string>>
}

/** What the methods say of the players on a day, as it is stored. */
export function saidOf(
  { observations = [], targets = [], baselines = [], breaks = [] }: Published,
  on: string,
  { indicator = players, method = '', parameters = {} }: More = {},
): readonly Assessment[] {
  const day = parseDay(on) ?? assert.fail()
  const open = <Fact extends { readonly published_at: Date }>(fact: Fact) => ({
    ...fact,
    published: fact.published_at,
    handedIn: null,
    rank: 1,
  })
  const read = readBy(
    {
      indicator: indicator.id,
      measure: { ...indicator.definition, method, parameters },
      observations: observations.map((fact) => ({
        ...open(fact),
        reported: fact.coverage_reported,
        expected: fact.coverage_expected,
      })),
      targets: targets.map(open),
      baselines: baselines.map(open),
      definitions: [],
      uses: [],
      breaks: breaks.map((one) => ({
        ...open({ ...one, published_at: one.publishedAt }),
        chain: one.id,
        replaces: null,
        origin: 'people',
        breaks: true,
      })),
    },
    { kind: 'public' },
  )
  const { words, disagreement } = judgeSeries(read ?? assert.fail(), day)
  const at = new Date(`${on}T12:00:00Z`)
  return words.map((word, place) => ({
    ...word,
    indicator: indicator.id,
    at,
    own: place === 0,
    disagreement,
  }))
}
