import type { Notice } from './notify.ts'

/** What a mail about a round is about; those that remind are told apart from those that tell. */
export const mailKinds = [
  'opened',
  'due-moved',
  'extended',
  'closed',
  'halfway',
  'before-due',
  'overdue',
  'by-hand',
  'next-proposed',
] as const
export type MailKind = (typeof mailKinds)[number]

/** A notice that everybody gets once, whatever fails and however often it is tried. */
export interface Letter extends Notice {
  /** The round's id. */
  readonly round: string
  readonly kind: MailKind
  /** What exactly, where the kind does not say it all: what is missing, for which day. */
  readonly what: string
}

/** A mail that went out, or waits to. */
export interface SentMail {
  readonly at: Date
  readonly kind: MailKind
  readonly what: string
  /** Null: the plan's coordinator. */
  readonly organisation: string | null
  /** Nobody can know more than that it was handed on. */
  readonly delivery: 'sent' | 'waiting' | 'refused'
}
