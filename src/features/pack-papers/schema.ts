import type { Language } from '#kernel/i18n'
import { mark } from '#kernel/ui'

/** The fact that a span shows, and which part of it. */
export interface Shown {
  /** Its ref, or its place: `leaf:17`. */
  readonly factId: string
  readonly part: string
  /** Where the reader learns more of it; the snapshot's own page unless told. */
  readonly href?: string
}

/** The marks that stand beside words. */
export const markNames = [...mark.statuses, ...mark.judgements] as const
export type MarkName = (typeof markNames)[number]

/** Words of one look. `\n` within them is a new line. */
export interface Span {
  readonly text: string
  /** Of what somebody wrote in another language than the paper's. */
  readonly language?: string
  readonly look?: 'strong' | 'quiet'
  /** Drawn before the words, and never without them but in a strip. */
  readonly mark?: MarkName
  readonly shown?: Shown
}

/** A line of spans, set after each other. */
export type Words = readonly Span[]

/** A column of a table, and how much of the breadth it takes beside the others. */
export interface Column {
  readonly head: string
  readonly align?: 'figure'
  readonly share: number
}

/** A line of a chart. A year stands at its own number, its half at half of the next. */
export interface ChartLine {
  readonly kind: 'observed' | 'path' | 'target'
  readonly name: string
  /** Values as decimal strings. */
  readonly points: readonly { readonly year: number; readonly value: string }[]
}

/** What a chart draws, for a form that draws by itself. */
export interface Drawing {
  readonly title: string
  readonly isPercent: boolean
  readonly lines: readonly ChartLine[]
}

/** What stands in a section, one under the other. */
export type Block =
  | { readonly kind: 'heading' | 'news' | 'words' | 'note'; readonly words: Words }
  /** Somebody's own words, and under them whose they are. */
  | { readonly kind: 'quotation'; readonly words: Words; readonly says: Words }
  | {
      readonly kind: 'table'
      /** What it is of, for whoever does not see the heading above. */
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Words[])[]
      readonly foot?: readonly Words[]
    }
  /** A label at the left and what it is about at the right. */
  | {
      readonly kind: 'beside'
      readonly label: readonly Words[]
      readonly title: Words
      readonly lines: readonly Words[]
      /** Of a proposal: what can be ticked, and lines for the pen. */
      readonly pen?: readonly string[]
    }
  | {
      readonly kind: 'chart'
      readonly svg: string
      readonly description: string
      readonly drawing: Drawing
    }
  /** Two columns beside each other, read one after the other. */
  | { readonly kind: 'pair'; readonly left: readonly Block[]; readonly right: readonly Block[] }

/** A part of a paper with a heading of its own. */
export interface Section {
  readonly title: string
  /** Of an authority: the language of its name. */
  readonly language?: string
  readonly blocks: readonly Block[]
  /** Whether it begins a page. */
  readonly breaks: boolean
}

/** The first page: what the paper is, and how it is checked. */
export interface Cover {
  readonly kicker: Words
  readonly title: Words
  readonly subtitle: Words
  readonly lead: Words
  readonly facts: readonly { readonly label: string; readonly words: Words }[]
  /** `Contents` */
  readonly contents: string
}

/** A paper in one language. */
export interface Paper {
  readonly language: Language
  readonly title: string
  readonly author: string
  /** The root that it is compared with; null of a draft, which confirms nothing. */
  readonly root: string | null
  /** Where whatever has no page of its own is told of: the snapshot's page. */
  readonly home: string
  readonly madeAt: Date
  /** Its day in the plan's zone: year, month, day. */
  readonly day: readonly [number, number, number]
  /** Of the exercise, and of a draft: what stands in a box on every page. */
  readonly warning: { readonly word: string; readonly explained: string } | null
  /** At the head of every page, beside whom it is for. */
  readonly running: string
  readonly audience: string
  readonly foot: string
  /** `Page {page} of {pages}`, in pieces around the numbers. */
  readonly pageWords: readonly [before: string, between: string]
  /** The single page has none. */
  readonly cover: Cover | null
  /** A letter is set close, so that it stays on its one page, and has no title beside its heading. */
  readonly isLetter?: boolean
  readonly sections: readonly Section[]
}

/** The name by which a form carries a fact: its ref, where a tag of Word has room for it (ISO 29500-1 17.5.2.42). */
export const carried = (ref: string, part: string, position: number): string =>
  ref.length + part.length < 64 && !ref.includes('#') ? ref : `leaf:${position}`
