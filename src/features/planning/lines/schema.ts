import { z } from 'zod'
import { activitySays, milestoneSays } from '#features/activities'

/** Why this changes what was handed in before; asked for where it does. */
const correction = z.string().max(2000).trim().default('')

/** An activity of an implementation plan; null takes it out of the draft, with its milestones. */
export const activityValue = z.strictObject({ activity: activitySays.nullable(), correction })
/** A milestone of an activity in the same line; null takes it out. */
export const milestoneValue = z.strictObject({ milestone: milestoneSays.nullable(), correction })
export type ActivityValue = z.output<typeof activityValue>
export type MilestoneValue = z.output<typeof milestoneValue>
