import { z } from 'zod'
import type { Assessment } from '#features/assessments'
import { figureFiles } from '#features/figures'
import type { VerdictFact } from '#features/indicators'

const words = z.object({ en: z.string(), da: z.string() })

const rested = z.object({
  factId: z.string(),
  period: z.string(),
  value: z.string().describe('A decimal string, as the fact said it'),
  numerator: z.string().optional().describe('Of a share with its counts: they are what is judged'),
  denominator: z.string().optional(),
})

const number = z.string().nullable().describe('Twelve significant digits; null where there is none')

/** What a method said of an indicator, as it was stored then; never reckoned again. */
export const assessmentShape = z.object({
  at: z.iso.datetime().describe('The moment of what changed the figures that everybody can read'),
  own: z.boolean().describe('Whether this is the word by which the plan judges the indicator'),
  method: z.string(),
  version: z.string().describe('Which edition of the method spoke: `linear/1`'),
  judgedBy: z.string().describe('The method that judged in its place, where it was refused'),
  refused: z.string().nullable(),
  verdict: z.string(),
  attainment: number,
  expected: number,
  ratio: number,
  tolerance: number,
  parameters: z.record(z.string(), z.string()),
  inputs: z.object({
    definition: z.object({ version: z.number().int(), factId: z.string().nullable() }),
    baseline: rested.nullable(),
    target: rested.extend({ kind: z.string(), upper: z.string().nullable() }).nullable(),
    steps: z.array(rested).optional().describe('Of milestones: every step on the way'),
    followed: z
      .object({ factId: z.string(), indicator: z.string(), reference: rested.nullable() })
      .optional()
      .describe('Of what follows another figure: the aim, the indicator, and its figure then'),
    observations: z.array(rested),
    current: z.object({ period: z.string(), value: z.string() }).nullable(),
    coverage: z.object({ reported: z.number().int(), expected: z.number().int() }).nullable(),
    breaks: z.array(z.object({ factId: z.string(), period: z.string() })),
    until: z
      .string()
      .nullable()
      .describe('The last day that was looked at, where nothing was measured'),
  }),
  sentence: words,
  disagreement: words.nullable().describe('That the methods disagree, where they do'),
  instead: z
    .object({ factId: z.string(), verdict: z.string(), reason: z.string(), language: z.string() })
    .nullable()
    .describe('What the authority says instead of this word, and why; both stand'),
})

type Shown = z.output<typeof assessmentShape>

/** An assessment as programs read it. */
export function shownAssessment(assessment: Assessment, verdicts: readonly VerdictFact[]): Shown {
  const { indicator: _, at, inputs, parameters, ...said } = assessment
  const other = figureFiles.saidInstead(assessment, verdicts)
  const { definition, baseline, target, steps, followed, observations, breaks, ...looked } = inputs
  return {
    at: at.toISOString(),
    ...said,
    instead: other
      ? {
          factId: other.id,
          verdict: other.verdict,
          reason: other.sentence,
          language: other.language,
        }
      : null,
    parameters: { ...parameters },
    inputs: {
      ...looked,
      definition: { version: definition.version, factId: definition.fact },
      baseline: baseline && restedOn(baseline),
      target: target && aimedAt(target),
      ...(steps && { steps: steps.map(restedOn) }),
      ...(followed && { followed: followedAs(followed) }),
      observations: observations.map(restedOn),
      breaks: breaks.map(({ fact, period }) => ({ factId: fact, period })),
    },
  }
}

const followedAs = ({
  fact,
  indicator,
  reference,
}: NonNullable<Assessment['inputs']['followed']>) => ({
  factId: fact,
  indicator,
  reference: reference && restedOn(reference),
})

const aimedAt = ({
  kind,
  upper,
  ...said
}: NonNullable<Assessment['inputs']['target']>): NonNullable<Shown['inputs']['target']> => ({
  ...restedOn(said),
  kind,
  upper,
})

const restedOn = ({
  fact,
  chain: _,
  ...said
}: NonNullable<Assessment['inputs']['baseline']>): z.output<typeof rested> => ({
  factId: fact,
  ...said,
})
