import { periodEnd, periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { activityRules } from '#features/activities'
import type { Edition, Line, Report, ReportKey } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import type { HeldDraft } from '../drafts/steps.ts'
import { holdDraft } from '../drafts/steps.ts'
import { activitiesIn } from '#features/planning'
import type { CarriedField } from './take-over.ts'
import { takeOver } from './take-over.ts'

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
  const told: Told = { carried: [], moved: [], ended: [], standing: [], homeless: [] }
  const carrying = carryingTo(held, before, told)
  const fields = before.edition.lines.flatMap((line) => carryLine(line, carrying))
  await takeOver(tx, visit, held, fields)
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
  const begun = await editionReading.listBegunOutside(tx, report)
  const before = begun.find(
    (one) =>
      one.period !== null && periodEnd(one.period) < begins && editionRules.findHandedIn(one),
  )
  const [found] = before ? await editionReading.listOutside(tx, report, [before]) : []
  const edition = found && editionRules.findHandedIn(found)
  return found && edition && { report: found, edition }
}

interface Carrying {
  /** The newer plan's lines by commitment, and the fields that they have already. */
  readonly homes: ReadonlyMap<string, Line>
  readonly taken: ReadonlySet<string>
  /** How many years later it is. */
  readonly years: number
  readonly told: Told
}

const carryingTo = ({ report, edition: { lines } }: HeldDraft, before: Before, told: Told) => ({
  homes: new Map(lines.map((line) => [line.commitment, line])),
  taken: new Set(lines.flatMap(({ items }) => items.map(({ field }) => field))),
  years: activityRules.yearsBetween(before.report.occasion.period, report.occasion.period),
  told,
})

/** What comes along of a line; tells what became of each of its activities. */
function carryLine(line: Line, { homes, taken, years, told }: Carrying): readonly CarriedField[] {
  const home = homes.get(line.commitment)
  const fields: CarriedField[] = []
  for (const activity of activitiesIn(line)) {
    const { key } = activity
    const carried = activityRules.carriedOver(activity, years)
    if (!carried) told.ended.push(key)
    else if (!home) told.homeless.push(key)
    else if (taken.has(`activity.${key}`)) told.standing.push(key)
    else {
      fields.push(...fieldsOf(carried, { home, line }))
      told.carried.push(key)
      if (carried.isMoved) told.moved.push(key)
    }
  }
  return fields
}

/** An activity and its milestones as fields of their new line, each with what it comes from. */
function fieldsOf(
  { key, says, milestones }: activityRules.CarriedActivity,
  { home, line }: { readonly home: Line; readonly line: Line },
): readonly CarriedField[] {
  const correction = ''
  const values = [
    { field: `activity.${key}`, value: { activity: says, correction } },
    ...milestones.map((one) => ({
      field: `milestone.${one.key}`,
      value: { milestone: one.says, correction },
    })),
  ]
  const sources = new Map(line.items.map((item) => [item.field, item]))
  return values.flatMap(({ field, value }) => {
    const from = sources.get(field)
    return from ? [{ line: home, field, value, from }] : []
  })
}
