import { z } from 'zod'
import { pieces } from '#features/desk'
import type { roundMail } from '#features/rounds'
import type { Say } from '#kernel/i18n'
import type { OverseenRound } from './overview/reading.ts'
import { isLate } from './overview/rules.ts'
import type { Overseen } from './overview/schema.ts'

const moment = z.iso.datetime().nullable()

/** One organisation's report as programs read it before they may read a word of it. */
export const reportShape = z.object({
  organisation: z.string(),
  state: z.string(),
  since: moment,
  late: z.boolean(),
  need: z.string().nullable(),
  lines: z.number(),
  handedInAt: moment,
  deviating: z.number(),
  unchanged: z.number(),
  openQuestions: z.number(),
  owesParts: z.array(z.string()),
})

/** A mail about a round as programs read it. */
export const mailShape = z.object({
  at: z.iso.datetime(),
  kind: z.string(),
  organisation: z.string().nullable(),
  delivery: z.enum(['sent', 'waiting', 'refused']),
})

const textOf = (at: Date | null): string | null => at?.toISOString() ?? null

/** Shows a report's state to a program. */
const shownReport = (overview: OverseenRound, one: Overseen, now: Date) => ({
  organisation: pieces.codeOf(one.organisation),
  state: one.standing,
  since: textOf(one.since),
  late: isLate(overview, one, now),
  need: one.need,
  lines: one.lineCount,
  handedInAt: textOf(one.handedInAt),
  deviating: one.deviating,
  unchanged: one.unchanged,
  openQuestions: one.questions.length,
  owesParts: one.wanted.map(({ commitment }) => commitment),
})

/** Shows an overview to a program. */
export const shownOverview = (overview: OverseenRound, now: Date) => ({
  reports: overview.reports.map((one) => shownReport(overview, one, now)),
  sent: overview.sent.map(({ at, kind, organisation, delivery }) => ({
    at: at.toISOString(),
    kind,
    organisation: organisation === null ? null : pieces.codeOf(organisation),
    delivery,
  })),
})

/** A mail before it goes out. */
export const letterShape = z.object({
  organisation: z.string(),
  roles: z.array(z.string()),
  recipients: z.number(),
  toldBefore: z.number(),
  subject: z.string(),
  text: z.string(),
})

/** Shows to a program who would get which mail. */
export const shownLetters = (say: Say, letters: readonly roundMail.Addressed[]) =>
  letters.map(({ letter, recipients, told }) => ({
    organisation: pieces.codeOf(letter.to.organisation ?? ''),
    roles: [...letter.to.roles],
    recipients,
    toldBefore: told,
    subject: letter.subject(say),
    text: letter.text(say),
  }))
