import type { Period } from '#kernel/clock'
import { parsePeriod, periodStart } from '#kernel/clock'
import type { figureDrafts } from '#features/indicators'

type Says = figureDrafts.ObservationSays
type Definitions = readonly figureDrafts.KnownDefinition[]

/**
 * A figure as somebody goes on from it: counted by the newest version that holds from its period on and counts in its
 * unit. Cells of categories that this version no longer has go with the version that had them.
 */
export function recounted(says: Says, definitions: Definitions, about: string): Says {
  const period = parsePeriod(about)
  const before = definitions.find(({ version }) => version === says.definition)
  if (!period || !before) return says
  const now = definitions.findLast(
    (one) => one.version > before.version && one.unit === before.unit && holds(one, period),
  )
  if (!now) return says
  const cells = says.cells.filter(({ keys }) =>
    Object.entries(keys).every(
      ([dimension, category]) =>
        !isIn(before, dimension, category) || isIn(now, dimension, category),
    ),
  )
  return { ...says, definition: now.version, cells }
}

const holds = ({ since }: Definitions[number], period: Period): boolean => {
  const from = since ? parsePeriod(since) : undefined
  return from !== undefined && periodStart(from) <= periodStart(period)
}

const isIn = ({ breakdowns }: Definitions[number], dimension: string, category: string): boolean =>
  breakdowns.some(
    (one) => one.dimension === dimension && one.categories.some(({ code }) => code === category),
  )
