import { paragraphsOf } from '#kernel/word'
import type { Deadline } from '#features/word-readings'
import { deadlines, doubted } from '#features/word-readings'
import type { Piece, Raw } from '#features/word-tables'
import { account, blame, isChanged } from '#features/word-tables'
import type { Remark } from '../schema.ts'
import type { Context } from './context.ts'
import { commentsOn, notesOn } from './context.ts'

/** Why what a piece says must be looked at: somebody changed it, or doubts it; null where nobody did. */
export function doubtOn(piece: Piece, context: Context): string | null {
  if (isChanged(piece)) return 'tracked-change'
  const open = commentsOn(context, piece).find(({ isResolved }) => !isResolved)
  return open === undefined ? context.doubt : 'comment-disputes'
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
  {
    raw,
    number,
    text,
  }: { readonly raw: Raw; readonly number: string | null; readonly text: string },
  context: Context,
): Placed {
  return byBox(deadline, { number, text }, context) ?? byNote(deadline, raw, context) ?? deadline
}

const numbers = /(?<![\d.])\d{1,2}(?:\.\d{1,2}){1,4}(?![\d.]*\d)/gu

const named =
  /(?<!\p{L})(?:punkt|pkt|nr|nummer|aktivitet|initiativ|indsats|tiltag|opgave|række|activity|action|initiative|item|no|number)\.?\s*(?<number>\d{1,2})(?![.\d]*\d)/giu

/** A text without the number of an activity that it names; undefined where it names another, or none. */
function withoutNumber(text: string, number: string | null): string | undefined {
  if ([...text.matchAll(numbers)].some(([own]) => own === number))
    return text.replaceAll(numbers, ' ')
  const isNamed = [...text.matchAll(named)].some(({ groups }) => groups?.['number'] === number)
  return isNamed ? text.replaceAll(named, ' ') : undefined
}

interface Meant {
  readonly number: string | null
  readonly text: string
}

/** A text box that names the activity's number, or its subject and the day that no longer holds. */
function byBox(deadline: Placed, meant: Meant, context: Context): Placed | undefined {
  const { document, ledger, period } = context
  for (const box of document.boxes.filter(({ duplicateOf }) => duplicateOf === null))
    for (const { at, text } of paragraphsOf(box.blocks)) {
      const unnumbered = withoutNumber(text, meant.number)
      const told = unnumbered ?? withoutOldDay(text, deadline, context)
      if (told === undefined || (unnumbered === undefined && !isAbout(text, meant.text))) continue
      const read = deadlines.deadlineWithin(told, period)
      if (read === undefined || read.end === deadline.end) continue
      blame(ledger, 'text-box-overrides-cell', at, { number: meant.number ?? meant.text })
      account(ledger, at, { as: 'activity', role: 'deadline', state: 'guessed' })
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

/** The text of a box without the day that the cell states; undefined where it does not name that day. */
function withoutOldDay(text: string, { end }: Placed, { period }: Context): string | undefined {
  const moments = deadlines.findMoments(text, period)
  const old = moments.find((moment) => end !== null && moment.end === end)
  return old && moments.length > 1 ? text.replace(old.asWritten, ' ') : undefined
}

/** Whether a text speaks of an activity: it has the beginning of one of its long words. */
const isAbout = (text: string, activity: string): boolean =>
  (activity.toLowerCase().match(/\p{L}{7,}/gu) ?? []).some((word) =>
    text.toLowerCase().includes(word.slice(0, 7)),
  )

const kept = ({ recurrence, ongoing, at, before, asWritten }: Placed) => ({
  recurrence,
  ongoing,
  at,
  before,
  asWritten,
})

const effective =
  /(?<!\p{L})(?:gælder|gældende|frist|senest|flyttet|rykket|ændret|moved|changed|udskudt|udskydes|forlænget|træder i kraft|effective|applies|deadline|due|postponed|extended|by)(?!\p{L})/iu

/** A note gives a day where the cell gives none; beside a day of its own it makes that a guess. */
function byNote(deadline: Placed, raw: Raw, context: Context): Placed | undefined {
  const pieces = [raw.activity, ...[...raw.parts.values()].flat()]
  for (const { at, text } of pieces.flatMap((piece) => notesOn(context, piece))) {
    const isMoved = /flyttet|flyttes|rykket|udskudt|udskydes|moved|postponed/iu.test(text)
    const which = isMoved ? 'last' : 'first'
    const read = effective.test(text)
      ? deadlines.deadlineWithin(text, context.period, which)
      : undefined
    if (read === undefined) continue
    blame(context.ledger, 'footnote-changes-meaning', at)
    const isStated = deadline.end !== null && deadline.at !== null
    if (isStated && !isMoved) return { ...deadline, state: 'guessed', why: 'note' }
    return { ...deadline, ...read, ...kept(deadline), state: doubted(read.state), why: 'note' }
  }
  return undefined
}
