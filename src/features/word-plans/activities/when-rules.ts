import type { Deadline } from '#features/word-readings'
import { deadlines, doubted, targets } from '#features/word-readings'
import type { Piece, Raw } from '#features/word-tables'
import { partOf } from '#features/word-tables'
import type { Context } from './context.ts'
import { doubtOn } from './doubt-rules.ts'

/** A deadline with the place it was read from. */
export type PlacedDeadline = Deadline & {
  readonly at: string | null
  readonly before: string | null
}

/** When an activity is due: by its cell, a day in its target or text, or the heading of its targets. */
export function deadlineOf(raw: Raw, text: string, context: Context): PlacedDeadline {
  const told = raw.isProse ? fromText(raw, text, context) : undefined
  const found =
    fromCell(raw, context) ?? told ?? fromTarget(raw, context) ?? fromText(raw, text, context)
  const deadline = found ?? fromHeading(raw, context) ?? nowhere
  const recurrence = deadline.recurrence ?? deadlines.recurrenceOfDeed(text)
  return outside({ ...deadline, recurrence }, context)
}

/** A day before or after the plan may be right, and is asked about. */
function outside(deadline: PlacedDeadline, { period }: Context): PlacedDeadline {
  const { end, state } = deadline
  if (end === null || period.start === null || period.end === null) return deadline
  if (end >= period.start && end <= period.end) return deadline
  const why = end < period.start ? 'deadline-before-plan' : 'deadline-after-plan'
  return { ...deadline, state: doubted(state), why }
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

/** The day that a target names: the first of a line, the last of several lines. */
function fromTarget(raw: Raw, context: Context): PlacedDeadline | undefined {
  const role = raw.headings.has('deadline') || !raw.parts.has('criterion') ? 'target' : 'criterion'
  const pieces = raw.parts.get(role) ?? []
  const found = pieces.flatMap((piece) =>
    piece.lines.flatMap((line) => {
      const read = whenIn(line.text, context)
      if (read === undefined) return []
      const doubt = doubtOn(piece, context)
      const state = doubt === null ? read.state : doubted(read.state)
      return [{ ...read, state, why: read.why ?? doubt, at: piece.at, before: line.before }]
    }),
  )
  const [last, ...others] = found.toSorted((a, b) => (b.end ?? '').localeCompare(a.end ?? ''))
  if (last === undefined || others.length === 0) return last
  return { ...last, state: doubted(last.state), why: last.why ?? 'deadline-several' }
}

/** What a target's text says of when: a day, a year outside the plan, or something that is no day. */
function whenIn(text: string, { period }: Context): Deadline | undefined {
  const read = deadlines.deadlineWithin(text, period)
  if (read !== undefined) return read
  const year = deadlines
    .findMoments(text, period)
    .find(({ end }) => period.end !== null && end !== null && end > period.end)
  if (year) return { ...deadlines.ofMoment(year.asWritten, year), start: null }
  const waits = targets.waitsFor(text)
  return waits === undefined
    ? undefined
    : { ...deadlines.noDeadline, asWritten: waits, why: 'deadline-unclear' }
}

const due = /(?<!\p{L})(?:senest|inden|frem til|no later than|by|before)\s/iu

const firstTime =
  /[\s,;(–-]*(?:(?:den |det )?første (?:gang|\p{L}+ (?:kommer|holdes|afholdes|sendes|udgives|gennemføres))|(?:the )?first (?:time|\p{L}+ (?:comes|is|takes))|starting|begyndende)\s[^,.;)]*/iu

/** A day in the activity's own sentence, where it says that it is the last one. */
function fromText(raw: Raw, text: string, { period }: Context): PlacedDeadline | undefined {
  if (!raw.isProse && !due.test(text)) return undefined
  // What comes back is not over when it is done for the first time.
  const told = deadlines.recurrenceIn(text) === null ? text : text.replace(firstTime, '')
  const read = deadlines.deadlineWithin(told, period, raw.isProse ? 'last' : 'first')
  const isYearless = read?.why === 'deadline-year-missing' && deadlines.recurrenceIn(told) !== null
  const found =
    (isYearless ? undefined : read) ?? (raw.isProse ? whenInSentence(told, period) : undefined)
  return found && { ...found, state: doubted(found.state), at: null, before: null }
}

/** A sentence may say that something goes on, comes back or waits for something else. */
function whenInSentence(text: string, period: Context['period']): Deadline | undefined {
  if (deadlines.isRelative(text))
    return { ...deadlines.noDeadline, precision: 'relative', why: 'deadline-relative' }
  if (!deadlines.isOngoing(text) && deadlines.recurrenceIn(text) === null) return undefined
  return deadlines.readDeadline(text, period)
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
