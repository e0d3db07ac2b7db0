import { compare, parseDecimal } from '#kernel/decimal'
import type { Tx } from '#kernel/db'
import { readFigures } from '#features/figure-views'
import type { PlanReading } from '#features/reading'
import { readPlan } from '#features/reading'
import { numbersIn } from './rules.ts'
import type { MeasuredHit } from './schema.ts'
import { listMeasured } from './store.ts'

/**
 * The indicators that have a figure of what was typed. What was found in the database is looked up again as pages show
 * it: a figure that counts people and is hidden there is found by nobody.
 */
export async function measuredAs(
  tx: Tx,
  reading: PlanReading,
  typed: string,
): Promise<readonly MeasuredHit[]> {
  const numbers = numbersIn(typed)
  if (numbers.length === 0) return []
  const { version, asOf } = reading
  const named = await listMeasured(tx, { plan: version.plan, asOf: asOf.moment, numbers })
  const found: MeasuredHit[] = []
  for (const { indicator } of named) {
    const [view] = await readFigures(tx, reading, indicator)
    const shown = (view ? [...view.observations, ...view.rivals] : []).flatMap(
      ({ figure, shownAs }) =>
        figure.shown ? [figure.value, shownAs].map((one) => parseDecimal(one ?? '')) : [],
    )
    if (shown.some((value) => value && numbers.some((number) => compare(value, number) === 0)))
      found.push({ plan: version.plan, record: indicator })
  }
  return found
}

/** The same in several plans, each as this reader's pages show it. */
export async function measuredAmong(
  tx: Tx,
  request: Parameters<typeof readPlan>[1],
  { plans, typed }: { readonly plans: readonly string[]; readonly typed: string },
): Promise<readonly MeasuredHit[]> {
  if (numbersIn(typed).length === 0) return []
  const found: MeasuredHit[] = []
  for (const plan of plans)
    found.push(...(await measuredAs(tx, await readPlan(tx, request, plan), typed)))
  return found
}
