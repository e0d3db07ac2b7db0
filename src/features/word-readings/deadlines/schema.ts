import type { Precision } from '../schema.ts'

/** A time named in a text. */
export interface Moment {
  readonly from: number
  readonly to: number
  readonly asWritten: string
  readonly start: string | null
  /** Null where it names no year and none can be supplied. */
  readonly end: string | null
  readonly precision: Precision
  /** Whether nothing had to be supplied or chosen. */
  readonly isSure: boolean
  /** Whether it is a bare year, which says when a figure is from as often as when something is due. */
  readonly isBareYear: boolean
}
