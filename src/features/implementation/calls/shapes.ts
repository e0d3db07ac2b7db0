import { z } from 'zod'
import { activityRules, activitySays, milestoneSays } from '#features/activities'

const texts = z.record(z.string(), z.string()).describe('A text by its language')

const hint = z.object({
  code: z.enum(activityRules.hintCodes),
  id: z.string().describe('What an answer in `answered` names'),
  isAnswered: z.boolean().describe('Somebody said: yes, that is right'),
})

const activity = z.object({
  number: z.string().describe('1.1.1.1'),
  key: z.string().describe('Names it in every edition and in every year that it comes along to'),
  codes: z.string().describe('Who answers for it, then who takes part: `MSP/FST`'),
  activity: activitySays,
  milestones: z.array(z.object({ key: z.string(), milestone: milestoneSays })),
  isOverdue: z.boolean(),
  hints: z.array(hint),
})

/** An implementation plan as one reader reads it. */
export const planShape = z.object({
  plan: z.string(),
  organisation: z.string(),
  round: z.string().describe('The code under which it is saved, sent, signed and handed in'),
  period: z.string(),
  state: z
    .object({ edition: z.number().int(), state: z.string(), lines: z.number().int() })
    .nullable()
    .describe('Of the newest edition; null where the reader knows of none'),
  sums: z.object({
    activities: z.number().int(),
    openHints: z.number().int(),
    empty: z.number().int().describe('Commitments for which nothing is planned'),
    unexplained: z.number().int(),
    overdue: z.number().int(),
  }),
  lines: z.array(
    z.object({
      commitment: z.string(),
      number: z.string(),
      title: texts,
      part: z.enum(['lead', 'contributor']),
      nonePlanned: z.object({ text: z.string(), language: z.string() }).nullable(),
      outcomes: z.array(
        z.object({ number: z.string(), text: z.string(), activities: z.array(activity) }),
      ),
    }),
  ),
})

const keys = z.array(z.string())

/** What became of an older plan's activities. */
export const carriedShape = z.object({
  from: z.string().describe('The code of the plan that they came from'),
  carried: keys,
  moved: keys.describe('Of these, what recurs: its dates were moved'),
  ended: keys.describe('Done or stopped'),
  standing: keys.describe('The newer plan has one under this key already'),
  homeless: keys.describe('On a commitment that is no longer the organisation’s'),
})

/** Commitments × organisations. */
export const coverageShape = z.object({
  period: z.string(),
  organisations: z.array(
    z.object({
      organisation: z.string(),
      state: z
        .string()
        .nullable()
        .describe('Of the newest edition; null where the reader knows of none'),
    }),
  ),
  commitments: z.array(
    z.object({
      commitment: z.string(),
      number: z.string().nullable(),
      title: texts,
      activities: z.number().int(),
      isNobodys: z.boolean().describe('Nobody is assigned to it'),
      cells: z.array(
        z.object({
          organisation: z.string(),
          part: z.enum(['lead', 'contributor']).nullable(),
          state: z.enum(['planned', 'gap', 'not-handed-in', 'closed', 'not-responsible']),
          activities: z.number().int(),
        }),
      ),
    }),
  ),
})
