import { z } from 'zod'
import { methods, type Method } from './rules/verdicts.ts'
import { decimalText, observation, periodText, share, unit } from './values.ts'

/** What a target says. The verdict follows from the method; a kind that says otherwise is warned of. */
export const targetKinds = [
  'reach',
  'at-least',
  'at-most',
  'range',
  'maintain',
  'each-year',
  'by-the-end',
  'milestones',
  'follow',
] as const

const target = z.strictObject({
  period: periodText().describe('The period in which it is due; a day counts to its end'),
  value: decimalText(),
  kind: z.enum(targetKinds),
})

const tolerance = share('0.05').describe('Share of the distance from baseline to target')
const smallBaseline = share('0.01').describe(
  'A baseline below this share of the distance to the target is too small to grow from',
)

const baseline = z.strictObject({ period: periodText(), value: decimalText() })

const shared = {
  id: z.string().min(1).max(200),
  direction: z.enum(['increase', 'decrease']).exactOptional(),
  baseline,
  target,
  observations: z.array(observation),
  asOf: periodText()
    .describe('Nothing later is looked at; the last observation, unless told')
    .exactOptional(),
}

const step = z.union([
  z.strictObject({ period: periodText(), value: decimalText() }),
  z.strictObject({ period: periodText(), done: z.union([z.null(), periodText()]) }),
])

const path = z.strictObject({ tolerance, unit })
const growth = z.strictObject({ tolerance, smallBaseline, unit })

/** One indicator with one method, by the method's name. */
export const inputOf = {
  linear: z.strictObject({
    ...shared,
    method: z.literal('linear'),
    parameters: path.prefault({}),
  }),
  'growth-ratio': z.strictObject({
    ...shared,
    method: z.literal('growth-ratio'),
    target: z.union([z.null(), target]),
    parameters: growth.prefault({}),
  }),
  projection: z.strictObject({
    ...shared,
    method: z.literal('projection'),
    parameters: growth.prefault({}),
  }),
  range: z.strictObject({
    ...shared,
    method: z.literal('range'),
    parameters: z.strictObject({ lower: decimalText(), upper: decimalText(), tolerance, unit }),
  }),
  maintain: z.strictObject({
    ...shared,
    method: z.literal('maintain'),
    parameters: z
      .strictObject({ tolerance: tolerance.describe('Share of the target itself'), unit })
      .prefault({}),
  }),
  'threshold-each-year': z.strictObject({
    ...shared,
    method: z.literal('threshold-each-year'),
    parameters: z
      .strictObject({
        within: z
          .enum(['running-total', 'each-period'])
          .default('running-total')
          .describe('What a figure for a part of a year counts: all since New Year, or that part'),
        unit,
      })
      .prefault({}),
  }),
  'by-the-end': z.strictObject({
    ...shared,
    method: z.literal('by-the-end'),
    parameters: path.prefault({}),
  }),
  milestones: z.strictObject({
    ...shared,
    method: z.literal('milestones'),
    parameters: z.strictObject({ steps: z.array(step).min(1), unit }),
  }),
  follow: z.strictObject({
    ...shared,
    method: z.literal('follow'),
    baseline: z
      .union([z.null(), baseline])
      .describe(
        'Null where none is stated: every period counts, the tolerance is a share of what is asked',
      ),
    target: target.extend({
      period: z.union([z.null(), periodText()]),
      value: decimalText().describe('How many times the followed figure is aimed at: 1 is as much'),
    }),
    parameters: z.strictObject({ reference: z.array(observation), tolerance, unit }),
  }),
} as const satisfies Record<Method, z.ZodType>

/** One indicator: what it starts from, what it aims at, what was measured and how it is judged. */
export const indicatorInput = z.discriminatedUnion('method', [
  inputOf.linear,
  inputOf['growth-ratio'],
  inputOf.projection,
  inputOf.range,
  inputOf.maintain,
  inputOf['threshold-each-year'],
  inputOf['by-the-end'],
  inputOf.milestones,
  inputOf.follow,
])

/** What may be handed to `assess`. */
export const assessInput = z.array(indicatorInput)

export type Indicator = z.output<typeof indicatorInput>
export type IndicatorOf<Name extends Method> = Extract<Indicator, { readonly method: Name }>
export type Step = z.output<typeof step>

/** One indicator as it is handed in, before its texts are read. */
export type IndicatorGiven = z.input<typeof indicatorInput>

export { methods }
