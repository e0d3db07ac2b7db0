import { z } from 'zod'
import { peopleCounted } from '#features/disclosure'
import { aims } from '#features/methods'

const entered = z.string().max(40).trim().default('')
const words = (longest: number) => z.string().max(longest).trim().default('')
const slugOrNone = z
  .string()
  .max(80)
  .regex(/^$|^[a-z0-9]+(?:[-.][a-z0-9]+)*$/)
  .default('')
const named = z.record(z.string().min(1).max(80), z.string().max(200))
/** Why this changes what was stated before; asked for where it does. */
const correction = z.string().max(2000).trim().default('')

/** Whether a period has a value, and if not, why. Missing is never zero. */
export const observationStates = [
  'value',
  'not-reported',
  'not-applicable',
  'withheld',
  'not-yet-due',
] as const
export type ObservationState = (typeof observationStates)[number]

/** One cell of a breakdown: `keys` names its category in each dimension, `{ district: 'fyn' }`. */
export const cellSays = z.strictObject({
  keys: named,
  numerator: entered,
  denominator: entered,
  value: entered,
  state: z.enum(observationStates).default('value'),
})
export type CellSays = z.output<typeof cellSays>

/** A figure of one period, as it is entered; numbers are strings. */
export const observationSays = z.strictObject({
  state: z.enum(observationStates).default('value'),
  value: entered,
  numerator: entered,
  denominator: entered,
  words: words(2000).describe('A value that is in words only'),
  qualifier: words(200),
  status: z.enum(['reported', 'derived', 'qualitative']).default('reported'),
  precision: words(40),
  definition: z
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('The version of the definition that it was measured by; 0 for the newest'),
  coverageOf: slugOrNone.describe('The breakdown whose units were to report'),
  coverageReported: entered,
  coverageExpected: entered,
  cells: z.array(cellSays).max(5000).default([]),
  source: words(500),
  note: words(2000).describe('Where there is no value: why'),
  replaces: z.string().max(200).default('').describe('A figure of elsewhere that this corrects'),
})
export type ObservationSays = z.output<typeof observationSays>

/** What kind of aim a target is (METHODS section 2). */
export const targetKinds = [
  'reach',
  'at-least',
  'at-most',
  'range',
  'maintain',
  'each-year',
  'by-the-end',
  'milestone',
  'follow',
] as const
export type TargetKind = (typeof targetKinds)[number]

/** Who decided, and where it stands written. */
const decided = {
  decidingBody: words(200),
  document: words(500),
  source: words(500),
  note: words(2000),
  replaces: z.string().max(200).default('').describe('What was stated elsewhere and this changes'),
}

/** What is aimed at. A step on the way is a target of its own, of kind `milestone`. */
export const targetSays = z.strictObject({
  kind: z.enum(targetKinds),
  due: entered.describe('A period or a day; empty where there is none'),
  value: entered.describe('Of a range: its lower end'),
  upper: entered.describe('Of a range: its upper end'),
  relativeTo: slugOrNone.describe('Of kind `follow`: the indicator that it follows'),
  legalBasis: words(500),
  ...decided,
})
export type TargetSays = z.output<typeof targetSays>

/** Where a series starts. */
export const baselineSays = z.strictObject({
  state: z.enum(['stated', 'to-be-set', 'none']).default('stated'),
  period: entered,
  value: entered.describe('Of a share whose counts are told: empty, or what they come to'),
  numerator: entered,
  denominator: entered,
  ...decided,
})
export type BaselineSays = z.output<typeof baselineSays>

/** A dimension by which a figure is parted. */
export const breakdownSays = z.strictObject({
  dimension: z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  /** Nobody is counted in two of its categories. */
  exclusive: z.boolean(),
  /** Everybody is counted in one of its categories. */
  exhaustive: z.boolean(),
  categories: z
    .array(
      z.strictObject({
        code: z.string().min(1).max(80),
        name: z.record(z.string(), z.string().max(200)),
        aliases: z.array(z.string().max(200)).max(50).default([]),
      }),
    )
    .max(2000),
})
export type BreakdownSays = z.output<typeof breakdownSays>

export const indicatorKinds = ['share', 'count', 'ratio', 'ordinal', 'amount', 'threshold'] as const
export const resultLevels = [
  'input',
  'output',
  'outcome',
  'impact',
  'context',
  'parameter',
] as const
export const directions = ['increase', 'decrease', 'parity', 'neutral'] as const

/** How a series is measured, whole: a next version says everything anew. */
export const definitionSays = z.strictObject({
  from: entered.describe('The first period or day that is measured so'),
  name: words(300),
  kind: z.enum(indicatorKinds),
  unit: words(80),
  population: words(2000),
  excluded: words(2000).describe('Who or what is left out'),
  numerator: words(1000),
  denominator: words(1000),
  direction: z.enum(directions),
  rangeLow: entered.describe('Where parity is meant: 40'),
  rangeHigh: entered,
  resultsLevel: z.enum(resultLevels),
  breakdowns: z.array(breakdownSays).max(20).default([]),
  source: words(500),
  frequency: slugOrNone,
  delayDays: entered.describe('Days from a period’s end until its figure is published'),
  method: slugOrNone,
  parameters: named.default({}),
  countsPeople: z.enum(peopleCounted),
  breaks: z.boolean().default(false).describe('What was measured before is not comparable'),
  reason: words(2000).describe('Why it is measured so now'),
})
export type DefinitionSays = z.output<typeof definitionSays>

/** Which of several figures of one period is used. */
export const useSays = z.strictObject({
  uses: z.string().min(1).max(200).describe('The chain of the figure that is used'),
  sentence: words(1000).describe('Why'),
})
export type UseSays = z.output<typeof useSays>

/** What an authority may say of a figure instead of the rule. */
export const saidVerdicts = ['reached', 'ahead', 'on-track', 'behind', 'regressing'] as const

/** What an authority says instead of the rule, and why; both stand. */
export const verdictSays = z.strictObject({
  verdict: z.enum(saidVerdicts),
  rule: slugOrNone.describe('The rule’s verdict that it is said beside: `behind`'),
  sentence: words(1000).describe('Why'),
})
export type VerdictSays = z.output<typeof verdictSays>

/** What is more often a slip and is meant so: the codes of the refusals that asked. */
const confirmed = z.array(z.enum(aims.doubtCodes)).max(aims.doubtCodes.length).exactOptional()

/** One entry of a list of figures; null takes it out of the draft. */
export const observationEntry = z.strictObject({
  observation: observationSays.nullable(),
  correction,
})
export const targetEntry = z.strictObject({ target: targetSays.nullable(), correction, confirmed })
export const baselineEntry = z.strictObject({
  baseline: baselineSays.nullable(),
  correction,
  confirmed,
})
export const definitionEntry = z.strictObject({
  definition: definitionSays.nullable(),
  correction,
  /** That categories with published figures are meant to go: the code of the refusal that asked. */
  confirmed: z
    .array(z.enum([...aims.doubtCodes, 'category-figures']))
    .max(aims.doubtCodes.length + 1)
    .exactOptional(),
})
export const useEntry = z.strictObject({ use: useSays.nullable(), correction })
export const verdictEntry = z.strictObject({ verdict: verdictSays.nullable(), correction })
export type FigureEntry =
  | z.output<typeof observationEntry>
  | z.output<typeof targetEntry>
  | z.output<typeof baselineEntry>
  | z.output<typeof definitionEntry>
  | z.output<typeof useEntry>
  | z.output<typeof verdictEntry>

/** What an entry holds as an item of an edition's line, by its noun. */
export type FigureContent =
  | {
      readonly noun: 'target'
      readonly indicator: string
      readonly says: TargetSays
      readonly language: string
    }
  | {
      readonly noun: 'baseline'
      readonly indicator: string
      readonly says: BaselineSays
      readonly language: string
    }
  | {
      readonly noun: 'definition'
      readonly indicator: string
      readonly version: number
      readonly says: DefinitionSays
      readonly language: string
    }
  | {
      readonly noun: 'observation_use'
      readonly indicator: string
      readonly says: UseSays
      readonly language: string
    }
  | {
      readonly noun: 'verdict'
      readonly indicator: string
      readonly says: VerdictSays
      readonly language: string
    }
