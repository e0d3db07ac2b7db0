import { dittoIn, isBelow, numberedText } from '#features/word-readings'
import type { Line, Piece } from './pieces.ts'
import { placeOf } from './pieces.ts'
import type { Above } from './schema.ts'

/** The goal and the outcome that hold for the rows that follow. */
export interface Carried {
  readonly goal: Above | null
  readonly outcome: Above | null
}

export const nothingCarried: Carried = { goal: null, outcome: null }

const aboveOf = (piece: Piece, line: Line): Above => {
  const { number, text } = numberedText(line.text)
  return { at: placeOf(piece, line), number, text }
}

const depthOf = (number: string | null): number => number?.split('.').length ?? 0

/** What is carried on after a cell for goals, outcomes or both. */
export function carriedAfter(
  carried: Carried,
  piece: Piece,
  roles: { readonly goal: boolean; readonly outcome: boolean },
): Carried {
  if (piece.text === '' || dittoIn(piece.text) !== undefined) return carried
  const lines = roles.goal && roles.outcome ? piece.lines : wholeOf(piece)
  return lines.reduce<Carried>((last, line, at) => {
    const above = aboveOf(piece, line)
    const isOutcome =
      roles.outcome && (!roles.goal || isUnder(above.number, last.goal?.number ?? null) || at > 0)
    if (isOutcome) return { ...last, outcome: above }
    return last.goal?.at === above.at ? last : { goal: above, outcome: null }
  }, carried)
}

/** Lines of one thing are one text. */
const wholeOf = (piece: Piece): readonly Line[] =>
  piece.lines.length < 2
    ? piece.lines
    : [{ at: piece.at, text: piece.lines.map(({ text }) => text).join(' '), before: null }]

const isUnder = (number: string | null, goal: string | null): boolean =>
  number !== null && goal !== null
    ? isBelow(number, goal) || depthOf(number) > depthOf(goal)
    : depthOf(number) > 2
