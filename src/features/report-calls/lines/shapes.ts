import { z } from 'zod'
import { activitySays, milestoneSays } from '#features/activities'
import { statuses } from '#features/editions'
import { jumps } from '#features/comparability'
import { figureDrafts } from '#features/indicators'

export const moment = z.iso.datetime()
export const texts = z.record(z.string(), z.string()).describe('A text by its language')

/** What everything that stands in a line carries. */
const fact = z.object({
  field: z
    .string()
    .describe(
      '`did`, `changed`, `challenges`, `question.ID`, `status`, `figure.ID`, `jump.ID.PERIOD`, `milestone.KEY`, `evidence.ID`; `activity.KEY`, `milestone.KEY`; `observation.PERIOD`, `target.KEY`, `baseline`, `definition.VERSION`, `use.PERIOD`, `verdict.PERIOD`',
    ),
  factId: z.string(),
  level: z.enum(['public', 'partner', 'internal', 'restricted']),
  replaces: z.string().nullable().describe('The fact that this one takes the place of'),
  correction: texts.nullable().describe('Why it does'),
  signedAt: moment.nullable(),
  handedInAt: moment.nullable(),
  publishedAt: moment.nullable(),
})

const passage = z.object({ text: z.string(), language: z.string() })

/** Of an implementation plan's activity or milestone besides what it says. */
const written = {
  language: z.string(),
  carriedFrom: z.string().nullable().describe('The fact of an older plan that it was begun with'),
}

/** A figure: decimal strings, never numbers; hidden where a person might be recognised. */
const figure = z.object({
  unit: z.string(),
  hidden: z.boolean(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
})

const stated = { indicator: z.string(), unit: z.string(), language: z.string() }

/** What stands in one field of a line. */
export const fieldShape = z.discriminatedUnion('kind', [
  fact.extend({
    kind: z.literal('text'),
    ...passage.shape,
    unchanged: z.boolean().describe('As in the last report that was handed in'),
    question: texts.nullable().describe('The round’s own question that it answers, if it does'),
  }),
  fact.extend({
    kind: z.literal('status'),
    status: z.enum(statuses),
    proposed: z.enum(statuses).nullable().describe('What the rule proposed'),
    method: z.string().describe('The rule, by name and version'),
    because: texts
      .nullable()
      .describe('Why it proposed that, in a sentence, where the reader may know'),
    reason: passage.nullable().describe('Why the two differ'),
  }),
  fact.extend({
    kind: z.literal('figure'),
    indicator: z.string(),
    ...figure.shape,
    source: passage.nullable(),
  }),
  fact.extend({
    kind: z.literal('milestone-report'),
    milestone: z.string().describe('Its key in the implementation plan'),
    title: z.string(),
    due: z.string().describe('As the plan had it then'),
    done: z.string().describe('The day; empty as long as it is not'),
    moved: z.string().describe('When it is due now; empty where it is done'),
  }),
  fact.extend({
    kind: z.literal('jump'),
    indicator: z.string(),
    earlier: z.string().describe('The period that it is compared with'),
    later: z.string(),
    answer: z
      .enum(jumps.jumpAnswers)
      .describe('What lies between the two: `new-definition` breaks the series'),
    method: z.string().describe('The rule that asked, by name and version'),
    sentence: passage.nullable().describe('Why'),
  }),
  fact.extend({
    kind: z.literal('file'),
    name: z.string(),
    size: z.number().int(),
    mediaType: z.string(),
    sha256: z.string(),
  }),
  fact.extend({
    kind: z.literal('observation'),
    indicator: z.string(),
    period: z.string(),
    ...figure.shape,
    cellsHidden: z.boolean(),
    says: figureDrafts.observationSays.describe('As it was entered, cells included'),
    source: passage.nullable(),
  }),
  fact.extend({
    kind: z.literal('target'),
    target: figureDrafts.targetSays,
    follows: texts.nullable().describe('What the indicator is called that it follows, if it does'),
    ...stated,
  }),
  fact.extend({ kind: z.literal('baseline'), baseline: figureDrafts.baselineSays, ...stated }),
  fact.extend({
    kind: z.literal('definition'),
    version: z.number().int(),
    definition: figureDrafts.definitionSays,
    ...stated,
  }),
  fact.extend({ kind: z.literal('use'), use: figureDrafts.useSays, ...stated }),
  fact.extend({ kind: z.literal('verdict'), verdict: figureDrafts.verdictSays, ...stated }),
  fact.extend({ kind: z.literal('activity'), activity: activitySays, ...written }),
  fact.extend({ kind: z.literal('milestone'), milestone: milestoneSays, ...written }),
])

const withdrawn = z.object({
  field: z.string().nullable().describe('Null for the whole line'),
  at: moment,
  ground: z.enum(['danger', 'law']),
})

/** One commitment in an edition. */
export const lineShape = z.object({
  commitment: z.string(),
  part: z.enum(['lead', 'contributor']),
  edition: z.number().int(),
  state: z.string().describe('Of the edition that it stands in'),
  offeredAt: moment.nullable(),
  closedWithout: z
    .array(z.string())
    .describe('Of a lead’s line: the codes of those whose parts it was closed without'),
  publishedAt: moment.nullable(),
  fields: z.array(fieldShape),
  withdrawn: z.array(withdrawn),
})

const stepFigure = z.object({
  period: z.string(),
  value: z.string().nullable(),
  numerator: z.string().nullable(),
  denominator: z.string().nullable(),
})

/** A step in a series that is so large that it is asked about. */
export const jumpShape = z.object({
  field: z.string().describe('`jump.ID.PERIOD`, in which it is answered'),
  indicator: z.string(),
  earlier: stepFigure,
  later: stepFigure,
  points: z.string().nullable().describe('Of shares: percentage points'),
  times: z.string().nullable().describe('How many times as much; null from zero'),
  answer: z.enum(jumps.jumpAnswers).nullable(),
  sentence: z.string().nullable(),
  open: z.boolean().describe('Not known yet, or not said why; it hinders nothing'),
})

/** A milestone of the implementation plan that a line can report on. */
export const milestoneShape = z.object({
  field: z.string().describe('`milestone.KEY`, in which it is reported'),
  activity: z.string(),
  title: z.string(),
  due: z.string(),
  done: z.string().describe('By the plan or an earlier report; empty as long as it is not'),
})

/** What a line still needs before it can be sent. */
export const missingShape = z.object({ field: z.string(), code: z.string() })

/** A question about words of a line. */
export const questionShape = z.object({
  id: z.string(),
  commitment: z.string(),
  field: z.string(),
  passage: z.string(),
  ...passage.shape,
  askedAt: moment,
  state: z
    .enum(['open', 'answered', 'closed'])
    .describe('`closed`: the next edition was handed in before anybody answered'),
  answer: passage.extend({ at: moment }).nullable(),
})
