import type { Edit } from '#features/reporting'

/** Which list of figures: an organisation's on one indicator. */
export interface FiguresKey {
  readonly plan: string
  /** `jurisdiction:code` */
  readonly organisation: string
  /** The indicator's id, or that of a proposal. */
  readonly indicator: string
}

/**
 * An entry as somebody left it: the field, what it holds, and the version of the field on which it was written. What
 * is no entry of a list of figures is refused with 400, `field-unknown`.
 */
export type GivenEntry = Edit

/** Entries of one list as one person or one file has them. */
export interface SavedFigures extends FiguresKey {
  readonly entries: readonly GivenEntry[]
  /** The language of what is written; the visit's unless told. */
  readonly language?: string
  /** Numbers come from a program and mean what they say. */
  readonly exact?: boolean
  /** The file that says so, for the journal: its name, and the SHA-256 of its bytes. */
  readonly file?: { readonly name: string; readonly digest: string }
}
