import assert from 'node:assert/strict'
import { parseDay } from '#kernel/clock'
import type { Assessment, RecordedSeries } from '#features/assessments'
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

/** What a definition says of judging, besides unit and direction; and what is published of a series that is followed. */
interface More {
  readonly indicator?: IndicatorRecord
  readonly method?: string
  readonly parameters?: Readonly<Record<string, string>>
  readonly followed?: { readonly indicator: IndicatorRecord; readonly facts: Published }
}

const open = <Fact extends { readonly published_at: Date }>(fact: Fact) => ({
  ...fact,
  published: fact.published_at,
  handedIn: null,
  rank: 1,
})

const recorded = (
  { observations = [], targets = [], baselines = [], breaks = [] }: Published,
  { id, definition }: IndicatorRecord,
): RecordedSeries => ({
  indicator: id,
  measure: { ...definition, method: '', parameters: {} },
  observations: observations.map((fact) => ({
    ...open(fact),
    reported: fact.coverage_reported,
    expected: fact.coverage_expected,
  })),
  targets: targets.map((fact) => ({ ...open(fact), relativeTo: fact.relative_to })),
  baselines: baselines.map(open),
  definitions: [],
  uses: [],
  followed: [],
  breaks: breaks.map((one) => ({
    ...open({ ...one, published_at: one.publishedAt }),
    chain: one.id,
    replaces: null,
    origin: 'people',
    breaks: true,
  })),
})

/** What the methods say of the players on a day, as it is stored. */
export function saidOf(
  facts: Published,
  on: string,
  { indicator = players, method = '', parameters = {}, followed }: More = {},
): readonly Assessment[] {
  const day = parseDay(on) ?? assert.fail()
  const read = readBy(
    {
      ...recorded(facts, indicator),
      measure: { ...indicator.definition, method, parameters },
      followed: followed ? [recorded(followed.facts, followed.indicator)] : [],
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
