import type { Role } from '#features/word-readings'
import { deadlines, noPeriod } from '#features/word-readings'
import type { GridRow } from './grid-rules.ts'
import type { Piece } from './pieces.ts'
import { withLines } from './pieces.ts'

const isTime = (text: string): boolean => {
  const bare = text.trim()
  const [moment, ...others] = deadlines.findMoments(bare, noPeriod, { isDedicated: true })
  return moment !== undefined && others.length === 0 && moment.to - moment.from >= bare.length - 1
}

/** The columns whose headings are times and nothing else, where several are and no other says when. */
export function timeColumns(
  texts: readonly string[],
  roles: readonly (readonly Role[])[],
): ReadonlySet<number> {
  const found = texts.flatMap((text, at) => (roles[at]?.length === 0 && isTime(text) ? [at] : []))
  const isSaid = roles.some((its) => its.includes('deadline'))
  return new Set(isSaid || found.length < 2 ? [] : found)
}

const cross = /^[x×✓✔✗●■•*]$/iu

/** When a row says that something is done, by the crosses in its columns of times, or by what stands there instead. */
export function timeOf(
  row: GridRow,
  { texts, times }: { readonly texts: readonly string[]; readonly times: ReadonlySet<number> },
): Piece | undefined {
  const cells = [...times].flatMap((at) => {
    const piece = row.cells[at]?.piece
    return piece === undefined ? [] : [{ piece, heading: texts[at] ?? '' }]
  })
  const written = cells.findLast(({ piece }) => piece.text !== '' && !cross.test(piece.text))
  if (written !== undefined) return written.piece
  const crossed = cells.filter(({ piece }) => piece.text !== '')
  const [first, last] = [crossed[0], crossed.at(-1)]
  if (first === undefined || last === undefined) {
    const [empty] = cells
    return empty && withLines(empty.piece, [])
  }
  const text = first === last ? last.heading : `${first.heading} – ${last.heading}`
  return withLines(last.piece, [{ at: last.piece.at, text, before: null }])
}
