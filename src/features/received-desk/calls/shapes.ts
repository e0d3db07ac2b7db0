import { z } from 'zod'
import { activitySays } from '#features/activities'

const head = z.object({
  id: z.string(),
  name: z.string(),
  digest: z.string().describe('SHA-256 of the file'),
  sender: z.string(),
  receivedOn: z.string(),
  organisation: z.string().nullable(),
  period: z.string().nullable(),
  state: z.enum(['read', 'handed-over', 'put-aside']),
  activities: z.number().int(),
  open: z
    .object({ refused: z.number().int(), guessed: z.number().int() })
    .describe('Questions that nobody has answered yet'),
})

/** Documents as a list has them. */
export const listShape = z.object({ documents: z.array(head) })

/** One document with what is asked. */
export const documentShape = head.extend({
  points: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      at: z.string().describe('The place in the document: `T1.R2.C4`'),
      state: z.enum(['guessed', 'refused']),
      why: z.string().nullable(),
      activity: z.number().int().nullable(),
      written: z.string(),
      before: z.string().nullable().describe('What stood there before a tracked change'),
      readAs: z.string(),
      becomes: z.string().nullable(),
      from: z.enum(['answer', 'remembered']).nullable(),
    }),
  ),
  goals: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      commitment: z.string().nullable(),
      isAnswered: z.boolean(),
    }),
  ),
  draft: z.array(z.object({ key: z.string(), commitment: z.string(), activity: activitySays })),
})

/** What became of a hand-over. */
export const handedOverShape = z.object({
  written: z.number().int(),
  isBeside: z.boolean().describe('The authority had a plan; nothing of it was touched'),
})
