import { z } from 'zod'
import { outcomes } from '#features/governance'

const moment = z.iso.datetime().nullable()

/** A meeting as programs read it. */
export const meetingShape = z.object({
  code: z.string(),
  title: z.string(),
  language: z.string(),
  heldOn: z.iso.date(),
  round: z.string().nullable(),
  body: z.string().nullable(),
  papersSentAt: moment,
  heldAt: moment,
})

/** A point of an agenda, with organisations by their codes. */
export const pointShape = z.object({
  id: z.uuid(),
  position: z.number().int(),
  subject: z
    .object({ kind: z.enum(['commitment', 'indicator']), id: z.string() })
    .nullable()
    .describe('What it is about'),
  title: z.string(),
  proposal: z.string(),
  owner: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  otherwise: z.string().describe('What follows where nothing is decided'),
  language: z.string(),
})

/** A decision with the meeting and the point it was made on. */
export const decisionShape = z.object({
  id: z.uuid(),
  meeting: z.string(),
  point: z.object({ id: z.uuid(), title: z.string() }),
  outcome: z.enum(outcomes),
  decided: z.string(),
  owner: z.string().nullable(),
  dueOn: z.iso.date().nullable(),
  language: z.string(),
  state: z.enum(['open', 'overdue', 'closed', 'replaced', 'without-deed']),
  done: z.string().nullable().describe('How it was done, where it is closed'),
  closedAt: moment,
  decidedAt: z.iso.datetime(),
})

/** A meeting with its agenda, what it decided and what earlier ones left to it. */
export const agendaShape = meetingShape.extend({
  agenda: z
    .array(pointShape)
    .nullable()
    .describe('Null until the papers are sent, for whoever does not run meetings'),
  decisions: z.array(decisionShape),
  leftOver: z.object({ open: z.array(decisionShape), postponed: z.array(decisionShape) }),
})

/** What a program sends to announce a meeting. */
export const announcing = z.strictObject({
  title: z.string(),
  heldOn: z.string(),
  round: z.string().default(''),
  body: z.string().default(''),
})

/** What a program sends to write a point. */
export const writing = z.strictObject({
  subject: pointShape.shape.subject.default(null),
  title: z.string(),
  proposal: z.string().default(''),
  owner: z.string().default(''),
  dueOn: z.string().default(''),
  otherwise: z.string().default(''),
})

/** What a program sends to minute what was decided. */
export const deciding = z.strictObject({
  outcome: z.enum(outcomes),
  decided: z.string().default(''),
  owner: z.string().default(''),
  dueOn: z.string().default(''),
  isPastMeant: z
    .boolean()
    .default(false)
    .describe('Says that a due day that is over already is meant; it is refused otherwise'),
  replaces: z.string().default('').describe('The decision that stands on the point, if one does'),
})
