import type { reportOperations } from '#features/reporting'
import type { ToldActivity, ToldPlanLine } from './told-plan.ts'

type Edit = Parameters<typeof reportOperations.saveLine>[1]['edits'][number]

// What came along stands in the draft as its first version.
const seen = ({ carried }: { readonly carried: boolean }): number => (carried ? 1 : 0)

/** A line of a plan as the form sends it; with `correction`, why it changes what was handed in. */
export const planEdits = (
  { activities, nonePlanned }: ToldPlanLine,
  correction = '',
): readonly Edit[] => [
  ...activities.flatMap((one) => activityEdits(one, correction)),
  ...(nonePlanned === undefined
    ? []
    : [
        {
          field: 'none-planned',
          value: { text: nonePlanned.trim(), unchanged: false, correction },
          seen: 0,
        },
      ]),
]

function activityEdits(told: ToldActivity, correction: string): readonly Edit[] {
  const { key, carried, milestones, ...says } = told
  return [
    { field: `activity.${key}`, value: { activity: says, correction }, seen: seen({ carried }) },
    ...milestones.map(({ key: own, carried: came, ...step }) => ({
      field: `milestone.${own}`,
      value: { milestone: { activity: key, ...step }, correction },
      seen: seen({ carried: came }),
    })),
  ]
}
