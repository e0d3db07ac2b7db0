import { paragraphsOf } from '#kernel/word'
import type { Deadline } from '#features/word-readings'
import { deadlines, doubted } from '#features/word-readings'
import { account, blame } from '../accounts/ledger.ts'
import type { Piece } from '../pieces.ts'
import { isChanged } from '../pieces.ts'
import type { Remark } from '../schema.ts'
import type { Raw } from '../tables/raw.ts'
import type { Context } from './context.ts'
import { commentsOn, notesOn } from './context.ts'

/** Why what a piece says must be looked at: somebody changed it, or doubts it; null where nobody did. */
export function doubtOn(piece: Piece, context: Context): string | null {
  if (isChanged(piece)) return 'tracked-change'
  const open = commentsOn(context, piece).find(({ isResolved }) => !isResolved)
  return open === undefined ? null : 'comment-disputes'
}

/** What is said of an activity in comments and notes. */
export function remarksOn(raw: Raw, context: Context): readonly Remark[] {
  const pieces = [...new Set([raw.activity, ...[...raw.parts.values()].flat()])]
  const comments = pieces.flatMap((piece) => commentsOn(context, piece))
  const notes = pieces.flatMap((piece) => notesOn(context, piece))
  const remark = (kind: Remark['kind']) => (one: { at: string; text: string }) => {
    return { at: one.at, kind, text: one.text.trim() }
  }
  return [...new Set(comments)]
    .map(remark('comment'))
    .concat([...new Set(notes)].map(remark('note')))
}

type Placed = Deadline & { readonly at: string | null; readonly before: string | null }

/** A deadline as a text box or a note changes it; both are looked at by a person. */
export function overridden(
  deadline: Placed,
  { raw, number }: { readonly raw: Raw; readonly number: string | null },
  context: Context,
): Placed {
  return byBox(deadline, number, context) ?? byNote(deadline, raw, context) ?? deadline
}

const numbers = /(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,4}(?![\d.]*\d)/gu

function byBox(deadline: Placed, number: string | null, context: Context): Placed | undefined {
  if (number === null) return undefined
  for (const box of context.document.boxes.filter(({ duplicateOf }) => duplicateOf === null))
    for (const { at, text } of paragraphsOf(box.blocks)) {
      if (![...text.matchAll(numbers)].some(([own]) => own === number)) continue
      const read = deadlines.deadlineWithin(text.replaceAll(numbers, ' '), context.period)
      if (read === undefined || read.end === deadline.end) continue
      blame(context.ledger, 'text-box-overrides-cell', at, { number })
      account(context.ledger, at, { as: 'activity', role: 'deadline', state: 'guessed' })
      return {
        ...deadline,
        ...read,
        ...kept(deadline),
        state: doubted(read.state),
        why: 'text-box',
      }
    }
  return undefined
}

const kept = ({ recurrence, ongoing, at, before, asWritten }: Placed) => ({
  recurrence,
  ongoing,
  at,
  before,
  asWritten,
})

const effective =
  /(?<!\p{L})(?:gælder|gældende|frist|senest|udskudt|udskydes|forlænget|træder i kraft|effective|applies|deadline|due|postponed|extended|by)(?!\p{L})/iu

/** A note gives a day where the cell gives none; beside a day of its own it makes that a guess. */
function byNote(deadline: Placed, raw: Raw, context: Context): Placed | undefined {
  const pieces = [raw.activity, ...[...raw.parts.values()].flat()]
  for (const { at, text } of pieces.flatMap((piece) => notesOn(context, piece))) {
    const read = effective.test(text) ? deadlines.deadlineWithin(text, context.period) : undefined
    if (read === undefined) continue
    blame(context.ledger, 'footnote-changes-meaning', at)
    if (deadline.end !== null && deadline.state === 'placed')
      return { ...deadline, state: 'guessed', why: 'note' }
    return { ...deadline, ...read, ...kept(deadline), state: doubted(read.state), why: 'note' }
  }
  return undefined
}
