/** Words in one language, with a weight of their own. */
export interface Run {
  readonly text: string
  readonly language: string
  readonly look?: 'strong' | 'quiet'
}

/** One paragraph of a cell. */
export type Paragraph = readonly Run[]

/** What stands in a row: goal, outcome, activity, indicators, target. No cell is ever empty. */
export type DocumentRow = readonly [
  goal: readonly Paragraph[],
  outcome: readonly Paragraph[],
  activity: readonly Paragraph[],
  indicators: readonly Paragraph[],
  target: readonly Paragraph[],
]

/** An area of the plan, with its table. */
export interface DocumentPart {
  /** Null for what stands under no area. */
  readonly heading: Run | null
  readonly rows: readonly DocumentRow[]
}

/** An implementation plan as a document: every word of it, and nothing of how it looks. */
export interface PlanDocument {
  /** The language that everything is in where nothing else is said. */
  readonly language: string
  readonly title: string
  readonly plan: Run
  /** Of the exercise: that everything is invented. */
  readonly band: string | null
  /** How far the text is: a draft, signed, handed in on a day. */
  readonly status: string
  readonly guide: string
  /** Its last words: where it comes from, and as of which day. */
  readonly closing: string
  readonly columns: readonly string[]
  readonly parts: readonly DocumentPart[]
  /** `Page {page} of {pages}`, in two pieces around the numbers. */
  readonly pageWords: readonly [before: string, between: string, after: string]
  readonly madeAt: Date
}
