import { beginning } from './beginning.ts'
import { momentAt } from './calendar.ts'
import type { Deed } from './deed.ts'
import { figures } from './figures.ts'
import { meetings } from './meetings.ts'
import { implementationPlans } from './plans.ts'
import { round2026 } from './round-2026.ts'
import { round2027 } from './round-2027.ts'
import { midway } from './round-midway.ts'

const at = ({ when }: Deed): number => momentAt(when).moment.getTime()

/** The whole history, in the order in which it happens. */
export const history = (): readonly Deed[] =>
  [
    ...beginning,
    ...implementationPlans(),
    ...figures(),
    ...round2026(),
    ...round2027(),
    ...midway(),
    ...meetings(),
  ].toSorted((a, b) => at(a) - at(b))
