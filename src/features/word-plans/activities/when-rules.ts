import type { Deadline } from '#features/word-readings'
import { deadlines, doubted } from '#features/word-readings'
import type { Piece } from '../pieces.ts'
import type { Raw } from '../tables/raw.ts'
import { partOf } from '../tables/raw.ts'
import type { Context } from './context.ts'
import { doubtOn } from './doubt-rules.ts'

/** A deadline with the place it was read from. */
export type PlacedDeadline = Deadline & {
  readonly at: string | null
  readonly before: string | null
}

/** When an activity is due: by its cell, a day in its target or text, or the heading of its targets. */
export function deadlineOf(raw: Raw, text: string, context: Context): PlacedDeadline {
  const found = fromCell(raw, context) ?? fromTarget(raw, context) ?? fromText(text, context)
  const deadline = found ?? fromHeading(raw, context) ?? nowhere
  const recurrence = deadline.recurrence ?? deadlines.recurrenceOfDeed(text)
  return { ...deadline, recurrence }
}

const nowhere: PlacedDeadline = { ...deadlines.noDeadline, at: null, before: null }

function fromCell(raw: Raw, context: Context): PlacedDeadline | undefined {
  const piece = partOf(raw, 'deadline')
  const isDitto = raw.dittos.has('deadline')
  const target = isDitto ? fromTarget(raw, context) : undefined
  // A day of its own beside a mark that repeats who and when: the mark is read for who.
  if (target !== undefined)
    return { ...target, state: doubted(target.state), why: 'ditto-ambiguous' }
  if (
    piece === undefined ||
    (piece.text === '' && !piece.isPlaceholder && !raw.headings.has('deadline'))
  )
    return undefined
  if (piece.isPlaceholder)
    return { ...nowhere, at: piece.at, asWritten: '', why: 'placeholder-text' }
  const read = deadlines.readDeadline(piece.text.replaceAll('\n', ' '), context.period)
  if (piece.text === '')
    return raw.headings.get('owner') === raw.headings.get('deadline')
      ? undefined
      : { ...nowhere, at: piece.at }
  const shown = startOf(raw, read, context)
  const doubt = isDitto ? 'ditto-mark' : doubtOn(piece, context)
  return {
    ...shown,
    ...changes(piece),
    state: doubt === null ? shown.state : doubted(shown.state),
    why: shown.why ?? doubt,
    at: piece.at,
  }
}

/** A column for the start gives the deadline its first day. */
function startOf(raw: Raw, deadline: Deadline, { period }: Context): Deadline {
  const piece = partOf(raw, 'start')
  if (piece === undefined || piece.text === '') return deadline
  const { start, end, state } = deadlines.readDeadline(piece.text, period)
  return state === 'refused' ? deadline : { ...deadline, start: start ?? end }
}

const changes = (piece: Piece) => ({ before: piece.before })

/** The first day that a target names. */
function fromTarget(raw: Raw, context: Context): PlacedDeadline | undefined {
  for (const role of ['target', 'criterion'] as const) {
    if (role === 'criterion' && raw.headings.has('deadline')) continue
    const pieces = raw.parts.get(role) ?? []
    const found = pieces.flatMap((piece) =>
      piece.lines.flatMap((line) => {
        const read = deadlines.deadlineWithin(line.text, context.period)
        if (read === undefined) return []
        const doubt = doubtOn(piece, context)
        const state = doubt === null ? read.state : doubted(read.state)
        return [{ ...read, state, why: read.why ?? doubt, at: piece.at, before: line.before }]
      }),
    )
    if (found[0] !== undefined) return found[0]
  }
  return undefined
}

const due = /(?<!\p{L})(?:senest|inden|frem til|no later than|by|before)\s/iu

/** A day in the activity's own sentence, where it says that it is the last one. */
function fromText(text: string, { period }: Context): PlacedDeadline | undefined {
  if (!due.test(text)) return undefined
  const read = deadlines.deadlineWithin(text, period)
  return read && { ...read, state: doubted(read.state), at: null, before: null }
}

/** `Mål ultimo 2026` is when everything is due that names no day. */
function fromHeading(raw: Raw, { period }: Context): PlacedDeadline | undefined {
  if (raw.headings.has('deadline') && raw.headings.get('deadline') !== raw.headings.get('owner'))
    return undefined
  for (const role of ['target', 'deadline'] as const) {
    const [moment] = deadlines.findMoments(raw.headings.get(role) ?? '', period)
    if (moment === undefined) continue
    const read = deadlines.deadlineByHeading(moment)
    const state = moment.isBareYear ? doubted(read.state) : read.state
    return {
      ...read,
      state,
      why: read.why ?? (state === 'placed' ? null : 'deadline-by-heading'),
      at: null,
      before: null,
    }
  }
  return undefined
}
