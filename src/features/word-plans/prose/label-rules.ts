import type { Role } from '#features/word-readings'
import { deadlines, headings, noPeriod } from '#features/word-readings'
import type { Piece } from '#features/word-tables'
import { cells, withLines } from '#features/word-tables'

/** A text and what its labels say besides: `Udarbejde … Ansvarlig: HR. Frist: Q3 2026.` */
export interface Labelled {
  readonly body: string
  readonly parts: ReadonlyMap<Role, readonly Piece[]>
}

const label =
  /(?:^|(?<=[.;,(–\n-]\s*))(?<label>\p{L}[\p{L}-]+(?:(?: og | and |[ /])\p{L}[\p{L}-]+){0,3})\s*:\s*/gu

const trimmed = (text: string): string => text.replaceAll(/^[\s,;–-]+|[\s,;(–-]+$/gu, '')

/** Parts a paragraph at the labels in it. */
export function labelledIn(piece: Piece): Labelled {
  const text = piece.lines.map((line) => line.text).join('\n')
  const found = [...text.matchAll(label)].flatMap((match) => {
    const roles = headings.rolesOf(match.groups?.['label'] ?? '')
    return roles.length === 0
      ? []
      : [{ roles, from: match.index, to: match.index + match[0].length }]
  })
  const [first] = found
  const parts = new Map<Role, readonly Piece[]>()
  const all = new Set(found.flatMap((one) => one.roles))
  // A target said by itself in running text says what is measured, too.
  const isPaired = all.has('indicator') && (all.has('target') || all.has('goal'))
  for (const [at, { roles, to }] of found.entries()) {
    const said = unclosed(trimmed(text.slice(to, found[at + 1]?.from ?? text.length)))
    for (const [role, part] of partsFor(lineOf(piece, said), roles, isPaired))
      parts.set(role, [part])
  }
  return bracketed(piece, trimmed(text.slice(0, first?.from ?? text.length)), parts)
}

/** Without the full stop at its end, and without a bracket there that was opened before the label. */
const unclosed = (text: string): string =>
  text.includes('(') ? text.replace(/\.+$/u, '') : text.replace(/[.)]+$/u, '')

const lineOf = (piece: Piece, text: string): Piece =>
  withLines(piece, [{ at: piece.lines[0]?.at ?? piece.at, text, before: null }])

function partsFor(
  piece: Piece,
  roles: readonly Role[],
  isPaired: boolean,
): ReadonlyMap<Role, Piece> {
  if (roles.includes('owner') && roles.includes('deadline')) return cells.ownerAndDeadline(piece)
  const [role] = roles.map((one): Role => {
    if (one === 'goal') return isPaired ? 'target' : 'criterion'
    return one === 'indicator' && !isPaired ? 'criterion' : one
  })
  return role === undefined ? new Map() : new Map([[role, piece]])
}

const bracket = /\s*[([](?<inner>[^()[\]]+)[)\]]\s*\.?$/u
const name = /^[\p{Lu}\d][\p{L}\d /+,&-]{1,40}$/u

/** `… (HR, Q3 2026)` at the end says who and when. */
function bracketed(piece: Piece, body: string, parts: Map<Role, readonly Piece[]>): Labelled {
  const inner = bracket.exec(body)?.groups?.['inner']
  // `(2027: two meetings)` says how it was, and not who or when.
  if (inner === undefined || parts.has('owner') || /\d{4}\s*:/u.test(inner)) return { body, parts }
  const isTime = cells.saysWhen(inner) && deadlines.findMoments(inner, noPeriod).length > 0
  if (!isTime && !(name.test(inner) && /\p{Lu}{2,}/u.test(inner))) return { body, parts }
  for (const [role, part] of cells.ownerAndDeadline(lineOf(piece, inner)))
    if (part.text !== '') parts.set(role, [part])
  return { body: body.replace(bracket, ''), parts }
}
