import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readYamlFile, text } from '#kernel/yaml'
import { activitySays, milestoneSays } from '#features/activities'
import type { AuthorityCode } from '../cast/people.ts'

/** `carried`: it came along from the older plan, and is changed. */
const own = { key: text(), carried: z.boolean().default(false) }

const activity = activitySays.extend({
  ...own,
  milestones: z.array(milestoneSays.omit({ activity: true }).extend(own)).default([]),
})

const line = z.strictObject({
  commitment: text(),
  activities: z.array(activity).default([]),
  /** Why nothing is planned. */
  nonePlanned: text().optional(),
})

const told = z.strictObject({ lines: z.array(line).min(1) })

/** What an authority plans for one commitment. */
export type ToldPlanLine = z.output<typeof line>
export type ToldActivity = z.output<typeof activity>

/** The years of the history for which authorities have a plan. */
export type PlanYear = '2026' | '2027'

/** What an authority writes in its plan for a year, as its file has it. A file that is wrong is a fault of ours. */
export function readToldPlan(year: PlanYear, authority: AuthorityCode): readonly ToldPlanLine[] {
  const name = `plan-${year}-${authority}.yaml`
  const path = fileURLToPath(new URL(`told/${name}`, import.meta.url))
  const { raw, faults } = readYamlFile(name, readFileSync(path, 'utf8'))
  const [fault] = faults
  if (fault) throw new Error(`${name}:${fault.line}: ${fault.code}`)
  return told.parse(raw).lines
}
