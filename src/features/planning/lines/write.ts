import type { Tx } from '#kernel/db'
import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import type { ActivitySays, MilestoneSays } from '#features/activities'
import { activityRules, planFacts } from '#features/activities'
import type { DraftFact, Item, Line, Report } from '#features/editions'
import { drafting } from '#features/editions'
import { plannedField } from './fields.ts'
import type { ActivityValue, MilestoneValue } from './schema.ts'
import type { GuardedActivity } from './store.ts'
import { listGuarded, listMeasured, listRegistered, listUnlike } from './store.ts'

/** Where an activity or milestone is to be written, and the fact of an older plan that it begins with. */
export interface PlannedPlace {
  readonly report: Report
  readonly line: Pick<Line, 'id'>
  readonly field: string
  /** The language of what is written. */
  readonly language: string
  readonly carriedFrom?: Item
  /** Where it waits to be written with others (`saveAllPlanned`); it is written at once where there is none. */
  readonly gathered?: PlannedDraft[]
}

/** An activity or milestone of a draft that is to be written. */
export interface PlannedDraft {
  readonly place: PlannedPlace
  readonly fact: DraftFact
  readonly value: ActivityValue | MilestoneValue
}

/** Writes an activity or milestone of a draft, or says why it cannot be kept as it was entered. */
export async function savePlanned(
  tx: Tx,
  place: PlannedPlace,
  fact: DraftFact,
  value: ActivityValue | MilestoneValue,
): Promise<Refused | null> {
  const draft = { place, fact, value }
  if (!place.gathered) return saveAllPlanned(tx, place.report, [draft])
  place.gathered.push(draft)
  return null
}

/**
 * Writes activities and milestones of one report's draft, each under a field of its own, in as many queries
 * however many they are. Answers the first reason why one cannot be kept as it was entered; then none is written.
 */
export async function saveAllPlanned(
  tx: Tx,
  report: Report,
  drafts: readonly PlannedDraft[],
): Promise<Refused | null> {
  const activities = drafts.flatMap((one) => saidIn(one, activityOf))
  const milestones = drafts.flatMap((one) => saidIn(one, milestoneOf))
  const guarded = activities.map(({ line, key, says: { level } }) => ({ line, key, level }))
  const levels = await levelsFor(tx, milestones, guarded)
  const refusal =
    (await refuseActivities(tx, report, activities)) ?? refuseMilestones(milestones, levels)
  if (refusal) return refusal
  if (activities.length > 0) {
    await planFacts.saveDraftActivities(tx, activities)
    await planFacts.protectMilestones(tx, await listUnlike(tx, guarded))
  }
  if (milestones.length > 0)
    await planFacts.saveDraftMilestones(
      tx,
      milestones.map((one) => ({ ...one, level: levels.get(ownerOf(one)) ?? one.level })),
    )
  await drafting.setItems(
    tx,
    drafts.map(({ place, fact }) => {
      const { line, field } = place
      return { line: line.id, field, noun: plannedIn(place).noun, fact: fact.id }
    }),
  )
  return null
}

function plannedIn({ field }: PlannedPlace) {
  const planned = plannedField(field)
  if (!planned) throw new Error(`${field} is no field of a plan`)
  return planned
}

/** What a draft says, as its table has it, and the line that it is for. */
type Said<Says> = planFacts.DraftOfPlan & { readonly line: string; readonly says: Says }

const activityOf = (value: PlannedDraft['value']) => ('activity' in value ? value.activity : null)
const milestoneOf = (value: PlannedDraft['value']) =>
  'milestone' in value ? value.milestone : null

function saidIn<Says>(
  { place, fact, value }: PlannedDraft,
  sayingOf: (value: PlannedDraft['value']) => Says | null,
): readonly Said<Says>[] {
  const says = sayingOf(value)
  if (says === null) return []
  const { line, language, carriedFrom } = place
  const { key } = plannedIn(place)
  return [{ ...fact, line: line.id, key, language, carriedFrom: carriedFrom?.fact ?? null, says }]
}

const ownerOf = ({ line, says }: Said<MilestoneSays>): string => `${line} ${says.activity}`

/** How protected the activities are that these milestones belong to: as they stand, or are about to. */
async function levelsFor(
  tx: Tx,
  milestones: readonly Said<MilestoneSays>[],
  about: readonly GuardedActivity[],
): Promise<ReadonlyMap<string, string>> {
  if (milestones.length === 0) return new Map()
  const standing = await listGuarded(tx, [...new Set(milestones.map(({ line }) => line))])
  return new Map([...standing, ...about].map(({ line, key, level }) => [`${line} ${key}`, level]))
}

function refuseMilestones(
  milestones: readonly Said<MilestoneSays>[],
  levels: ReadonlyMap<string, string>,
): Refused | null {
  for (const milestone of milestones) {
    if (!levels.has(ownerOf(milestone))) return refused('milestone-without-activity')
    const fault = activityRules.faultOfMilestone(milestone.says)
    if (fault) return refused(fault.code, fault.values)
  }
  return null
}

async function refuseActivities(
  tx: Tx,
  report: Report,
  activities: readonly Said<ActivitySays>[],
): Promise<Refused | null> {
  const all = activities.map(({ says }) => says)
  const [organisations, indicators] = [all.flatMap(organisationsIn), all.flatMap(indicatorsIn)]
  const registered = await listRegistered(tx, organisations)
  const measured = await listMeasured(tx, report.version.version, indicators)
  for (const says of all) {
    const fault = activityRules.faultOfActivity(says)
    if (fault) return refused(fault.code, fault.values)
    const commitment = says.alsoServes.find((id) => !report.commitments.has(id))
    if (commitment !== undefined) return refused('unknown-commitment', { commitment })
    const organisation = organisationsIn(says).find((key) => !registered.has(key))
    if (organisation !== undefined) return refused('unknown-organisation', { organisation })
    const indicator = indicatorsIn(says).find((id) => !measured.has(id))
    if (indicator !== undefined) return refused('unknown-indicator', { indicator })
  }
  return null
}

/** The organisations that an activity names. */
const organisationsIn = ({ lead, contributors }: ActivitySays): readonly string[] =>
  [lead, ...contributors.map(({ organisation }) => organisation)].filter(Boolean)

/** The plan's indicators and proposals that it names. */
const indicatorsIn = ({ indicators }: ActivitySays): readonly string[] =>
  indicators.map(({ id }) => id).filter(Boolean)
