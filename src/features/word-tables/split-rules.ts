import type { Role } from '#features/word-readings'
import { deadlines, dittoIn, noPeriod } from '#features/word-readings'
import type { Line, Piece } from './pieces.ts'
import { withLines } from './pieces.ts'

const waits =
  /(?<!\p{L})(?:snarest|hurtigst|ved næste|når(?!\p{L})|afventer|i forbindelse med|efter aftale|as soon as|asap|upon|when)(?!\p{L})/iu

/** Whether a line says when, and not who. */
export const saysWhen = (text: string): boolean =>
  deadlines.findMoments(text, noPeriod, { isDedicated: true }).length > 0 ||
  deadlines.isRelative(text) ||
  deadlines.isOngoing(text) ||
  deadlines.recurrenceOfDeed(text) !== null ||
  waits.test(text)

const label = /^(?:frist|tidsfrist|deadline|due|senest|tid)\s*:\s*/iu

/** Parts a cell that says who and when. */
export function ownerAndDeadline(piece: Piece): ReadonlyMap<Role, Piece> {
  const ditto = dittoIn(piece.text)
  if (ditto?.of === 'all')
    return new Map([
      ['owner', piece],
      ['deadline', piece],
    ])
  const [only, ...more] = piece.lines
  if (only !== undefined && more.length === 0 && ditto === undefined) return oneLine(piece, only)
  if (ditto !== undefined) return repeated(piece, ditto.of, ditto.rest)
  const last = piece.lines.length - 1
  const isWhen = (line: Line, at: number): boolean =>
    saysWhen(line.text) ||
    (at === last && last > 0 && !piece.lines.some(({ text }) => saysWhen(text)))
  return new Map<Role, Piece>([
    [
      'owner',
      withLines(
        piece,
        piece.lines.filter((line, at) => !isWhen(line, at)),
      ),
    ],
    ['deadline', withLines(piece, piece.lines.filter(isWhen).map(unlabelled))],
  ])
}

const unlabelled = (line: Line): Line => ({ ...line, text: line.text.replace(label, '') })

/** `US, samme frist som ovenfor`: one half stands here, the other above. */
function repeated(
  piece: Piece,
  of: 'deadline' | 'owner' | 'all',
  rest: string,
): ReadonlyMap<Role, Piece> {
  const [line] = piece.lines
  const here = withLines(piece, line === undefined ? [] : [{ ...line, text: rest }])
  const mark = withLines(piece, line === undefined ? [] : [{ ...line, text: 'do.' }])
  return of === 'deadline'
    ? new Map<Role, Piece>([
        ['owner', here],
        ['deadline', mark],
      ])
    : new Map<Role, Piece>([
        ['owner', mark],
        ['deadline', here],
      ])
}

const tail = /[\s,;(–-]+(?:(?:senest|inden|by|før|due|frist:?|deadline:?)\s+(?:den\s+)?)?$/iu

/** `HR, senest 1. juni 2026`: what comes before the time is who. */
function oneLine(piece: Piece, line: Line): ReadonlyMap<Role, Piece> {
  const [moment] = deadlines.findMoments(line.text, noPeriod)
  if (moment === undefined)
    return new Map([[saysWhen(line.text) ? 'deadline' : 'owner', piece] as const])
  const who = line.text.slice(0, moment.from).replace(tail, '').replace(/^\W+$/u, '')
  const when = line.text.slice(who.length).replaceAll(/^[\s,;(–-]+|[)\s]+$/gu, '')
  return new Map<Role, Piece>([
    ['owner', withLines(piece, who === '' ? [] : [{ ...line, text: who }])],
    ['deadline', withLines(piece, [{ ...line, text: when }])],
  ])
}

/** Parts a cell that says what is to be reached and when: `120 personer inden udgangen af juni`. */
export function targetAndDeadline(piece: Piece): ReadonlyMap<Role, Piece> {
  const parts = piece.lines.map((line) => {
    const [moment] = deadlines.findMoments(line.text, noPeriod)
    const from = moment?.from ?? (saysWhen(line.text) ? line.text.lastIndexOf(', ') + 1 : -1)
    if (from < 0) return { what: line.text, when: '' }
    const what = line.text.slice(0, from).replace(tail, '').replace(/^\W+$/u, '')
    return { what, when: line.text.slice(what.length).replaceAll(/^[\s,;(–-]+|[)\s]+$/gu, '') }
  })
  const lines = (which: 'what' | 'when') =>
    piece.lines
      .map((line, at) => ({ ...line, text: parts[at]?.[which] ?? '' }))
      .filter(({ text }) => text !== '')
  return new Map<Role, Piece>([
    ['target', withLines(piece, lines('what'))],
    ['deadline', withLines(piece, lines('when'))],
  ])
}
