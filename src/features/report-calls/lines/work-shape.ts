import { z } from 'zod'
import { statuses } from '#features/editions'
import {
  fieldShape,
  jumpShape,
  lineShape,
  milestoneShape,
  missingShape,
  questionShape,
  texts,
} from './shapes.ts'

/** A line as those of its organisation need it to write in it. */
export const lineWorkShape = z.object({
  commitment: z.string(),
  part: z.enum(['lead', 'contributor']),
  edition: z.number().int().nullable().describe('Null as long as nobody has begun'),
  state: z.string().nullable(),
  proposed: z.enum(statuses).nullable().describe('The status that the rule proposes, if any'),
  asked: z
    .array(
      z.object({
        id: z.string().describe('Answered in the field `question.ID`'),
        text: texts,
        hint: texts,
        required: z.boolean(),
      }),
    )
    .describe('The round’s own questions to this line'),
  because: texts.nullable().describe('Why, in a sentence; null where it was published last'),
  milestones: z.array(milestoneShape).describe('Of the implementation plan'),
  revisions: z
    .record(z.string(), z.number().int())
    .describe(
      'Every field of this line with its revision; a save says which one it was written on',
    ),
  fields: z.array(fieldShape),
  jumps: z.array(jumpShape).describe('A change, or a new definition? Asked once'),
  missing: z.array(missingShape).describe('What is needed before the report can be sent'),
  earlier: z
    .object({ round: z.string(), fields: z.array(fieldShape) })
    .nullable()
    .describe('What was handed in on it in the round before'),
  parts: z
    .array(
      z.object({
        organisation: z.string(),
        line: lineShape.nullable(),
        state: z
          .enum(['here', 'handed-in', 'waits', 'not-reported'])
          .describe(
            '`handed-in`: given, and never shown to whoever leads; `not-reported`: the line was closed without it',
          ),
      }),
    )
    .describe('The parts of others; a line is null until it is offered or handed in'),
  questions: z.array(questionShape),
})
