import type { ActivityIndicator, ActivitySays, MilestoneSays, PlannedActivity } from './schema.ts'
import { activityIndicatorValue, activitySays, milestoneSays } from './schema.ts'

/** An activity that says everything a good one says, unless told. */
export const activity = (given: Partial<ActivitySays> = {}): ActivitySays =>
  activitySays.parse({
    title: 'Plant along four streams',
    unit: 'FST',
    end: '2027-06-30',
    outcome: 'The banks hold.',
    indicators: [indicator()],
    ...given,
  })

export const indicator = (given: Partial<ActivityIndicator> = {}): ActivityIndicator =>
  activityIndicatorValue.parse({
    text: 'Share of banks planted',
    baseline: '12 %',
    target: '30 %',
    verification: 'Aerial photographs',
    ...given,
  })

export const milestone = (given: Partial<MilestoneSays> = {}) => ({
  key: given.title ?? 'nursery',
  says: milestoneSays.parse({
    activity: 'plant',
    title: 'The nursery is open',
    due: '2027-03',
    ...given,
  }),
})

export const planned = (
  given: Partial<ActivitySays> = {},
  milestones: PlannedActivity['milestones'] = [],
): PlannedActivity => ({ key: 'plant', says: activity(given), milestones })
