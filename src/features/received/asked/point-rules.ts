import type { Baseline, Deadline, Owner, Target } from '#features/word-readings'
import type { PlanActivity, PlanIndicator, PlanReading } from '#features/word-plans'
import type { Point } from './schema.ts'

type Doubted = Omit<Point, 'state'> & { readonly state: Point['state'] | 'placed' }

/** An owner in the words of a plan: unit, else authority, else whoever is named. */
export const ownerRead = ({ unit, authority, external }: Owner): string =>
  unit ?? external ?? authority?.toUpperCase() ?? ''

/** Days as read: `2027-03-31`, or both ends. */
export const deadlineRead = ({ start, end }: Pick<Deadline, 'start' | 'end'>): string =>
  [start, end].filter((day) => day !== null).join('/')

/** A target as it would stand: as written where it is read, with the day that it is due. */
export const targetRead = ({ state, asWritten }: Pick<Target, 'state' | 'asWritten'>): string =>
  state === 'refused' ? '' : asWritten

const baselineRead = ({ state, asWritten }: Baseline): string =>
  state === 'refused' ? '' : asWritten

function indicatorPoints(
  indicator: PlanIndicator,
  index: number,
  place: string,
): readonly Doubted[] {
  const { at, text, target, baseline, state } = indicator
  const own = { activity: index, before: null }
  const points: Doubted[] = []
  if (target)
    points.push({
      ...own,
      ...target,
      id: `${place}.target`,
      kind: 'target',
      written: target.asWritten,
      readAs: targetRead(target),
    })
  if (baseline)
    points.push({
      ...own,
      id: `${place}.baseline`,
      kind: 'baseline',
      at,
      state: baseline.state,
      why: baseline.why,
      written: baseline.asWritten,
      readAs: baselineRead(baseline),
    })
  points.push({
    ...own,
    id: place,
    kind: 'indicator',
    at,
    state,
    why: null,
    written: text,
    readAs: text,
  })
  return points
}

// What is doubted of a value is asked at that value.
const isOfValue = /^(?:owner|deadline|target|baseline|status)-/

const ownerPoint = ({ at, lead, why }: PlanActivity, index: number, ownerAt?: string): Doubted => ({
  id: `${index}.owner`,
  kind: 'owner',
  at: ownerAt ?? at,
  state: lead.state,
  why:
    lead.state === 'refused' ? 'owner-missing' : why?.startsWith('owner-') ? why : 'owner-guessed',
  activity: index,
  written: ownerRead(lead),
  before: null,
  readAs: lead.state === 'refused' ? '' : ownerRead(lead),
})

const deadlinePoint = ({ at, deadline }: PlanActivity, index: number): Doubted => ({
  ...deadline,
  at: deadline.at ?? at,
  id: `${index}.deadline`,
  kind: 'deadline',
  activity: index,
  written: deadline.asWritten ?? '',
  readAs: deadline.state === 'refused' ? '' : deadlineRead(deadline),
})

const statusPoints = ({ status }: PlanActivity, index: number): readonly Doubted[] =>
  status === null
    ? []
    : [
        {
          ...status,
          id: `${index}.status`,
          kind: 'status',
          activity: index,
          written: status.asWritten,
          before: null,
          readAs: status.value ?? '',
        },
      ]

const stepPoints = ({ subActivities }: PlanActivity, index: number): readonly Doubted[] =>
  subActivities.map(({ at, text, deadline }, nth) => ({
    id: `${index}.step-${nth}`,
    kind: 'step',
    at,
    state: deadline.state,
    why: deadline.why,
    activity: index,
    written: deadline.asWritten ?? text,
    before: null,
    readAs: deadline.state === 'refused' ? '' : deadlineRead(deadline),
  }))

function textPoints(
  { at, text, before, state, why }: PlanActivity,
  index: number,
): readonly Doubted[] {
  const said = before !== null || (why !== null && !isOfValue.test(why))
  const point = { at, state, why, activity: index, before, written: text, readAs: text }
  return said ? [{ ...point, id: `${index}.text`, kind: 'text' }] : []
}

const activityPoints = (
  activity: PlanActivity,
  index: number,
  ownerAt: string | undefined,
): readonly Doubted[] => [
  ...textPoints(activity, index),
  ownerPoint(activity, index, ownerAt),
  deadlinePoint(activity, index),
  ...statusPoints(activity, index),
  ...activity.indicators.flatMap((one, nth) =>
    indicatorPoints(one, index, `${index}.indicator-${nth}`),
  ),
  ...stepPoints(activity, index),
]

const isDoubted = (point: Doubted): point is Point => point.state !== 'placed'

const pointOf = ({
  id,
  kind,
  at,
  state,
  why,
  activity,
  written,
  before,
  readAs,
}: Point): Point => ({
  id,
  kind,
  at,
  state,
  why,
  activity,
  written,
  before,
  readAs,
})

/** Where each activity's owner stands, by the activity. */
const ownerPlaces = ({ places }: PlanReading): ReadonlyMap<number, string> =>
  new Map(
    places.flatMap(({ at, role, activity }) =>
      role === 'owner' && activity !== null ? [[activity, at] as const] : [],
    ),
  )

/** The texts that were refused as a whole, by their places. */
const refusedTexts = ({ refused }: PlanReading): ReadonlyMap<string, string> =>
  new Map(refused.map(({ at, text }) => [at, text]))

/**
 * What is guessed or refused in a reading, refused first. No place of which a reason is told is without a point; a
 * place that is doubted only for what stands elsewhere in its activity has its points there.
 */
export function pointsOf(reading: PlanReading): readonly Point[] {
  const owners = ownerPlaces(reading)
  const values = reading.activities
    .flatMap((activity, index) => activityPoints(activity, index, owners.get(index)))
    .filter(isDoubted)
    .map(pointOf)
  const places = new Set(values.map(({ at }) => at))
  const texts = refusedTexts(reading)
  const rest = reading.places.flatMap(({ at, state, why, activity }): readonly Point[] =>
    state === 'placed' || places.has(at) || (activity !== null && isTold(values, activity, why))
      ? []
      : [
          {
            id: `look.${at}`,
            kind: 'look',
            at,
            state,
            why,
            activity,
            written: texts.get(at) ?? '',
            before: null,
            readAs: '',
          },
        ],
  )
  return [...values, ...rest].toSorted((a, b) => rank(a) - rank(b))
}

/** Whether a place's doubt is told at another place of its activity already. */
const isTold = (values: readonly Point[], activity: number, why: string | null): boolean =>
  values.some((one) => one.activity === activity && (why === null || one.why === why))

// What can be answered comes before what was only left out.
const rank = ({ state, kind }: Point): number =>
  (state === 'refused' ? 0 : 2) + (kind === 'look' ? 1 : 0)
