import type { Day } from '#kernel/clock'
import { comparePeriods, parsePeriod } from '#kernel/clock'
import { jumps } from '#features/comparability'
import type {
  BaselineFact,
  BenchmarkFact,
  DefinitionFact,
  IndicatorRecord,
  ObservationFact,
  TargetFact,
  UseFact,
} from '#features/indicators'
import { currentOf, figureDrafts, ownersOf, shownToOthers, usedOf } from '#features/indicators'
import type { PlanReading } from '#features/reading'
import { coverageOf } from './covered.ts'
import type { Measuring } from './measuring.ts'
import { comparableSince, countedAnew, definitionOf, measuring, unitAt } from './measuring.ts'
import { originOf, wordsOf } from './origin.ts'
import { partsOf } from './parts.ts'
import { withShown } from './path.ts'
import type {
  IndicatorView,
  ShownBaseline,
  ShownBenchmark,
  ShownBreak,
  ShownChoice,
  ShownObservation,
  ShownTarget,
  Withdrawal,
} from './schema.ts'

/** A plan's published facts, as their readers give them. */
export interface Facts {
  readonly observations: readonly ObservationFact[]
  readonly targets: readonly TargetFact[]
  readonly baselines: readonly BaselineFact[]
  /** What is said to be a break. */
  readonly breaks?: readonly jumps.PublishedComparability[]
  /** Which of several figures of one period is used, oldest first. */
  readonly uses?: readonly UseFact[]
  /** What people stated of how they are measured. */
  readonly definitions?: readonly DefinitionFact[]
}

/** What may be shown of each indicator, in the plan's order; by the definition in force on the day, or by the newest. */
export function viewIndicators(
  indicators: readonly IndicatorRecord[],
  facts: Facts,
  day?: Day,
): readonly IndicatorView[] {
  const observations = Map.groupBy(facts.observations, ({ indicator }) => indicator)
  const targets = Map.groupBy(facts.targets, ({ indicator }) => indicator)
  const baselines = Map.groupBy(facts.baselines, ({ indicator }) => indicator)
  const breaks = Map.groupBy(facts.breaks ?? [], ({ indicator }) => indicator)
  const uses = Map.groupBy(facts.uses ?? [], ({ indicator }) => indicator)
  const definitions = Map.groupBy(facts.definitions ?? [], ({ indicator }) => indicator)
  return indicators.map((indicator) =>
    withShown(
      viewIndicator(measuring(indicator, definitions.get(indicator.id) ?? [], day), {
        observations: observations.get(indicator.id) ?? [],
        targets: targets.get(indicator.id) ?? [],
        baselines: baselines.get(indicator.id) ?? [],
        breaks: breaks.get(indicator.id) ?? [],
        uses: uses.get(indicator.id) ?? [],
        definitions: definitions.get(indicator.id) ?? [],
      }),
    ),
  )
}

function viewIndicator(measure: Measuring, facts: Facts): IndicatorView {
  const { indicator } = measure
  const measured = currentOf(facts.observations.map((fact) => countedAnew(measure, fact)))
  const { used, rivals } = usedOf(measured.current, facts.uses)
  const aimed = currentOf(facts.targets)
  const started = currentOf(facts.baselines)
  const aims = aimed.current.map((fact) => shownTarget(measure, fact))
  const shown = (fact: ObservationFact) => shownObservation(measure, fact)
  return {
    indicator,
    observations: used.map(shown),
    rivals: rivals.map(shown),
    choices: choicesOf(used, facts.uses ?? []),
    targets: aims.filter(({ kind }) => kind !== 'milestone'),
    milestones: aims
      .filter(({ kind }) => kind === 'milestone')
      .toSorted((a, b) => byPeriod(a.due ?? '', b.due ?? '')),
    baselines: started.current.map((fact) => shownBaseline(measure, fact)),
    parts: partsOf(measure, used),
    comparableSince: comparableSince(measure),
    breaks: (facts.breaks ?? []).map(shownBreak).toSorted((a, b) => byPeriod(a.later, b.later)),
    breaksToCome: toCome(facts),
    replaced: [
      ...measured.replaced.map(shown),
      ...aimed.replaced.map((fact) => shownTarget(measure, fact)),
    ],
    replacedBaselines: started.replaced.map((fact) => shownBaseline(measure, fact)),
  }
}

/** The last word on each period of which the figure that was chosen stands. */
const choicesOf = (
  used: readonly ObservationFact[],
  uses: readonly UseFact[],
): readonly ShownChoice[] => {
  const last = new Map(uses.map((one) => [one.about, one]))
  return [...last.values()].flatMap(({ about, uses: chain, sentence, language }) => {
    const figure = used.find((fact) => fact.chain === chain && fact.about === about)
    return figure
      ? [{ period: about, used: figure.id, why: { text: sentence, lang: language } }]
      : []
  })
}

const shownBreak = (fact: jumps.PublishedComparability): ShownBreak => ({
  fact: fact.id,
  organisation: fact.organisation,
  earlier: fact.earlier,
  later: fact.about,
  why: fact.sentence === null ? null : { text: fact.sentence, lang: fact.language },
  publishedAt: fact.publishedAt,
})

/** As everything else it is read from what stands; where somebody answered the step itself it is a break already. */
function toCome({ definitions = [], observations, breaks = [] }: Facts) {
  const told = new Set(breaks.map(({ about }) => about))
  return jumps
    .breaksToCome(currentOf(definitions).current, currentOf(observations).current)
    .filter(({ about }) => !told.has(about))
    .map(({ id, organisation, about, sentence, language }) => ({
      fact: id,
      organisation,
      later: about,
      why: sentence === null ? null : { text: sentence, lang: language },
    }))
}

/** What a package states of a series without a place of its own stands where the series does. */
function besides({ source }: IndicatorRecord, fact: TargetFact | ObservationFact | BaselineFact) {
  const own = originOf(fact.source)
  const isOfSeries = own.kind === 'none' && fact.origin === 'package'
  return {
    organisation: fact.organisation,
    publishedAt: fact.published_at,
    replaces: fact.replaces,
    reason: wordsOf(fact.reason),
    note: wordsOf(fact.note),
    source: isOfSeries ? originOf(source) : own,
  }
}

const shownObservation = (measure: Measuring, fact: ObservationFact): ShownObservation => ({
  figure: shownToOthers(fact, definitionOf(measure, fact)),
  ...besides(measure.indicator, fact),
  definition: fact.definition,
  period: fact.about,
  words: wordsOf(fact.words),
  qualifier: fact.qualifier,
  status: fact.status,
  yearInferred: fact.precision?.endsWith('-inferred') ?? false,
  fromPeople: fact.origin === 'people',
  ...(fact.rival ? { isRival: true } : {}),
  state: fact.state,
  ...coverageOf(fact, definitionOf(measure, fact).unit),
})

// An aim counts nobody, whatever its indicator counts.
const counting = { countsPeople: 'no', numerator: null, denominator: null } as const

const shownTarget = (measure: Measuring, fact: TargetFact): ShownTarget => ({
  figure: shownToOthers(
    { ...fact, ...counting },
    { ...counting, unit: unitAt(measure, fact.published_at) },
  ),
  ...besides(measure.indicator, fact),
  comparator: fact.comparator,
  relativeTo: fact.relative_to,
  due: fact.about,
  kind: fact.kind,
  upper: fact.upper,
  decidedBy: wordsOf(fact.deciding_body),
  document: wordsOf(fact.document),
  legalBasis: wordsOf(fact.legal_basis),
})

const shownBaseline = (measure: Measuring, fact: BaselineFact): ShownBaseline => ({
  figure: shownToOthers(fact, {
    ...measure.indicator.definition,
    unit: unitAt(measure, fact.published_at),
  }),
  ...besides(measure.indicator, fact),
  period: fact.about,
  state: fact.state,
  decidedBy: wordsOf(fact.deciding_body),
  document: wordsOf(fact.document),
})

/** Figures of others, in the order of their periods; those that count people by their indicator's rule. */
export function viewBenchmarks(
  facts: readonly BenchmarkFact[],
  indicators: readonly IndicatorRecord[],
): readonly ShownBenchmark[] {
  const counted = new Map(indicators.map(({ id, definition }) => [id, definition.countsPeople]))
  return currentOf(facts)
    .current.map((fact) => {
      const countsPeople = counted.get(fact.indicator ?? '') ?? 'no'
      const bare = { ...fact, numerator: null, denominator: null }
      return {
        figure: shownToOthers(bare, { unit: fact.unit, countsPeople }),
        series: fact.series,
        indicator: fact.indicator,
        part: fact.part,
        period: fact.about,
        publishedAt: fact.published_at,
        ...fact.record,
      }
    })
    .toSorted((a, b) => byPeriod(a.period, b.period))
}

function byPeriod(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)]
  return one && other ? comparePeriods(one, other) : 0
}

/**
 * The newest value, and the one before it. A period that was not over when it was spoken of has nothing yet: it is no
 * newest value, whatever was said of it, as long as there is another.
 */
export function latestOf({ observations }: IndicatorView): {
  readonly latest: ShownObservation | undefined
  readonly before: ShownObservation | undefined
} {
  const due = observations.filter((one) =>
    figureDrafts.wasDue({ ...one, about: one.period, published_at: one.publishedAt }),
  )
  const told = due.length > 0 ? due : observations
  return { latest: told.at(-1), before: told.at(-2) }
}

/** Whether the plan's own organisations answer for an indicator, not others in the world. */
export const isOwn = (
  { indicator }: IndicatorView,
  { names, version }: Pick<PlanReading, 'names' | 'version'>,
): boolean =>
  ownersOf(indicator).some((code) => names.get(code)?.jurisdiction === version.head.jurisdiction)

/** The indicators of these commitments: named by the commitment, or naming it. */
export function figuresOf(
  views: readonly IndicatorView[],
  commitments: readonly { readonly id: string; readonly indicators: readonly string[] }[],
): readonly IndicatorView[] {
  const ids = new Set(commitments.map(({ id }) => id))
  const named = new Set(commitments.flatMap(({ indicators }) => indicators))
  return views.filter(
    ({ indicator }) => named.has(indicator.id) || indicator.commitments.some((id) => ids.has(id)),
  )
}

/**
 * What is left of withdrawn figures of one indicator, of rounds and outside them; one that stood in several lines is
 * told once.
 */
export function withdrawnFrom<One extends Withdrawal>(
  stubs: readonly One[],
  indicator: string,
): readonly One[] {
  const told = new Map<string, One>()
  for (const stub of stubs)
    if (stub.field === `figure.${indicator}` || stub.roundCode === `figures-${indicator}`)
      told.set(`${stub.organisation} ${stub.roundCode} ${stub.at.getTime()}`, stub)
  return [...told.values()]
}
