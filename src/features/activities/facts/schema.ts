import { z } from 'zod'

/** How far a commitment or an activity has come. */
export const statuses = [
  'not-started',
  'on-track',
  'at-risk',
  'delayed',
  'done',
  'stopped',
] as const
export type Status = (typeof statuses)[number]

/** How often an activity happens; `ongoing` has no end of its own. */
export const recurrences = [
  'once',
  'yearly',
  'half-yearly',
  'quarterly',
  'monthly',
  'ongoing',
] as const
export type Recurrence = (typeof recurrences)[number]

export const scopes = ['national', 'international', 'both'] as const

const line = (longest: number) => z.string().max(longest).trim()
const words = line(5000).default('')
const short = line(300).default('')
/** A period or a day, `2027`, `2027-Q3`, `2027-06`, `2027-06-30`; empty where none is stated. */
const moment = line(30).default('')
const organisation = line(100).default('')
const several = (longest: number) => z.array(line(longest).min(1)).max(60).default([])

/** Who takes part: an organisation, one of its units, or a unit of the plan's own organisation. */
export const contributorValue = z.strictObject({ organisation, unit: line(100).default('') })

/** What shows whether something came of an activity: one of the plan's indicators or proposals, or own words. */
export const activityIndicatorValue = z.strictObject({
  /** Of an indicator or proposal of the plan; empty for own words. */
  id: line(200).default(''),
  text: line(1000).default(''),
  baseline: short,
  target: short,
  due: moment,
  /** How it can be checked: means of verification. */
  verification: line(1000).default(''),
  /** Declared to say no more than that the activity takes place. */
  repeats: z.boolean().default(false),
})

/** What an authority plans to do, as it is entered. Everything but the title may be missing. */
export const activitySays = z.strictObject({
  title: line(1000).min(1),
  /** The code of the responsible unit, as the organisation writes it. */
  unit: line(100).default(''),
  /** `jurisdiction:code`; empty where the organisation itself leads. */
  lead: organisation,
  contributors: z.array(contributorValue).max(60).default([]),
  start: moment,
  end: moment,
  recurrence: z.enum(recurrences).default('once'),
  scope: z.enum(['', ...scopes]).default(''),
  countries: several(100),
  groups: several(200),
  status: z.enum(['', ...statuses]).default(''),
  budgetLines: several(300),
  /** Said in so many words; silence is not a statement. */
  noBudget: z.boolean().default(false),
  caseNumber: line(100).default(''),
  /** Further commitments besides the one whose line it stands in. */
  alsoServes: several(200),
  /** What is expected to come of it. */
  outcome: words,
  indicators: z.array(activityIndicatorValue).max(30).default([]),
  /** Hints that were answered: yes, that is right. */
  answered: several(1500),
  level: z.enum(['public', 'partner', 'internal']).default('public'),
})

/** A step on the way of an activity. */
export const milestoneSays = z.strictObject({
  /** The key of the activity in the same line. */
  activity: line(40).min(1),
  title: line(500).min(1),
  due: moment,
  /** The day it was done; empty as long as it is not. */
  done: line(10).default(''),
})

export type Contributor = Readonly<z.output<typeof contributorValue>>
export type ActivityIndicator = Readonly<z.output<typeof activityIndicatorValue>>
export type ActivitySays = Readonly<z.output<typeof activitySays>>
export type MilestoneSays = Readonly<z.output<typeof milestoneSays>>

/** An activity in an item of an edition's line. */
export interface ActivityContent {
  readonly noun: 'activity'
  readonly language: string
  /** The fact of an earlier period's plan that it was begun with. */
  readonly carriedFrom: string | null
  readonly says: ActivitySays
}

/** A milestone in an item of an edition's line. */
export interface MilestoneContent {
  readonly noun: 'milestone'
  readonly language: string
  readonly carriedFrom: string | null
  readonly says: MilestoneSays
}

/** An activity under its key, with its milestones. */
export interface PlannedActivity {
  readonly key: string
  readonly says: ActivitySays
  readonly milestones: readonly { readonly key: string; readonly says: MilestoneSays }[]
}
