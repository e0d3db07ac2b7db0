import type { Period } from '#kernel/clock'
import type { Content } from '#kernel/html'
import type { Say } from '#kernel/i18n'
import type { ChartPoint } from './canvas.ts'

/** What a mark is called, and in which language where that is not the page's. */
interface Labelled {
  readonly label: string
  readonly lang?: string
}

/** A series with what it is measured against. The table that says the same stands under it, written by the page. */
export interface LineChart {
  readonly say: Say
  /** Unique on the page. */
  readonly id: string
  /** What and the unit: "Women among police officers in leading positions, per cent". */
  readonly title: string
  /** Of the title, where it is not the page's. */
  readonly lang?: string
  readonly note?: Content
  /** Every value in a sentence, for whoever does not see the drawing. */
  readonly description: string
  readonly unit?: 'percent' | 'number'
  /** In the order of time. */
  readonly observed: readonly ChartPoint[]
  /** Times for which there is no value: the line is not drawn across them. */
  readonly gaps?: readonly Period[]
  /** A change of definition: the first period counted the new way, and what changed. */
  readonly breaks?: readonly {
    readonly from: Period
    readonly text: string
    /** Whether the line is cut there; it is, unless all that stand are still counted the old way. */
    readonly cuts?: boolean
  }[]
  /** The straight path, from the baseline to the target. */
  readonly path?: { readonly from: ChartPoint; readonly to: ChartPoint }
  readonly target?: ChartPoint
  /** A range that is aimed at, lowest and highest together with the time they hold from and to. */
  readonly band?: {
    readonly low: string
    readonly high: string
    readonly from: Period
    readonly to: Period
    readonly text: string
  }
  readonly milestones?: readonly ChartPoint[]
  /** Another figure, for comparison. */
  readonly comparisons?: readonly (ChartPoint & Labelled)[]
  /** Another series that is to be followed: what is aimed at moves with it. */
  readonly followed?: { readonly points: readonly ChartPoint[] } & Labelled
  /** A day worth a dotted line: the plan's end. */
  readonly ends?: { readonly period: Period; readonly text: string }
  /** Said of so many values, where the drawing leaves out what cannot be seen. */
  readonly thinnedNote?: (count: number) => string
  /** Said where the axis does not begin at zero. */
  readonly axisNote?: (first: string) => string
}
