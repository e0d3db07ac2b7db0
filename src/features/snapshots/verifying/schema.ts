/** What a document shows of one fact: which fact, which part of it, and the words as they can be seen. */
export interface Marked {
  /** The fact's ref. */
  readonly factId: string
  /** `value`, `status`, `text` …; what it must show, `words/` says. */
  readonly part: string
  /** The words as whoever reads the document sees them. */
  readonly text: string
}

/** Words that stand together in a document, with the heading that they stand under; of a PDF the page. */
export interface Passage {
  readonly heading: string
  readonly text: string
}

/** What a document was made to say, as far as it says it. */
export interface Extracted {
  /** The root that the document names; null where it names none. */
  readonly root: string | null
  /** The document's language; null where it does not say. */
  readonly language: string | null
  /** The version of the program that made it; null or nothing where it does not say. */
  readonly madeBy?: string | null
  /** In the document's order. */
  readonly marked: readonly Marked[]
  /** All that it says, in its order, marked or not. */
  readonly passages: readonly Passage[]
}

/** What a document says that was read, and of which kind it is. */
export interface ReadDocument extends Extracted {
  readonly form: string
  readonly bytes: Uint8Array
}

/** A kind of document that can be compared with a snapshot. */
export interface DocumentKind {
  /** `docx` */
  readonly name: string
  /** Whether the bytes are of this kind; decided by what they are, never by the file's name. */
  readonly is: (bytes: Uint8Array) => boolean
  /** What it says; a refusal's code where it cannot be read. */
  readonly extract: (
    bytes: Uint8Array,
  ) =>
    | Extracted
    | { readonly unreadable: string }
    | Promise<Extracted | { readonly unreadable: string }>
}

export const answers = ['identical', 'figures-same', 'differs', 'withdrawn', 'unknown'] as const
export type Answer = (typeof answers)[number]

/** What was found of one mark, and what its fact is about. Nothing is told of what should stand there. */
export interface Found extends Marked {
  readonly answer: Answer
  readonly kind: string | null
  readonly organisation: string | null
  readonly commitment: string | null
  readonly indicator: string | null
}

/** A place at which a document says otherwise than the one that was made anew from the same snapshot. */
export interface Elsewhere {
  /** `unknown` of a drawing, and of what a withdrawal since may have changed. */
  readonly answer: Extract<Answer, 'figures-same' | 'differs' | 'unknown'>
  readonly heading: string
  readonly before: string
  /** What stands there; empty where something is missing. */
  readonly text: string
  readonly after: string
}

/** What of a document is otherwise than in the same one made anew, besides the words at its marks. */
export interface Rest {
  /** The marks that it should have and has not, as marks that show nothing. */
  readonly missing: readonly Marked[]
  readonly elsewhere: readonly Elsewhere[]
}

/** What comes of comparing a document with a snapshot. */
export interface Verified {
  /** Identical only where its marks and all the rest are. */
  readonly answer: Answer
  /** The answer for its marks alone. */
  readonly marks: Answer
  /** Where its words differ from those of the document made anew; null where none could be made. */
  readonly elsewhere: readonly Elsewhere[] | null
  readonly root: string | null
  /** How many marks were compared. */
  readonly compared: number
  /** Every mark that is not identical, in the document's order. */
  readonly which: readonly Found[]
  /** Of a document that is a file which was handed out, byte for byte: when first, and which version made it. */
  readonly handedOut?: { readonly at: Date; readonly version: string }
  /** Of a document whose bytes are not those of the one made anew: its parts that are otherwise, where it has parts. */
  readonly changed?: readonly string[]
  /** Where another version of the program made it, whose own sentences may read otherwise. */
  readonly madeBy?: string
}
