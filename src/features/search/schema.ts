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
  'proposals',
  'source-issues',
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
  /** Whether everybody finds it. */
  readonly open: boolean
}

/** A record that this reader's pages show besides what everybody reads. */
export interface ClosedText {
  /** The version of the plan that it stands in. */
  readonly version: number
  readonly section: string
  readonly record: string
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
  readonly closed: readonly ClosedText[]
}

/** An indicator that has a figure of what was typed, as pages show it. */
export interface MeasuredHit {
  readonly plan: string
  /** The indicator. */
  readonly record: string
}

/** A search as somebody asks for it. */
export interface Searched {
  readonly plan: string | null
  readonly typed: string
  readonly kind: Kind | null
  /** Only texts of this language. */
  readonly language: string | null
  /** The language in which titles are shown, where there are any. */
  readonly readerLanguage: string
  readonly asOf: Date
  /** What is looked through besides everything public; nothing for the public. */
  readonly closed: readonly ClosedText[]
  /** Indicators that have a figure of what was typed, as pages show it; none unless given. */
  readonly measured?: readonly MeasuredHit[]
  readonly page: number
  /** Hits on a page; null: the best of each kind. */
  readonly size: number | null
}

/** What was found. */
export interface Answer {
  readonly typed: string
  readonly kind: Kind | null
  readonly language: string | null
  /** Not one letter or digit was typed. */
  readonly isTooShort: boolean
  readonly all: readonly Found[]
  readonly byKind: ReadonlyMap<Kind, number>
  readonly byLanguage: ReadonlyMap<string, number>
  readonly hits: readonly Hit[]
  readonly page: number
  readonly last: number
}

/** Whether an address names a kind of things that can be found. */
export const isKind = (text: string | null): text is Kind => kinds.some((one) => one === text)
