import type { WouldBeSaid } from '#features/assessments'
import type { pieces } from '#features/desk'
import type { Edition, Line, Report } from '#features/editions'
import { editionRules } from '#features/editions'
import type { FiguresView } from '#features/measuring'
import type { ReadReport } from '#features/reporting'
import { reportRules } from '#features/reporting'
import type { CodeAsked } from './code-field.ts'

/** A report that awaits a signature, or is signed and waits for its hand-in, whole. */
export interface SignPage extends CodeAsked {
  readonly report: Report
  readonly edition: Edition
  readonly organisation: string
  /** Whether the reader wrote what is new in it: then another approver signs. */
  readonly signerWrote: boolean
  /** What was handed in on each commitment last time. */
  readonly earlier: pieces.Earlier
  readonly waits: pieces.Waits
  /** Whose parts the lines were closed without. */
  readonly absent: pieces.Waits
  /** Large steps in the figures, by commitment. */
  readonly jumps: ReadReport['jumps']
  readonly remark?: string
  /** Of figures outside rounds: what everybody reads of the indicator now. */
  readonly published?: FiguresView['series']
  /** What would be said of it to everybody, were the list published. */
  readonly word?: WouldBeSaid | null
}

/** Whether a line says that something does not go as planned. */
export const isDeviating = (line: Line): boolean => {
  const status = reportRules.statusOf(line)
  return status !== null && (status === 'not-started' || reportRules.troubled.includes(status))
}

/** Whether the edition waits for a signature, and not for its hand-in. */
export const isUnsigned = ({ edition }: Pick<SignPage, 'edition'>): boolean =>
  editionRules.stateOf(edition.events) === 'awaiting-signature'
