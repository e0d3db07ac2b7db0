import { z } from 'zod'
import { closedAt, dueOn, extensionsOf, nextRound } from './rules.ts'
import type { ReadRound } from './reading.ts'
import type { Round, RoundEventKind } from './schema.ts'
import { parts, readingMoments } from './schema.ts'

const moment = z.iso.datetime().nullable()

const texts = z.record(z.string(), z.string())

/** A coordinator's own question as programs read and write it. */
export const questionShape = z.object({
  id: z.string(),
  text: texts,
  hint: texts.default({}),
  required: z.boolean().default(false),
  contributors: z.boolean().default(false),
})

/** A round as programs read it. */
export const roundShape = z.object({
  code: z.string(),
  period: z.string(),
  dueOn: z.iso.date(),
  openedAt: z.iso.datetime(),
  papersSentAt: moment,
  meetingHeldAt: moment,
  closedAt: moment,
  readers: z.object({
    steering: z.enum(readingMoments),
    reviewers: z.enum(readingMoments),
    partners: z.enum(readingMoments),
  }),
  questions: z.array(questionShape),
  /** Who has until another day than the rest, and why. */
  extensions: z.array(z.object({ organisation: z.string(), dueOn: z.iso.date(), reason: texts })),
  /** What follows it when it recurs every year, and from when on that is proposed. */
  next: z
    .object({ code: z.string(), period: z.string(), opensOn: z.iso.date(), dueOn: z.iso.date() })
    .nullable(),
})

/** Who reports on what, with organisations by their codes. */
export const lineShape = z.object({
  organisation: z.string(),
  commitment: z.string(),
  part: z.enum(parts),
})

const momentOf = (round: Round, kind: RoundEventKind): string | null =>
  round.events.find((event) => event.kind === kind)?.at.toISOString() ?? null

/** Shows a round to a program. */
export const shownRound = (round: Round): z.input<typeof roundShape> => ({
  code: round.code,
  period: round.period,
  dueOn: dueOn(round),
  openedAt: round.openedAt.toISOString(),
  papersSentAt: momentOf(round, 'papers-sent'),
  meetingHeldAt: momentOf(round, 'meeting-held'),
  closedAt: closedAt(round)?.toISOString() ?? null,
  readers: round.readers,
  questions: round.questions.map((question) => ({ ...question })),
  extensions: extensionsOf(round).map(({ organisation, reason }) => ({
    organisation: codeOf(organisation),
    dueOn: dueOn(round, organisation),
    reason: { ...reason },
  })),
  next: shownNext(round),
})

function shownNext(round: Round) {
  const next = nextRound(round)
  if (!next) return null
  const { code, period, opensOn, dueOn } = next
  return { code, period, opensOn, dueOn }
}

/** Shows who reports on what to a program. */
export const shownLines = ({ lines }: Pick<ReadRound, 'lines'>) =>
  lines.map(({ organisation, ...line }) => ({ ...line, organisation: codeOf(organisation) }))

/** The code in a key of the register: `dk:mfa` → `mfa`. */
export const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''
