import { z } from 'zod'
import type { Level } from '#kernel/facts'
import { peopleCounted } from '#features/disclosure'
import type { ObservationFact } from '#features/indicators'

/** The name of the part, with which the kinds of its facts begin. */
export const partName = 'figures'

const texts = z.record(z.string(), z.string())
const number = z.string().nullable()

/** The cells of one figure, in their order, as everybody may read them. */
export const cellsSays = z.object({
  /** The figure's id. */
  figure: z.string(),
  period: z.string(),
  unit: z.string(),
  countsPeople: z.enum(peopleCounted),
  cells: z.array(
    z.object({
      dimension: z.string(),
      category: z.string(),
      /** Null where no definition names it. */
      name: texts.nullable(),
      /** `value`, or why there is none. */
      state: z.string(),
      value: number,
      numerator: number,
      denominator: number,
    }),
  ),
})
export type CellsSays = z.infer<typeof cellsSays>
export type CellSays = CellsSays['cells'][number]

/** What an authority says of a figure instead of the rule. */
export const overruledSays = z.object({
  /** The id of what was said. */
  fact: z.string(),
  period: z.string(),
  verdict: z.string(),
  /** What the rule says, and what it said when it was answered. */
  rule: z.string(),
  answered: z.string(),
  text: z.string(),
  language: z.string(),
  countsPeople: z.enum(peopleCounted),
})
export type OverruledSays = z.infer<typeof overruledSays>

/** A figure with the cells that it was entered with. */
export interface CellsRow {
  readonly id: string
  readonly cells: ObservationFact['cells']
}

/** The breakdowns by which a series is parted, by one word on how it is measured. */
export interface BreakdownsRow {
  readonly indicator: string
  readonly breakdowns: readonly {
    readonly dimension: string
    readonly categories: readonly {
      readonly code: string
      readonly name: Readonly<Record<string, string>>
    }[]
  }[]
}

/** A word of an authority on a figure, that was published, or handed in and taken. */
export interface VerdictRow {
  readonly id: string
  readonly chain: string
  readonly replaces: string | null
  readonly organisation: string | null
  readonly indicator: string
  /** The period whose figure is judged. */
  readonly about: string
  readonly level: Exclude<Level, 'restricted'>
  readonly verdict: string
  readonly rule: string
  readonly language: string
  readonly sentence: string
  /** Since when it may stand in a pack. */
  readonly published_at: Date
}
