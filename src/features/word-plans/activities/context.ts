import type { WordDocument } from '#kernel/word'
import type { House, Legend, NumberLanguage, Period } from '#features/word-readings'
import type { Ledger } from '../accounts/ledger.ts'
import type { Piece } from '../pieces.ts'

/** What activities are read with. */
export interface Context {
  readonly document: WordDocument
  readonly house: House
  readonly period: Period
  readonly legend: Legend
  /** The day of which the document says that statuses are; null where it says none. */
  readonly statusDay: string | null
  readonly ledger: Ledger
}

const english = /(?<!\p{L})(?:the|of|and|for|with|by|in|to|is|are|at least|per year)(?!\p{L})/giu
const danish =
  /(?<!\p{L})(?:og|af|for|med|til|der|er|på|det|den|mindst|om året|en|et)(?!\p{L})|[æøå]/giu

/** In which language numbers and words are read: the one with more of its small words. */
export function languageOf(text: string): NumberLanguage {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  return count(english) > count(danish) ? 'en' : 'da'
}

/** The footnotes and endnotes that hang on a piece. */
export const notesOn = ({ document }: Context, piece: Piece) => {
  const places = new Set(piece.paragraphs.flatMap(({ notes }) => notes.map(({ of }) => of)))
  return [...document.footnotes, ...document.endnotes].filter(({ at }) => places.has(at))
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
