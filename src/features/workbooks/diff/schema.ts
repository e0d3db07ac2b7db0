import type { Status } from '#features/editions'
import type { jumps } from '#features/comparability'
import type { Measure } from '#features/rounds'
import type { FieldKind } from '../cells/parts-rules.ts'
import type { CellFault, PartName, Parts, SheetKind } from '../cells/schema.ts'

/** A figure as it was known last, before the period that is reported on. */
export interface LastFigure {
  readonly period: string
  readonly value: string | null
  readonly numerator: string | null
  readonly denominator: string | null
}

/** Who wrote something, and when. */
export interface Writer {
  /** The account's id. */
  readonly account: string
  readonly at: Date
}

/** What a part said until somebody wrote something else there. */
export interface Replaced {
  readonly said: string
  readonly until: Date
}

/** A field as it stands in Varde. */
export interface FieldState {
  /** `c-1-01/did`, `c-1-01/figure.trees` */
  readonly key: string
  readonly commitment: string
  readonly field: string
  readonly kind: FieldKind
  readonly sheet: SheetKind
  /** What stands beside its id, in every language of ours. */
  readonly labels: readonly string[]
  /** The version that stands in the field. */
  readonly revision: number
  readonly now: Parts
  /** What a version held; null where it is not kept any more. */
  readonly at: (revision: number) => Parts | null
  /** What a part said after a version and says no more; oldest first. */
  readonly replacedSince: (part: PartName, revision: number) => readonly Replaced[]
  /** Who wrote what stands in a part of it now; null where it stands as the edition before had it. */
  readonly writerOf: (part: PartName) => Writer | null
  /** What stood there in the last report, where it is a text. */
  readonly earlierText: string | null
  /** What the rule proposes, for a status. */
  readonly proposed: Status | null
  /** What the last report said, for a status. */
  readonly earlierStatus: Status | null
  /** The unit, for a figure. */
  readonly unit: string
  /** The indicator, for a figure. */
  readonly indicator: string | null
  readonly measure: Pick<Measure, 'kind' | 'definition' | 'countsPeople'> | null
  readonly last: LastFigure | null
  /** Whether it changes what was handed in, and so needs a reason. */
  readonly corrects: boolean
}

/** What became of a cell when the three were laid beside each other. */
export type CellKind = 'unchanged' | 'added' | 'changed' | 'conflict' | 'fault'

/** How a cell came to what it becomes. */
export type CellWay =
  /** As it stands in Varde. */
  | 'now'
  /** As the file has it. */
  | 'file'
  /** Both, each changed another paragraph. */
  | 'merged'
  /** As somebody chose. */
  | 'chosen'
  /** Nobody has chosen yet: it stays as it stands. */
  | 'later'
  /** As it stands in Varde: somebody chose so, or wrote it over what the file says. */
  | 'decided'

/** What was decided: what stood there was kept, both were written together, or it was written over in Varde. */
export type DecidedAs = 'kept' | 'together' | 'replaced'

/** A cell in three states, and what it becomes. */
export interface CellDiff {
  /** `c-1-01/did.text` */
  readonly id: string
  readonly key: string
  readonly part: PartName
  /** The sheet’s name in the file. */
  readonly sheet: string
  readonly at: string
  /** When the workbook was downloaded; null where that is not known any more. */
  readonly base: string | null
  readonly now: string
  readonly file: string
  readonly kind: CellKind
  readonly way: CellWay
  readonly becomes: string
  /** When somebody decided against what the file says, where he did. */
  readonly decidedAt?: Date
  /** How; nothing where that was not noted yet. */
  readonly decidedAs?: DecidedAs
  /** Why what was chosen of a conflict cannot be written. */
  readonly refused?: CellFault
}

/** When and how somebody chose that a file's words do not go into a cell; null where nobody has. */
export type DecisionOn = (
  cell: Pick<CellDiff, 'id' | 'base' | 'file'>,
) => Pick<CellDiff, 'decidedAt' | 'decidedAs'> | null

/** A figure that jumps: a change, or a new definition? */
export interface JumpQuestion {
  readonly key: string
  readonly sheet: string
  readonly at: string
  readonly indicator: string
  /** The period of the figure before. */
  readonly period: string
  /** As a share in percent, or as the figure itself. */
  readonly before: string
  readonly after: string
  readonly answer: JumpAnswer | null
}

/** What somebody says of a jump; why, in a sentence that stands beside the figure. */
export interface JumpAnswer {
  readonly answer: jumps.JumpAnswer
  readonly why: string
}

/** What a person chose on the review page, or a program in its call. By the cells’ and rows’ ids. */
export interface Choices {
  /** Of conflicts. */
  readonly cells: Readonly<Record<string, 'file' | 'now' | 'later' | { readonly text: string }>>
  /** Of jumps. */
  readonly answers: Readonly<Record<string, JumpAnswer>>
  /** What is to stand in a cell with a fault. */
  readonly fixes: Readonly<Record<string, string>>
}

/** A field as it will be saved. */
export interface FieldEdit {
  readonly key: string
  readonly commitment: string
  readonly field: string
  readonly kind: FieldKind
  readonly parts: Parts
  readonly seen: number
  readonly answer: JumpAnswer | null
}

/** A whole workbook beside Varde. */
export interface Comparison {
  /** All that are not unchanged, in the order of the file. */
  readonly cells: readonly CellDiff[]
  /** How many fields were saved in Varde since the workbook was downloaded. */
  readonly moved: number
  /** How many cells are as they were. */
  readonly unchanged: number
  /** Those among them about which somebody has decided before. */
  readonly decided: readonly CellDiff[]
  readonly questions: readonly JumpQuestion[]
  readonly faults: readonly CellFault[]
  /** What would be saved. */
  readonly edits: readonly FieldEdit[]
}

/** Asks about a figure that is to be saved, or has nothing to ask. */
export type AskOfJump = (
  state: FieldState,
  becomes: Parts,
) => Pick<JumpQuestion, 'before' | 'after' | 'period'> | null
