import { z } from 'zod'
import type { Assessment } from '#features/assessments'
import type { VerdictFact } from '#features/indicators'
import type { YardstickRecord } from '#features/yardsticks'
import { ownersOf } from '#features/indicators'
import type {
  IndicatorView,
  ShownBenchmark,
  ShownObservation,
  ShownTarget,
} from '#features/figure-views'
import type { PlanReading } from '#features/reading'
import { readingRules } from '#features/reading'
import {
  figureShape,
  originShape,
  passageShape,
  placeShape,
  shownFigure,
  shownOrigin,
  shownPassage,
  shownPlace,
  shownText,
  shownTextOrNone,
  textShape,
} from './basics.ts'
import { assessmentShape, shownAssessment } from './assessment.ts'
import { officialOf } from './plan.ts'

const { codeOf, openOnes } = readingRules

const factShape = figureShape.extend({
  organisation: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  replaces: z.string().nullable(),
  reason: textShape.nullable(),
  note: textShape.nullable(),
  source: originShape,
})

export const observationShape = factShape.extend({
  period: z.string(),
  words: textShape.nullable(),
  qualifier: z.string().nullable(),
  status: z.enum(['reported', 'derived', 'qualitative']),
  yearInferred: z.boolean(),
  definition: z.number().int().describe('The version of the definition that it was measured by'),
  coverage: z
    .object({ of: z.string().nullable(), reported: z.number(), expected: z.number() })
    .nullable()
    .describe('How many of the units that were to report have'),
})

const decidedShape = textShape.nullable().describe('The body that decided it')

export const targetShape = factShape.extend({
  comparator: z.string(),
  relativeTo: z.string().nullable(),
  due: z.string().nullable(),
  kind: z.string().nullable().describe('`milestone`: a step on the way to another target'),
  upper: z.string().nullable().describe('The higher end of a range'),
  decidedBy: decidedShape,
})

/** An indicator as programs read it. */
export const indicatorShape = z.object({
  id: z.string(),
  name: textShape,
  wording: z.literal('ours'),
  resultLevel: z.string(),
  owners: z.array(z.string()),
  definition: z.object({
    version: z.number().int(),
    kind: z.string(),
    unit: z.string(),
    population: textShape,
    excluded: textShape.nullable().describe('Who or what is left out'),
    countsPeople: z.enum(['no', 'composition', 'harm']),
    direction: z.string(),
  }),
  scope: textShape,
  commitments: z.array(z.string()),
  yardsticks: z
    .array(
      z.object({
        id: z.string(),
        number: z.string(),
        name: textShape,
        checked: z
          .enum(['none', 'machine', 'person'])
          .describe('Who has compared it with the document that it is from; none: unverified'),
      }),
    )
    .describe('Indicators of others to which this one speaks'),
  note: textShape.nullable(),
  source: placeShape.nullable(),
  observations: z.array(observationShape),
  targets: z.array(targetShape),
})

export const benchmarkShape = figureShape.extend({
  series: z.string(),
  part: z.enum(['observation', 'target']),
  period: z.string(),
  population: textShape,
  publisher: z.string(),
  url: z.string().nullable(),
  note: textShape.nullable(),
})

const breakShape = z.object({
  factId: z.string(),
  organisation: z.string(),
  later: z.string().describe('The first period that is counted by the new definition'),
  why: passageShape.nullable(),
})

export const fullIndicatorShape = indicatorShape.extend({
  baselines: z.array(
    factShape.extend({
      period: z.string().nullable(),
      state: z.enum(['stated', 'to-be-set', 'none']),
      decidedBy: decidedShape,
    }),
  ),
  breaks: z
    .array(breakShape.extend({ earlier: z.string(), publishedAt: z.iso.datetime() }))
    .describe('Where the series is broken: nothing may be compared across'),
  breaksToCome: z
    .array(breakShape)
    .describe('Breaks that are stated and that no published figure crosses yet'),
  replaced: z.array(z.union([observationShape, targetShape])),
  parts: z
    .array(
      figureShape.extend({
        dimension: z.string(),
        category: z.string(),
        period: z.string(),
        state: z.string(),
      }),
    )
    .describe('The same for each part of each breakdown; what could point at a person is hidden'),
  benchmarks: z.array(benchmarkShape),
  assessments: z
    .array(assessmentShape)
    .describe('What each method said, the plan’s own word first; as it was said then'),
})

type Fact = IndicatorView['baselines'][number] | ShownObservation | ShownTarget

function shownFact(reading: PlanReading, fact: Fact): z.output<typeof factShape> {
  const official = officialOf(reading.version)
  return {
    ...shownFigure(fact.figure),
    organisation: codeOf(reading.names, fact.organisation) ?? fact.organisation,
    publishedAt: fact.publishedAt.toISOString(),
    replaces: fact.replaces,
    reason: shownTextOrNone(fact.reason, official),
    note: shownTextOrNone(fact.note, official),
    source: shownOrigin(fact.source, official),
  }
}

const shownObservation = (
  reading: PlanReading,
  fact: ShownObservation,
): z.output<typeof observationShape> => ({
  ...shownFact(reading, fact),
  period: fact.period,
  words: shownTextOrNone(fact.words, officialOf(reading.version)),
  qualifier: fact.qualifier,
  status: fact.status,
  yearInferred: fact.yearInferred,
  definition: fact.definition,
  coverage: fact.coverage,
})

const shownTarget = (reading: PlanReading, fact: ShownTarget): z.output<typeof targetShape> => ({
  ...shownFact(reading, fact),
  comparator: fact.comparator,
  relativeTo: fact.relativeTo,
  due: fact.due,
  kind: fact.kind,
  upper: fact.upper,
  decidedBy: shownTextOrNone(fact.decidedBy, officialOf(reading.version)),
})

/** An indicator with its figures. */
export function shownIndicator(
  reading: PlanReading,
  { indicator, observations, targets, milestones }: IndicatorView,
  yardsticks: readonly YardstickRecord[],
): z.output<typeof indicatorShape> {
  const official = officialOf(reading.version)
  const { id, name, wording, resultLevel, definition, scope, commitments, note } = indicator
  const { version, kind, unit, population, excluded, countsPeople, direction } = definition
  return {
    id,
    name: shownText(name, official),
    wording,
    resultLevel,
    owners: [...ownersOf(indicator)],
    definition: {
      version,
      kind,
      unit,
      population: shownText(population, official),
      excluded: shownTextOrNone(excluded ?? null, official),
      countsPeople,
      direction,
    },
    scope: shownText(scope, official),
    commitments: openOnes(commitments, reading.commitments).map((one) => one.id),
    yardsticks: openOnes(indicator.yardsticks ?? [], yardsticks).map((one) => ({
      id: one.id,
      number: one.number,
      name: shownText(one.name, official),
      checked: one.source.checked,
    })),
    note: shownTextOrNone(note, official),
    source: shownPlace(indicator.source),
    observations: observations.map((fact) => shownObservation(reading, fact)),
    targets: [...targets, ...milestones].map((fact) => shownTarget(reading, fact)),
  }
}

interface Beside {
  readonly benchmarks: readonly ShownBenchmark[]
  readonly yardsticks: readonly YardstickRecord[]
  readonly assessments: readonly Assessment[]
  /** What authorities say instead of the rule. */
  readonly instead: readonly VerdictFact[]
}

const shownBreak = (
  { names }: PlanReading,
  { fact, organisation, later, why }: IndicatorView['breaksToCome'][number],
): z.output<typeof breakShape> => ({
  factId: fact,
  organisation: codeOf(names, organisation) ?? organisation,
  later,
  why: shownPassage(why),
})

/** An indicator with what stands beside it and what stood there before. */
export const shownFully = (
  reading: PlanReading,
  view: IndicatorView,
  { benchmarks, yardsticks, assessments, instead }: Beside,
): z.output<typeof fullIndicatorShape> => ({
  ...shownIndicator(reading, view, yardsticks),
  baselines: view.baselines.map((fact) => ({
    ...shownFact(reading, fact),
    period: fact.period,
    state: fact.state,
    decidedBy: shownTextOrNone(fact.decidedBy, officialOf(reading.version)),
  })),
  breaks: view.breaks.map((one) => ({
    ...shownBreak(reading, one),
    earlier: one.earlier,
    publishedAt: one.publishedAt.toISOString(),
  })),
  breaksToCome: view.breaksToCome.map((one) => shownBreak(reading, one)),
  replaced: view.replaced.map((fact) =>
    'due' in fact ? shownTarget(reading, fact) : shownObservation(reading, fact),
  ),
  parts: view.parts.flatMap(({ dimension, category, figures }) =>
    figures.map(({ period, state, figure }) => ({
      ...shownFigure(figure),
      dimension,
      category,
      period,
      state,
    })),
  ),
  benchmarks: benchmarks.map((one) => shownBenchmark(reading, one)),
  assessments: assessments.map((said) => shownAssessment(said, instead)),
})

function shownBenchmark(
  reading: PlanReading,
  { figure, series, part, period, publisher, url, population, note }: ShownBenchmark,
): z.output<typeof benchmarkShape> {
  const official = officialOf(reading.version)
  return {
    ...shownFigure(figure),
    series,
    part,
    period,
    population: shownText(population, official),
    publisher,
    url,
    note: shownTextOrNone(note, official),
  }
}
