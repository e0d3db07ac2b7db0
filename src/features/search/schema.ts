/** What can be found, in the order of the page. `plan`: the plan itself. */
export const kinds = [
  'plan',
  'indicators',
  'commitments',
  'areas',
  'organisations',
  'bodies',
  'meetings',
  'statements',
] as const
export type Kind = (typeof kinds)[number]

/** A text in which everything that was looked for stands. */
export interface Found {
  readonly plan: string
  readonly section: Kind
  readonly record: string
  /** What a statement is about; else the record itself. */
  readonly about: string
  readonly language: string
  readonly rank: number
}

/** A text with marks around what was found (`stretchesOf` takes it apart), and its language. */
export interface Marked {
  readonly marked: string
  readonly lang: string
}

/** What the reader is shown of something found. */
export interface Hit extends Found {
  readonly title: Marked
  readonly passage: Marked
}

/** What is looked for, where, and in which day's record. */
export interface Asked {
  /** A plan's id; null for all of them. */
  readonly plan: string | null
  readonly whole: string
  readonly joined: string
  readonly asOf: Date
}
