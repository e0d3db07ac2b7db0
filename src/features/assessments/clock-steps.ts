import { onlySystem } from '#kernel/access'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import type { SeriesKey } from './series/schema.ts'
import { judgePlan, judgeThese } from './steps.ts'
import { isDue } from './stored/rules.ts'
import { unjudgedPlans, unjudgedSeries, waitingSeries } from './stored/store.ts'

/**
 * Judges the plans of which nothing was ever judged, as they stand, and the series of which a method that speaks of
 * their aims has said nothing: an installation may be older than its judgements. What was said before this moment
 * nobody has stored. Answers the plans of which something is said now.
 */
export async function judgeUnjudged(tx: Tx, visit: Visit): Promise<readonly string[]> {
  allow(onlySystem, visit, null)
  const judged = new Set<string>()
  for (const plan of await unjudgedPlans(tx))
    if ((await judgePlan(tx, plan, { at: visit.now })) > 0) judged.add(plan)
  for (const plan of await judgeByPlan(tx, visit, await unjudgedSeries(tx))) judged.add(plan)
  return noted(tx, visit, { operation: 'judge-plans', plans: [...judged] })
}

/**
 * Judges the series of which nothing could be known yet and whose time has come: a day that passes is an occasion of
 * its own. Done twice it comes to the same. Answers the plans of which something else is said now.
 */
export async function judgeFallenDue(tx: Tx, visit: Visit): Promise<readonly string[]> {
  allow(onlySystem, visit, null)
  const waiting = await waitingSeries(tx)
  const due = waiting.filter(({ inputs, zone }) => isDue(inputs, dayOf(visit.now, zone)))
  const named = new Map(due.map((one) => [`${one.plan} ${one.indicator}`, one]))
  const plans = await judgeByPlan(tx, visit, [...named.values()])
  return noted(tx, visit, { operation: 'judge-fallen-due', plans })
}

/** Judges series; answers the plans of which something was kept. */
async function judgeByPlan(
  tx: Tx,
  { now }: Visit,
  series: readonly SeriesKey[],
): Promise<readonly string[]> {
  const judged: string[] = []
  for (const [plan, named] of Map.groupBy(series, (one) => one.plan))
    if ((await judgeThese(tx, named, { at: now })) > 0) judged.push(plan)
  return judged
}

interface Judged {
  readonly operation: string
  readonly plans: readonly string[]
}

/** What the clock brings about has a journal entry of its own, where anything was said. */
function noted(tx: Tx, { now }: Visit, { operation, plans }: Judged): readonly string[] {
  const [actor, subject] = [{ kind: 'system' } as const, { plans: plans.join(' ') }]
  if (plans.length > 0) record(tx, { at: now, actor, operation, subject, payload: plans })
  return plans
}
