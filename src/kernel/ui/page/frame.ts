import type { Content } from '#kernel/html'
import type { Language, Say } from '#kernel/i18n'

/** A way to another page. `current` marks the page the reader is on. */
export interface Link {
  readonly href: string
  readonly text: Content
  readonly current?: boolean
  /** How many wait there; written small beside the text. */
  readonly count?: number
  /** Stands at the far end of the row. */
  readonly far?: boolean
}

/** What stands at the top of the page's own content. */
export interface Heading {
  /** What kind of page it is: "Commitment 2.3, listed in the plan". */
  readonly kicker?: Content
  readonly title: Content
  /** The title's language where it is not the page's. */
  readonly lang?: string
  readonly lead?: Content
  /** The answer in one sentence, large. */
  readonly state?: Content
  /** Who says so, and when. */
  readonly by?: Content
  /** Buttons: under the sentence, or at the right of a desk page. */
  readonly acts?: Content
}

/** Who reads: someone who may sign in, or someone who has. */
export type Account =
  | { readonly signIn: string }
  | { readonly organisation: Content; readonly role: Content; readonly signOut: string }

/** A column of the foot. */
export interface FootColumn {
  readonly heading: Content
  readonly body?: Content
  readonly links?: readonly Content[]
}

/** Everything a page says around its body. */
export interface PageFrame {
  readonly say: Say
  /** The window's title; the name of the place is added. */
  readonly title: string
  readonly description?: string
  /** Whose pages these are: the plan's short title, what it is, and its front page. */
  readonly place?: { readonly name: string; readonly note?: string; readonly href: string }
  readonly heading?: Heading
  /** The same page in each language. */
  readonly alternates: Readonly<Record<Language, string>>
  readonly navigation?: { readonly label?: string; readonly links: readonly Link[] }
  /** The way to this page; the last one is the page itself and needs no address. */
  readonly breadcrumbs?: readonly { readonly href?: string; readonly text: Content }[]
  readonly search?: {
    readonly action: string
    readonly label?: string
    readonly value?: string
    readonly key?: string
  }
  readonly account?: Account
  /** The invented instance: which day its history shows, in words, and where that is told. */
  readonly exercise?: { readonly shownAs: string; readonly href?: string }
  /** The page as it could be read on a day, by everyone or by its reader, and the way back to today's. */
  readonly asOf?: { readonly shownAs: string; readonly now: string; readonly toYou?: boolean }
  readonly body: Content
  /** A working page: smaller type, closer rows, wider, not indexed. */
  readonly desk?: boolean
  readonly foot?: readonly FootColumn[]
  /** The links in the foot of a working page. */
  readonly deskLinks?: readonly Content[]
  /** Names of scripts in `scripts/` that make this page easier; it works without. */
  readonly scripts?: readonly string[]
}
