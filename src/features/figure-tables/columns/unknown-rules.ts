import { writtenPeriods } from '#kernel/clock'
import { writtenNumbers } from '#kernel/decimal'
import { matcher } from '../names/match-rules.ts'
import { isSilence } from '../numbers/silence-rules.ts'
import type { Frame, Grid, GridCell } from '../schema.ts'

/** So many rows may stand above the figures, and so many of the figures are looked at. */
const searched = 40

/** Whether a cell holds a figure, and no year or words. */
export function isFigure({ kind, said }: GridCell): boolean {
  if (kind === 'number' || kind === 'text')
    return (
      writtenNumbers.isNumber(writtenNumbers.readingsOf(said)) &&
      writtenPeriods.readPeriod(said).length === 0
    )
  return kind !== 'date'
}

/**
 * The place of a row of words right above the first figures, whatever its words are; -1 where that row is one of
 * figures itself, of which nobody has said how many.
 */
export function wordsOverFigures(rows: Grid['rows'], frame: Frame): number {
  const first = rows.findIndex(({ cells }) => cells.some(isFigure))
  const [words, below] = [rows[first - 1], rows.slice(Math.max(first, 0), first + searched)]
  if (first < 1 || first > searched || !words) return -1
  const counted = new Set(
    below.flatMap(({ cells }) => cells.filter(isFigure).map(({ at }) => at.column)),
  )
  const isOver = words.cells.some(({ at }) => counted.has(at.column))
  const isWords = words.cells.length > 1 && words.cells.every(({ kind }) => kind === 'text')
  const isSilent = words.cells.some(({ said }) => isSilence(said))
  return isOver && isWords && !isSilent && !namesRow(words.cells, below, frame) ? first - 1 : -1
}

/** Whether a row names what the rows below name in the same column: then it is one of them. */
function namesRow(words: readonly GridCell[], below: Grid['rows'], { dimensions }: Frame): boolean {
  const others = below.flatMap(({ cells }) => cells)
  return dimensions.some((dimension) => {
    const match = matcher(dimension)
    const named = new Set(
      others.filter(({ said }) => match(said) !== undefined).map(({ at }) => at.column),
    )
    return words.some(({ at, said }) => named.has(at.column) && match(said) !== undefined)
  })
}
