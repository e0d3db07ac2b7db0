/**
 * Where something stands, counted as the file writes it, from 1, whatever tracked changes say:
 * `P19` (a paragraph outside tables), `T2.R3.C4` (table, row, cell), `T1.R2.C4.P1`, nested
 * `T1.R6.C2.T1.R1.C1.P1`, `P4.box1.P1` (a text box anchored in P4), `header1.P1`, `footer1.T1.R1.C1`.
 * Comments and notes go by the number that the file gives them: `comment[0].P1`, `footnote[2].P1`.
 */
export type PlaceName = string

/** A stretch of a paragraph's text, by its signs: `text.slice(from, to)`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Who changed something and when; the date as the file states it, null for none. */
export interface Authorship {
  readonly author: string
  readonly date: string | null
}

/** A tracked change of words. A deletion next to an insertion by the same person is one replacement. */
export interface Change extends Span, Authorship {
  readonly kind: 'insert' | 'delete' | 'replace' | 'move-from' | 'move-to'
  readonly before: string
  readonly after: string
  /** The other place of a move, where the file names both. */
  readonly other: PlaceName | null
}

/** A tracked change of a whole row or cell. */
export interface TrackedChange extends Authorship {
  readonly kind: 'insert' | 'delete'
}

/** A stretch that looks alike. */
export interface Run extends Span {
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly struck: boolean
  /** Word's name of the marker (`yellow`), or null. */
  readonly highlight: string | null
  /** The colour of the letters as six hexadecimal digits in capitals, or null where it is the usual one. */
  readonly colour: string | null
  /** The style of signs by its name, or null. */
  readonly style: string | null
}

/** A content control. Where it only shows its placeholder, it holds nothing: its text is not in the paragraph. */
export interface Control extends Span {
  readonly kind: 'text' | 'rich-text' | 'drop-down' | 'combo-box' | 'date' | 'check-box' | 'other'
  readonly tag: string | null
  readonly alias: string | null
  readonly isPlaceholder: boolean
  /** What a placeholder asks for (`Choose a date.`); null where something was filled in. */
  readonly prompt: string | null
  /** A date's `w:fullDate` as an ISO day, a chosen item's value, `true` or `false` of a check box, or null. */
  readonly value: string | null
}

/** A field with its result, as the file last kept it: `PAGE`, `REF`, `HYPERLINK` … */
export interface Field extends Span {
  readonly name: string
  readonly instruction: string
}

/** A link; what it leads to is never fetched. */
export interface Link extends Span {
  /** An address, or `#bookmark`. */
  readonly target: string
}

/** A bookmark; one that spans several paragraphs stands at each of them. */
export interface Bookmark extends Span {
  readonly name: string
}

/** Where a note or a comment hangs. */
export interface Anchor extends Span {
  /** `footnote[2]`, `endnote[1]`, `comment[0]` */
  readonly of: PlaceName
}

/** A paragraph's place in a list. */
export interface ListPlace {
  /** From 0. */
  readonly level: number
  /** What Word shows before the text (`1.1.2.`, `a)`); null for a bullet or where it cannot be computed. */
  readonly number: string | null
  readonly isBullet: boolean
}

/**
 * A paragraph. Tabs are `\t`, line and page breaks `\n`, hyphens that do not break U+2011, spaces that do not
 * break U+00A0; soft hyphens are left out, and so is hidden text.
 */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly at: PlaceName
  /** What stands with every tracked change accepted. */
  readonly text: string
  /** What stood before the tracked changes; null where it is the same. */
  readonly before: string | null
  readonly changes: readonly Change[]
  /**
   * `inserted`, `deleted`: the paragraph itself, whose text was, or is, empty. `joined`: only its end is deleted, so
   * that it goes on in the next one.
   */
  readonly tracked: 'none' | 'inserted' | 'deleted' | 'joined'
  /** The style's name (`Heading 1`), in the language in which the file was built, or null. */
  readonly style: string | null
  /** The level of a heading, 1 to 9, by outline level through style inheritance; null for running text. */
  readonly heading: number | null
  readonly list: ListPlace | null
  /** The colour behind it, six hexadecimal digits in capitals, or null. */
  readonly shading: string | null
  readonly runs: readonly Run[]
  /** How many signs are hidden here. They are never given. */
  readonly hidden: number
  readonly controls: readonly Control[]
  readonly fields: readonly Field[]
  readonly links: readonly Link[]
  readonly bookmarks: readonly Bookmark[]
  readonly notes: readonly Anchor[]
  readonly comments: readonly Anchor[]
  /** Text boxes that are anchored here. */
  readonly boxes: readonly PlaceName[]
  readonly pictures: number
}

/** A cell. */
export interface Cell {
  readonly at: PlaceName
  /** The first grid column that it covers, from 1. */
  readonly column: number
  /** How many grid columns it covers. */
  readonly span: number
  /** How many rows it covers, more than 1 where cells below are merged into it. */
  readonly rows: number
  /** The cell that holds the text, where this one is merged into it; else null. */
  readonly mergedInto: PlaceName | null
  /** Six hexadecimal digits in capitals, also by the table's style; null for none. */
  readonly shading: string | null
  readonly isVertical: boolean
  readonly change: TrackedChange | null
  readonly blocks: readonly Block[]
  /** The paragraphs' texts by lines, without empty ones; nested tables left out. */
  readonly text: string
  /** The same before tracked changes; null where it is the same. */
  readonly before: string | null
}

/** A row. */
export interface Row {
  readonly at: PlaceName
  /** Repeated on every page, as headings are. */
  readonly isHeader: boolean
  readonly change: TrackedChange | null
  readonly cells: readonly Cell[]
}

/** A table. */
export interface Table {
  readonly kind: 'table'
  readonly at: PlaceName
  readonly style: string | null
  /** The title that the table carries for screen readers, or null. */
  readonly title: string | null
  /** How many grid columns it has. */
  readonly columns: number
  readonly rows: readonly Row[]
}

export type Block = Paragraph | Table

/** A header (`header1`) or a footer (`footer1`), by the name of its part. */
export interface Margin {
  readonly at: PlaceName
  readonly blocks: readonly Block[]
}

/** A comment. */
export interface Comment extends Authorship {
  readonly at: PlaceName
  /** The paragraphs on which it hangs. */
  readonly anchors: readonly PlaceName[]
  readonly replyTo: PlaceName | null
  readonly isResolved: boolean
  readonly blocks: readonly Block[]
  readonly text: string
}

/** A footnote or an endnote. */
export interface Note {
  readonly at: PlaceName
  /** The paragraphs that refer to it; none for one that nothing refers to. */
  readonly anchors: readonly PlaceName[]
  readonly blocks: readonly Block[]
  readonly text: string
}

/** A text box. */
export interface Box {
  readonly at: PlaceName
  /** The same box written again for older programs: the box that counts; else null. */
  readonly duplicateOf: PlaceName | null
  readonly blocks: readonly Block[]
  readonly text: string
}

/** What the file says of itself; null where it says nothing. */
export interface Properties {
  readonly title: string | null
  readonly language: string | null
  readonly creator: string | null
  readonly description: string | null
  readonly created: string | null
  readonly modified: string | null
  readonly program: string | null
}

/** What was not read, so that nothing vanishes without a word. */
export interface PassedOver {
  readonly what:
    | 'hidden-text'
    | 'picture'
    | 'drawing'
    | 'chart'
    | 'diagram'
    | 'embedded-object'
    | 'embedded-document'
    | 'ink'
    | 'symbol'
    | 'format-change'
    | 'unfinished-field'
    | 'template'
    /** Words in a cell that is merged into another, or between paragraphs: nobody sees them. */
    | 'stray-text'
  /** The paragraph, cell or table; null for the document as a whole. */
  readonly at: PlaceName | null
  readonly count: number
}

/** A Word document. */
export interface WordDocument {
  readonly blocks: readonly Block[]
  readonly headers: readonly Margin[]
  readonly footers: readonly Margin[]
  readonly comments: readonly Comment[]
  readonly footnotes: readonly Note[]
  readonly endnotes: readonly Note[]
  /** Anywhere in the document, in reading order. */
  readonly boxes: readonly Box[]
  readonly properties: Properties
  readonly passedOver: readonly PassedOver[]
}
