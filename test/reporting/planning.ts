import type { Visit } from '#kernel/operations'
import { activitySays, milestoneSays } from '#features/activities'
import { planOperations } from '#features/plans'
import type { FieldValue, Outcome } from '#features/reporting'
import { reportOperations } from '#features/reporting'
import type { Person, World } from './cast.ts'
import { forestal, magua, plan } from './cast.ts'
import { done, lines } from './thread.ts'

/** Forestal's implementation plan for 2027, and the one for the year after. */
export const plan2027 = { plan, round: 'implementation-plan-2027', organisation: forestal } as const
export const plan2028 = { ...plan2027, round: 'implementation-plan-2028' } as const
export const maguaPlan = { ...plan2027, organisation: magua } as const

/** A plan as a visitor is shown it, 2027's unless told. */
export const showPlan = (visit: Visit, key: typeof plan2027 | typeof plan2028 = plan2027) =>
  reportOperations.showReport(visit, key)

/** The coordinator assigns both authorities as in the round of the other tests. */
export async function assign(world: World): Promise<void> {
  for (const { organisation, commitment, part } of lines)
    done(
      await planOperations.assignReporting(world.visit('coordinator'), {
        plan,
        organisation,
        commitment,
        part,
      }),
    )
}

type Given = Readonly<Record<string, unknown>>

/** What a form sends for an activity that has everything a good one has, unless told. */
export const activity = (given: Given = {}, correction = ''): FieldValue => ({
  activity: activitySays.parse({
    title: 'Plant along four streams',
    unit: 'VIV',
    end: '2027-06-30',
    outcome: 'The banks hold.',
    indicators: [
      { text: 'Banks planted', baseline: '12 %', target: '30 %', verification: 'Photographs' },
    ],
    ...given,
  }),
  correction,
})
export const milestone = (given: Given = {}): FieldValue => ({
  milestone: milestoneSays.parse({
    activity: 'plant',
    title: 'The nursery is open',
    due: '2027-03',
    ...given,
  }),
  correction: '',
})
export const noActivity: FieldValue = { activity: null, correction: '' }

/** Fields of one line of forestal's plan, each written on the version that is given. */
export async function savePlan(
  world: World,
  fields: Readonly<Record<string, FieldValue>>,
  {
    by = 'editor',
    commitment = 'c-1-01',
    seen = 0,
    key = plan2027,
  }: {
    readonly by?: Person
    readonly commitment?: string
    readonly seen?: number
    readonly key?: Omit<typeof plan2027, 'round' | 'organisation'> & {
      readonly round: string
      readonly organisation: string
    }
  } = {},
): Promise<readonly Outcome[]> {
  const edits = Object.entries(fields).map(([field, value]) => ({ field, value, seen }))
  return done(await reportOperations.saveLine(world.visit(by), { ...key, commitment, edits }))
}

/** A plan with one activity, its milestone, and one that recurs. */
export async function writePlan(world: World): Promise<void> {
  await savePlan(world, { 'activity.plant': activity(), 'milestone.nursery': milestone() })
  await savePlan(
    world,
    {
      'activity.day': activity({
        title: 'Day of the trees',
        recurrence: 'yearly',
        start: '2027-08-29',
        end: '2027-08-29',
      }),
    },
    { commitment: 'c-1-02' },
  )
}

/** Sent, signed and handed in by those whose part it is. */
export async function handInPlan(
  world: World,
  key: typeof plan2027 | typeof plan2028 = plan2027,
): Promise<void> {
  done(await reportOperations.sendReport(world.visit('editor'), key))
  const code = await world.code('approver')
  done(await reportOperations.signAndHandInReport(world.visit('approver'), { ...key, code }))
}
