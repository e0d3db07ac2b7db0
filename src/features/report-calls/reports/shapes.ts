import { z } from 'zod'
import { jumpShape, lineShape, missingShape, moment, questionShape } from '../lines/shapes.ts'

/** An edition as its owner and the coordinator know it: its state and dates, never its text. */
export const editionShape = z.object({
  number: z.number().int(),
  state: z.string(),
  seen: z.string().describe('To be sent with an act, so that it is refused on anything newer'),
  begunAt: moment,
  lines: z.number().int().describe('How many it has'),
  events: z.array(
    z.object({
      act: z.string(),
      at: moment,
      remark: z
        .record(z.string(), z.string())
        .nullable()
        .describe('With `return`, for its owner: what is to be changed'),
    }),
  ),
  consent: z
    .object({ leftOut: z.array(z.string()) })
    .nullable()
    .describe('The newest consent to its publication, with the commitments left out'),
  possible: z.array(z.string()).describe('The acts that the reader may do with it now'),
})

/** A report as one reader may read it. */
export const reportShape = z.object({
  plan: z.string(),
  round: z.string(),
  organisation: z.string(),
  period: z.string(),
  owns: z.boolean().describe('Whether it is the reader’s own organisation’s'),
  assigned: z
    .array(z.object({ commitment: z.string(), part: z.enum(['lead', 'contributor']) }))
    .describe('For its owner and the coordinator: what the organisation reports on'),
  editions: z
    .array(editionShape)
    .describe('For its owner and the coordinator: every edition, the oldest first'),
  missing: z
    .array(missingShape.extend({ commitment: z.string() }))
    .describe('For its owner: what the draft still needs'),
  jumps: z
    .array(jumpShape.extend({ commitment: z.string() }))
    .describe('For its owner: large steps in its series that are asked about'),
  lines: z
    .array(lineShape)
    .describe('Of each commitment what the reader may read, from the newest edition open to him'),
  questions: z.array(questionShape).describe('For its owner and the coordinator'),
})
