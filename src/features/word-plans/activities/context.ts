import type { WordDocument } from '#kernel/word'
import { paragraphsOf } from '#kernel/word'
import type { House, Legend, Period, ToldHeadings } from '#features/word-readings'
import type { Ledger, Piece } from '#features/word-tables'
import { blame } from '#features/word-tables'

/** What activities are read with. */
export interface Context {
  readonly document: WordDocument
  readonly title: string | null
  readonly agency: string | null
  readonly house: House
  readonly period: Period
  readonly legend: Legend
  /** The day of which the document says that statuses are; null where it says none. */
  readonly statusDay: string | null
  /** Why all that the activity at hand says must be looked at. */
  readonly doubt: string | null
  readonly ledger: Ledger
  /** What somebody said that headings are for. */
  readonly told: ToldHeadings
  /** The notes that hang on each paragraph. */
  readonly notes: ReadonlyMap<string, readonly string[]>
}

/** The footnotes and endnotes that hang on a piece. */
export const notesOn = ({ document, notes }: Context, piece: Piece) => {
  const places = new Set(piece.paragraphs.flatMap(({ at }) => notes.get(at) ?? []))
  return [...document.footnotes, ...document.endnotes].filter(({ at }) => places.has(at))
}

/** A reference to a note: the paragraph that refers and the note it names. */
interface Reference {
  readonly from: string
  readonly to: string
}

/**
 * The notes of each paragraph. Where one note is referred to twice and another by nobody, and there are as
 * many references as notes, the first reference is to the first note and so on: numbers were mixed up.
 */
export function notesByParagraph(
  document: WordDocument,
  ledger: Ledger,
): ReadonlyMap<string, readonly string[]> {
  const references = paragraphsOf(document.blocks).flatMap(({ at, notes }) =>
    notes.map(({ of }): Reference => ({ from: at, to: of })),
  )
  const [feet, ends] = ['footnote', 'endnote'].map((kind) =>
    references.filter(({ to }) => to.startsWith(kind)),
  )
  const mended = [
    ...mend(feet ?? [], document.footnotes, ledger),
    ...mend(ends ?? [], document.endnotes, ledger),
  ]
  const grouped = Map.groupBy(mended, ({ from }) => from)
  return new Map([...grouped].map(([from, its]) => [from, its.map(({ to }) => to)]))
}

function mend(
  references: readonly Reference[],
  notes: WordDocument['footnotes'],
  ledger: Ledger,
): readonly Reference[] {
  const named = new Set(references.map(({ to }) => to))
  const lost = notes.filter(({ at }) => !named.has(at))
  if (lost.length === 0 || references.length !== notes.length) return references
  for (const { at } of lost) blame(ledger, 'note-reference-broken', at)
  return references.map(({ from, to }, index) => ({ from, to: notes[index]?.at ?? to }))
}

/** The comments that hang on a piece, with the answers to them. */
export const commentsOn = ({ document }: Context, piece: Piece) => {
  const places = new Set(piece.paragraphs.flatMap(({ comments }) => comments.map(({ of }) => of)))
  const own = document.comments.filter(({ at }) => places.has(at))
  const answered = document.comments.filter(
    ({ at, replyTo }) => replyTo !== null && places.has(replyTo) && !places.has(at),
  )
  return [...own, ...answered]
}

/** Whether an authority is the document's own, above it or below it. */
export const isOwnAuthority = (code: string, { authority, directory }: House): boolean =>
  code === authority ||
  directory.all.some(
    (one) =>
      (one.code === code && one.parent === authority) ||
      (one.code === authority && one.parent === code),
  )
