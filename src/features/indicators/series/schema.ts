import { z } from 'zod'
import { calendarPeriod, decimal, text, wholeNumber } from '#kernel/yaml'
import { factId, level, packageRecord, slug, sourcePlace, texts, webAddress } from '#kernel/package'
import { peopleCounted } from '#features/disclosure'
import { targetKinds } from '../entries/schema.ts'

/** `2023/2022`: a ratio of one year to an earlier one. A definition, not a period (METHODS section 2). */
const ratioOfYears = z.string().regex(/^\d{4}\/\d{4}$/)

const fact = {
  id: factId(),
  replaces: factId().exactOptional(),
  reason: texts.exactOptional(),
  note: texts.exactOptional(),
  source: sourcePlace.exactOptional(),
  level: level().exactOptional(),
}

export const observationSchema = z.strictObject({
  ...fact,
  period: z.union([calendarPeriod(), ratioOfYears]),
  value: z.union([z.null(), decimal()]),
  words: texts.exactOptional(),
  numerator: decimal().exactOptional(),
  denominator: decimal().exactOptional(),
  qualifier: text().exactOptional(),
  status: z.enum(['reported', 'derived', 'qualitative']),
  precision: text().exactOptional(),
})
export type ObservationRecord = z.output<typeof observationSchema>

export const comparators = ['=', '>=', '<=', '>', '<'] as const

/** Who decided an aim or a starting point, and where it stands written. */
const decided = {
  decidingBody: texts.exactOptional(),
  document: texts.exactOptional(),
}

export const targetSchema = z.strictObject({
  ...fact,
  ...decided,
  /** Where the comparator does not say it: `maintain`, `each-year`, `range`, … */
  kind: z.enum(targetKinds).exactOptional(),
  /** Of a range, whose lower end is the value. */
  upper: decimal().exactOptional(),
  legalBasis: texts.exactOptional(),
  comparator: z.enum(comparators),
  value: decimal().exactOptional(),
  relativeTo: slug().exactOptional(),
  due: z.union([z.null(), calendarPeriod()]),
  instrument: slug().exactOptional(),
})
export type TargetRecord = z.output<typeof targetSchema>

export const baselineSchema = z.strictObject({
  ...fact,
  ...decided,
  period: z.union([z.null(), calendarPeriod()]),
  value: z.union([z.null(), decimal()]),
  /** Of a share: the counts that the value is of. */
  numerator: decimal().exactOptional(),
  denominator: decimal().exactOptional(),
  state: z.enum(['stated', 'to-be-set', 'none']).exactOptional(),
})
export type BaselineRecord = z.output<typeof baselineSchema>

/** A dimension by which a figure is parted. */
export const breakdownSchema = z.strictObject({
  dimension: slug(),
  /** Nobody is counted in two of its categories. */
  exclusive: z.boolean(),
  /** Everybody is counted in one of its categories. */
  exhaustive: z.boolean(),
  categories: z.array(
    z.strictObject({
      code: slug(),
      name: texts,
      /** Other spellings under which the same category is found in tables. */
      aliases: z.array(text()).exactOptional(),
    }),
  ),
})

export const definitionSchema = z.strictObject({
  version: wholeNumber(),
  kind: z.enum(['share', 'count', 'ratio', 'ordinal', 'amount', 'threshold']),
  unit: text(),
  population: texts,
  /** Who or what is left out, where one could think it counted. */
  excluded: texts.exactOptional(),
  countsPeople: z.enum(peopleCounted),
  direction: z.enum(['increase', 'decrease', 'parity', 'neutral']),
  denominator: slug().exactOptional(),
  /** What is counted above and below the line, in words. */
  numeratorText: texts.exactOptional(),
  denominatorText: texts.exactOptional(),
  /** Where parity is meant: from where to where. */
  range: z.strictObject({ low: decimal(), high: decimal() }).exactOptional(),
  breakdowns: z.array(breakdownSchema).exactOptional(),
  /** Days from a period's end until its figure is published. */
  publicationDelay: wholeNumber().exactOptional(),
  /** How progress is judged; the straight path unless stated. */
  method: slug().exactOptional(),
  parameters: z.record(slug(), text()).exactOptional(),
})

export const indicatorSchema = packageRecord({
  name: texts,
  resultLevel: z.enum(['input', 'output', 'outcome', 'impact', 'context', 'parameter']),
  owner: slug().exactOptional(),
  owners: z.array(slug()).min(2).exactOptional(),
  role: text(),
  definition: definitionSchema,
  scope: texts,
  pillar: slug().exactOptional(),
  disaggregation: z.array(text()).exactOptional(),
  frequency: z.union([z.null(), text()]).exactOptional(),
  commitments: z.array(slug()),
  yardsticks: z.array(slug()).exactOptional(),
  instrument: slug().exactOptional(),
  note: texts.exactOptional(),
  wording: z.literal('ours'),
  repeats: z.array(slug()).exactOptional(),
  contradicts: z.array(z.union([slug(), factId()])).exactOptional(),
  source: sourcePlace.exactOptional(),
  observations: z.array(observationSchema),
  baselines: z.array(baselineSchema).exactOptional(),
  targets: z.array(targetSchema),
})
export type IndicatorRecord = z.output<typeof indicatorSchema> & {
  /** The plan only implies it: an authority has made it its own, and every version of its definition is the authority's. */
  readonly adopted?: true
}

export const benchmarkSchema = packageRecord({
  ...fact,
  series: slug(),
  indicator: z.union([z.null(), slug()]),
  role: z.enum(['observation', 'target']),
  period: calendarPeriod(),
  value: decimal(),
  unit: text(),
  population: texts,
  publisher: text(),
  url: webAddress().exactOptional(),
})
export type BenchmarkRecord = z.output<typeof benchmarkSchema>

export const proposalSchema = packageRecord({
  name: texts,
  resultLevel: z.enum(['input', 'output', 'outcome', 'impact', 'context', 'parameter']),
  unit: text(),
  population: texts.exactOptional(),
  organisation: slug().exactOptional(),
  organisations: z.array(slug()).min(2).exactOptional(),
  body: slug().exactOptional(),
  countsPeople: z.enum(peopleCounted),
  targetNote: texts.exactOptional(),
  why: texts.exactOptional(),
  commitments: z.array(slug()),
  yardsticks: z.array(slug()).exactOptional(),
  wording: z.literal('ours').exactOptional(),
  source: sourcePlace.exactOptional(),
})
export type ProposalRecord = z.output<typeof proposalSchema>
