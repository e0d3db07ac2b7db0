import { z } from 'zod'
import type { ActivityValue, MilestoneValue } from '#features/planning'
import { statuses } from '#features/editions'
import type { figureDrafts } from '#features/indicators'
import { jumps } from '#features/comparability'

/** What an authority says in words: what it did, what came of it, what stands in the way. */
export const textFields = ['did', 'changed', 'challenges'] as const
export type TextField = (typeof textFields)[number]

/**
 * `did`, `changed`, `challenges`, `question.<id>`, `status`, `figure.<indicator>`,
 * `jump.<indicator>.<later period>`, `milestone.<key>`, `evidence.<fact>`; in an implementation plan
 * `activity.<key>`, `milestone.<key>`, `none-planned`; in a list of figures `observation.<period>`, `target.<key>`,
 * `baseline`, `definition.<version>`, `use.<period>`, `verdict.<period>`, `jump.…`
 */
export type FieldName =
  | TextField
  | 'status'
  | 'baseline'
  | `${'question' | 'figure' | 'jump' | 'evidence' | 'activity' | 'milestone'}.${string}`
  | `${'observation' | 'target' | 'definition' | 'use' | 'verdict'}.${string}`

const longest = 10_000
const words = z.string().max(longest).trim()
/** Why this changes what was handed in before; asked for where it does. */
const correction = z.string().max(2000).trim().default('')

export const textValue = z.strictObject({
  text: words,
  /** Taken over from the last report as it stood there. */
  unchanged: z.boolean().default(false),
  correction,
})
export const statusValue = z.strictObject({
  status: z.enum(statuses),
  /** Why it differs from what the rule proposes. */
  reason: words.default(''),
  correction,
})
const entered = z.string().max(40).trim().default('')
export const figureValue = z.strictObject({
  numerator: entered,
  denominator: entered,
  value: entered,
  source: z.string().max(500).trim().default(''),
  correction,
})
/** What a large step in a series is said to be; null takes the answer back. */
export const jumpValue = z.strictObject({
  answer: z.enum(jumps.jumpAnswers).nullable(),
  /** Why, in one sentence; asked for, never demanded. */
  sentence: z.string().max(500).trim().default(''),
  correction,
})
/** What is reported of a milestone of the plan, `milestone.<key>` in a round: done on a day, or due anew. */
export const milestoneReportValue = z.strictObject({
  done: z.string().max(20).trim().default(''),
  moved: z.string().max(40).trim().default(''),
  correction,
})
export type TextValue = z.output<typeof textValue>
export type StatusValue = z.output<typeof statusValue>
export type FigureValue = z.output<typeof figureValue>
export type MilestoneReportValue = z.output<typeof milestoneReportValue>
export type JumpValue = z.output<typeof jumpValue>
export type FieldValue =
  | TextValue
  | StatusValue
  | FigureValue
  | JumpValue
  | MilestoneReportValue
  | ActivityValue
  | MilestoneValue
  | figureDrafts.FigureEntry
