import { z } from 'zod'

const texts = z.record(z.string(), z.string())

/** An area of the plan with its commitments, in the plan's order. */
export const areaSays = z.object({
  number: z.string(),
  title: texts,
  commitments: z.array(z.string()),
})

/** The meeting that steers by the round. */
export const meetingSays = z.object({
  title: z.string(),
  language: z.string(),
  heldOn: z.string(),
  body: texts.nullable(),
})

/** What the meeting is asked to decide. */
export const proposalSays = z.object({
  title: z.string(),
  text: z.string(),
  language: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  otherwise: z.string(),
  /** The day of the meeting that put it off. */
  postponedOn: z.string().optional(),
})

/** What an earlier meeting decided, and what became of it. */
export const followUpSays = z.object({
  text: z.string(),
  language: z.string(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  heldOn: z.string(),
  /** How it was done, and in which language that was said; null while it is open. */
  done: z.string().nullable(),
  doneIn: z.string().nullable(),
  /** The day on which it was closed. */
  closed: z.string().nullable(),
})

/** The deviations that the secretariat puts first, in its order. */
export const choiceSays = z.object({ keys: z.array(z.string()) })

export type AreaSays = z.infer<typeof areaSays>
export type MeetingSays = z.infer<typeof meetingSays>
export type ProposalSays = z.infer<typeof proposalSays>
export type FollowUpSays = z.infer<typeof followUpSays>

/** The name of the part, with which the kinds of its facts begin. */
export const partName = 'packs'
