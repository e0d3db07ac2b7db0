import type { Day } from '#kernel/clock'
import type { Say } from '#kernel/i18n'
import type { SaidSoFar } from '../judgement/schema.ts'
import type { PlanReading } from '#features/reading'
import type { IndicatorView, ShownBenchmark } from '#features/figure-views'
import type { YardstickRecord } from '#features/yardsticks'

/** What can be taken along of one indicator, by the end of its address. */
export const fileNames = [
  'values.csv',
  'values.csv-metadata.json',
  'values.json',
  'values.xlsx',
  'assessments.csv',
  'assessments.csv-metadata.json',
  'chart.svg',
] as const
export type FileName = (typeof fileNames)[number]

/** What every file is made from. */
export interface FileSource {
  readonly say: Say
  readonly reading: PlanReading
  readonly view: IndicatorView
  readonly benchmarks: readonly ShownBenchmark[]
  /** Indicators of others, among which are those that it speaks to; none unless given. */
  readonly yardsticks?: readonly YardstickRecord[]
  /** What the methods said of it until that day; nothing unless given. */
  readonly said?: SaidSoFar
  /** The indicator that it is to follow; none unless given. */
  readonly followed?: IndicatorView
  /** Of which breakdown the drawing is; of the whole unless given. */
  readonly dimension?: string
  /** Where this installation is found: `https://plan.example`. */
  readonly origin: string
  /** The day whose state the file shows, in the plan's zone. */
  readonly day: Day
  /** The history is invented, and every file must say so. */
  readonly exercise: boolean
}

/** A file that can be sent. */
export interface MadeFile {
  readonly name: string
  readonly type: string
  readonly body: string | Uint8Array<ArrayBuffer>
}
