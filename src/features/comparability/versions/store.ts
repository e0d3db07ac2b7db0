import type { Period } from '#kernel/clock'
import { parsePeriod, periodStart } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import { query, sql } from '#kernel/db'

/** What a figure is measured by, as far as a newer version may stand in its place. */
interface Measure {
  readonly id: string
  readonly unit: string
  readonly definition: number
}

interface Stated {
  readonly plan: string
  readonly indicator: string
  readonly version: number
  readonly about: string
  readonly unit: string
}

/** Published versions of what is measured, newest last; one that was stated again stands as it was stated last. */
const listStated = (
  tx: Tx,
  plans: readonly string[],
  indicators: readonly string[],
): Promise<Stated[]> =>
  query(
    tx,
    sql`select distinct on (plan, indicator, version) plan, indicator, version, about,
          content->>'unit' as unit
        from published.definition
        where plan = any(${[...plans]}::text[]) and indicator = any(${[...indicators]}::text[])
          and about is not null
        order by plan, indicator, version, published_at desc, id`,
  )

/**
 * By which version a figure of a period is counted where nobody says otherwise: the newest that holds from its first
 * day on and counts in the same unit; before any, the plan's own.
 */
export async function countedBy(
  tx: Tx,
  plans: readonly string[],
  indicators: readonly string[],
): Promise<<One extends Measure>(plan: string, measure: One, period: Period) => One> {
  const stated = indicators.length === 0 ? [] : await listStated(tx, plans, indicators)
  const byMeasure = Map.groupBy(stated, ({ plan, indicator }) => `${plan} ${indicator}`)
  return (plan, measure, period) => {
    const own = byMeasure.get(`${plan} ${measure.id}`)?.findLast(({ version, about, unit }) => {
      const from = parsePeriod(about)
      const holds = from !== undefined && periodStart(from) <= periodStart(period)
      return holds && unit === measure.unit && version > measure.definition
    })
    return own ? { ...measure, definition: own.version } : measure
  }
}
