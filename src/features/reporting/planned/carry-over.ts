import type { Period } from '#kernel/clock'
import { periodEnd, periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { activityRules } from '#features/activities'
import type { Edition, Item, Line, Report, ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import type { HeldDraft } from '../drafts/steps.ts'
import { holdDraft, takeOver } from '../drafts/steps.ts'
import { activitiesIn, findPlan, listPlanPeriods } from '#features/planning'

/** What became of a plan's activities when the next one was begun with them. */
export interface CarriedOver {
  /** The code of the plan that they came from. */
  readonly from: string
  /** Those that came along, by key. */
  readonly carried: readonly string[]
  /** Of these, those that recur and were moved. */
  readonly moved: readonly string[]
  /** Done or stopped: they end with the older plan. */
  readonly ended: readonly string[]
  /** Under a key that the newer plan has already; nothing of it was overwritten. */
  readonly standing: readonly string[]
  /** On a commitment that is no longer the organisation's. */
  readonly homeless: readonly string[]
}

/** Begins a plan with what is not finished of the newest older one that was handed in. Nothing is retyped. */
export async function carryOver(
  tx: Tx,
  visit: Visit,
  key: ReportKey,
): Promise<CarriedOver | Refused> {
  const held = await holdDraft(tx, visit, key)
  if (isRefused(held)) return held
  if (held.report.occasion.kind !== 'implementation-plan') return refused('nothing-to-carry-over')
  const before = await findBefore(tx, held.report)
  if (!before) return refused('nothing-to-carry-over')
  const result = { carried: [], moved: [], ended: [], standing: [], homeless: [] }
  const told: Told = result
  for (const line of before.edition.lines)
    await carryLine(tx, visit, { held, before }, { line, told })
  return { from: before.report.occasion.code, ...told }
}

type Told = Record<Exclude<keyof CarriedOver, 'from'>, string[]>

interface Before {
  readonly report: Report
  readonly edition: Edition
}

/** The newest plan that ended before this one begins and was handed in, as it stands. */
async function findBefore(tx: Tx, report: Report): Promise<Before | undefined> {
  const begins = periodStart(report.occasion.period)
  const older = (await listPlanPeriods(tx, report)).filter((period) => periodEnd(period) < begins)
  for (const period of older) {
    const found = await findPlan(tx, report, period)
    const edition = found && editionRules.findHandedIn(found)
    if (found && edition) return { report: found, edition }
  }
  return undefined
}

interface Both {
  readonly held: HeldDraft
  readonly before: Before
}

async function carryLine(
  tx: Tx,
  visit: Visit,
  { held, before }: Both,
  { line, told }: { readonly line: Line; readonly told: Told },
): Promise<void> {
  const years = yearsTo(held, before.report.occasion.period)
  const home = held.edition.lines.find(({ commitment }) => commitment === line.commitment)
  const taken = new Set(held.edition.lines.flatMap(({ items }) => items.map(({ field }) => field)))
  for (const activity of activitiesIn(line)) {
    const { key } = activity
    const carried = activityRules.carriedOver(activity, years)
    if (!carried) told.ended.push(key)
    else if (!home) told.homeless.push(key)
    else if (taken.has(`activity.${key}`)) told.standing.push(key)
    else {
      await take(tx, visit, { held, line: home }, { carried, items: line.items })
      told.carried.push(key)
      if (carried.isMoved) told.moved.push(key)
    }
  }
}

const yearsTo = ({ report }: HeldDraft, from: Period): number =>
  activityRules.yearsBetween(from, report.occasion.period)

async function take(
  tx: Tx,
  visit: Visit,
  place: { readonly held: HeldDraft; readonly line: Line },
  {
    carried,
    items,
  }: { readonly carried: activityRules.CarriedActivity; readonly items: readonly Item[] },
): Promise<void> {
  const correction = ''
  const values = [
    { field: `activity.${carried.key}`, value: { activity: carried.says, correction } },
    ...carried.milestones.map(({ key, says }) => ({
      field: `milestone.${key}`,
      value: { milestone: says, correction },
    })),
  ]
  for (const { field, value } of values) {
    const from = items.find((one) => one.field === field)
    if (from) await takeOver(tx, visit, place, { field, value, from })
  }
}
