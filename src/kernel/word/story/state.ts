import type { Relation } from '#kernel/zip'
import type { Counter } from '../look/numbering.ts'
import type { Styles } from '../look/styles.ts'
import type { Block, Box, Change, PassedOver, PlaceName } from '../schema.ts'
import type { Element } from '../tree.ts'

/** What is gathered over the whole document. */
export interface Gathered {
  readonly boxes: Box[]
  /** What is passed over, by kind and place. */
  readonly passedOver: Map<string, PassedOver>
  /** Notes by where they hang. */
  readonly notes: Map<PlaceName, PlaceName[]>
  /** Comments by where they hang. */
  readonly comments: Map<PlaceName, PlaceName[]>
  /** Moves by the file's name of them. */
  readonly moves: Map<string, Moved>
  /** Headers and footers by the relation that leads to them. */
  readonly margins: Map<string, 'header' | 'footer'>
  /** The last paragraph's own number (`w14:paraId`), by which replies find their comment. */
  lastParagraph: string
}

/** The two ends of a move, as far as they have been read. */
export interface Moved {
  readonly from: OpenChange[]
  readonly to: OpenChange[]
  fromAt: PlaceName | null
  toAt: PlaceName | null
}

export type OpenChange = { -readonly [Name in keyof Change]: Change[Name] }

/** A field that has begun and not ended. */
export interface OpenField {
  instruction: string
  isResult: boolean
  from: number
  readonly begin: Element
}

/** A bookmark, comment or move that has begun and not ended. */
export interface OpenMark {
  readonly name: string
  from: number
}

/** What may be read still: elements and stretches, so that nothing small grows without end. */
export interface Allowance {
  left: number
}

/** What one story (the body, a note, a margin) is read with. What is open goes on from paragraph to paragraph. */
export interface Story {
  readonly styles: Styles
  readonly count: Counter
  readonly relations: ReadonlyMap<string, Relation>
  readonly gathered: Gathered
  readonly allowance: Allowance
  fields: OpenField[]
  readonly bookmarks: Map<string, OpenMark>
  readonly comments: Map<string, OpenMark>
  readonly moves: Map<string, string>
  /** Reads what stands in a text box. */
  readonly blocksOf: (content: Element, at: PlaceName, story: Story) => readonly Block[]
}

/** Who changed something, and how, as far as the words in it are concerned. */
export interface Track {
  readonly kind: 'insert' | 'delete' | 'move-from' | 'move-to'
  readonly author: string
  readonly date: string | null
  readonly move: string | null
}

/** How words stand that are about to be read. */
export interface Standing {
  /** Seen with every change accepted. */
  readonly stands: boolean
  /** Seen with every change rejected. */
  readonly stood: boolean
  readonly track: Track | null
  /** Not seen at all: a placeholder, a cell merged into another. */
  readonly isCovered: boolean
  /** Bold by the table's style. */
  readonly isBold: boolean
  /** The content controls around whole paragraphs, outermost first. */
  readonly controls: readonly Element[]
}

export const plainly: Standing = {
  stands: true,
  stood: true,
  track: null,
  isCovered: false,
  isBold: false,
  controls: [],
}
