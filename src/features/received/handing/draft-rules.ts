import type { ActivitySays, MilestoneSays } from '#features/activities'
import { activitySays, milestoneSays, recurrences, statuses } from '#features/activities'
import type { PlanActivity, PlanIndicator, PlanReading } from '#features/word-plans'
import type { Owner } from '#features/word-readings'
import { settledValue } from '../asked/answer-rules.ts'
import type { Settled } from '../asked/schema.ts'
import { groupsOf } from './home-rules.ts'

/** An activity as it is to stand in a draft. */
export interface Drafted {
  readonly key: string
  readonly commitment: string
  /** Its place in the reading. */
  readonly index: number
  readonly says: ActivitySays
  readonly milestones: readonly { readonly key: string; readonly says: MilestoneSays }[]
}

/** What a draft is made from. */
export interface Making {
  readonly reading: PlanReading
  readonly settled: readonly Settled[]
  /** The commitment of each goal, by the group's id. */
  readonly homes: ReadonlyMap<string, string>
  /** The authority's own code. */
  readonly own: string
  /** The keys of the register by the codes that documents name. */
  readonly keys: ReadonlyMap<string, string>
  /** Begins every key, so that the same document makes the same ones. */
  readonly stamp: string
}

const clipped = (text: string, longest: number): string =>
  text.replaceAll(/\s+/g, ' ').trim().slice(0, longest)

const recurring: Readonly<Record<string, (typeof recurrences)[number]>> = {
  annual: 'yearly',
  yearly: 'yearly',
  'twice-a-year': 'half-yearly',
  'half-yearly': 'half-yearly',
  quarterly: 'quarterly',
  monthly: 'monthly',
}

/** Every activity of a document as it was read and answered, in the document's order, wherever it is to stand. */
export function saidIn(making: Omit<Making, 'homes' | 'stamp'>): readonly ActivitySays[] {
  const values = valuesIn(making)
  return making.reading.activities.map((activity, index) => saysOf(activity, index, making, values))
}

/** The activities of a document as they are to stand in a draft, with what was answered. Nothing is supplied. */
export function draftedFrom(making: Making): readonly Drafted[] {
  const values = valuesIn(making)
  const homeOf = new Map(
    groupsOf(making.reading).flatMap(({ id, activities }) => {
      const home = making.homes.get(id)
      return home === undefined ? [] : activities.map((index) => [index, home] as const)
    }),
  )
  return making.reading.activities.flatMap((activity, index) => {
    const commitment = homeOf.get(index)
    if (commitment === undefined) return []
    const key = `${making.stamp}-${index + 1}`
    const says = saysOf(activity, index, making, values)
    const milestones = activity.subActivities.map((step, nth) => ({
      key: `${key}-${nth + 1}`,
      says: milestoneSays.parse({
        activity: key,
        title: clipped(step.text, 500) || '–',
        due: lastOf(values.get(`${index}.step-${nth}`) ?? step.deadline.end ?? ''),
      }),
    }))
    return [{ key, commitment, index, says, milestones }]
  })
}

/** What points came to, by their ids; what was not doubted is not in it. */
type Values = ReadonlyMap<string, string>

const valuesIn = ({ settled }: Pick<Making, 'settled'>): Values =>
  new Map(settled.map((point) => [point.id, settledValue(point)]))

const lastOf = (days: string): string => days.split('/').at(-1) ?? ''
const firstOf = (days: string): string => (days.includes('/') ? (days.split('/')[0] ?? '') : '')

function saysOf(
  activity: PlanActivity,
  index: number,
  { own, keys }: Pick<Making, 'own' | 'keys'>,
  values: Values,
): ActivitySays {
  const { lead, deadline, status, indicators, outcome } = activity
  const place = `${index}.`
  const unit = values.get(`${place}owner`) ?? lead.unit ?? ''
  const leads = lead.authority !== null && lead.authority !== own ? lead.authority : null
  const days =
    values.get(`${place}deadline`) ?? [deadline.start, deadline.end].filter(Boolean).join('/')
  const [start, end] = [firstOf(days), lastOf(days)]
  const stated = values.get(`${place}status`) ?? status?.value ?? ''
  return activitySays.parse({
    title: clipped(values.get(`${place}text`) ?? activity.text, 1000) || '–',
    unit: isCode(unit, lead) ? '' : clipped(unit, 100),
    lead: (leads !== null && keys.get(leads)) || '',
    contributors: activity.contributors
      .map((one) => contributorOf(one, own, keys))
      .filter(({ organisation, unit: its }) => organisation !== '' || its !== ''),
    start: start !== '' && end !== '' && start > end ? '' : start,
    end,
    recurrence: deadline.ongoing ? 'ongoing' : (recurring[deadline.recurrence ?? ''] ?? 'once'),
    status: statuses.find((one) => one === stated) ?? '',
    outcome: clipped(outcome?.text ?? '', 5000),
    indicators: indicators
      .slice(0, 30)
      .map((one, nth) => indicatorOf(one, `${place}indicator-${nth}`, values)),
  })
}

// An authority that leads without naming a unit is no unit.
const isCode = (unit: string, { authority, unit: named }: Owner): boolean =>
  named === null && authority !== null && unit === authority.toUpperCase()

function contributorOf(
  { authority, unit, external }: Owner,
  own: string,
  keys: ReadonlyMap<string, string>,
) {
  const other = authority !== null && authority !== own ? keys.get(authority) : undefined
  return { organisation: other ?? '', unit: clipped(unit ?? external ?? '', 100) }
}

function indicatorOf(indicator: PlanIndicator, place: string, values: Values) {
  const { text, target, baseline, repeatsActivity } = indicator
  const aim = values.get(`${place}.target`) ?? target?.asWritten ?? ''
  return {
    text: clipped(values.get(place) ?? text, 1000),
    baseline: clipped(values.get(`${place}.baseline`) ?? baseline?.asWritten ?? '', 300),
    target: clipped(aim, 300),
    due: aim === '' ? '' : (target?.due ?? ''),
    repeats: repeatsActivity,
  }
}
