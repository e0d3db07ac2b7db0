import type { Role } from '#features/word-readings'
import type { Piece } from './pieces.ts'
import type { Above } from './schema.ts'

/** A step of an activity, and when it is due. */
export interface Step {
  readonly activity: Piece
  readonly deadline: Piece | undefined
}

/** An activity as a table or a text has it, before anything is understood. */
export interface Raw {
  /** The table's place, or the place of the heading it stands under. */
  readonly within: string
  readonly activity: Piece
  /** The number in a column of its own. */
  readonly number: Piece | null
  readonly goal: Above | null
  readonly outcome: Above | null
  readonly parts: ReadonlyMap<Role, readonly Piece[]>
  /** The headings that its parts stand under. */
  readonly headings: ReadonlyMap<Role, string>
  /** Parts that repeat those above, with the place of the mark. */
  readonly dittos: ReadonlyMap<Role, string>
  /** The text of the activity above, where this one repeats a part of it. */
  readonly above: string | null
  /** The steps that rows below it list with letters. */
  readonly steps: readonly Step[]
  readonly isInserted: boolean
  /** Whether it was read from running text, where nothing says that it is an activity. */
  readonly isProse: boolean
  /** Why all that it says must be looked at, by how it was found; null where nothing speaks against it. */
  readonly doubt: string | null
}

/** The first piece of a part. */
export const partOf = ({ parts }: Raw, role: Role): Piece | undefined => parts.get(role)?.[0]
