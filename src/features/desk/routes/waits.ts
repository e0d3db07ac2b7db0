import type { PageRequest } from '#kernel/http'
import type { Report } from '#features/editions'
import { reportOperations, reportRules } from '#features/reporting'
import type { Waits } from '../pages/progress.ts'
import { isShared } from '../pages/progress.ts'

/** Of each commitment that the report leads with others, who has not shown a part yet. */
export const waitsIn = (request: PageRequest, report: Report): Promise<Waits> =>
  whoIn(request, report, { state: 'waits', among: () => true })

/** Of each line that the report leads, those without whose parts it was closed, as far as none has come since. */
export const absentIn = (request: PageRequest, report: Report): Promise<Waits> =>
  whoIn(request, report, { state: 'not-reported', among: (closed) => closed.length > 0 })

interface Sought {
  readonly state: 'waits' | 'not-reported'
  /** Which lines to look at, by those without whom they were closed. */
  readonly among: (closedWithout: readonly string[]) => boolean
}

async function whoIn(
  request: PageRequest,
  report: Report,
  { state, among }: Sought,
): Promise<Waits> {
  const closedOf = (commitment: string): readonly string[] =>
    report.editions.at(-1)?.lines.find((one) => one.commitment === commitment)?.closedWithout ?? []
  const led = report.assigned.filter(
    ({ commitment, part }) =>
      part === 'lead' && isShared(report, commitment) && among(closedOf(commitment)),
  )
  if (led.length === 0) return new Map()
  const { plan, organisation, occasion } = report
  const key = { plan, organisation, round: occasion.code }
  const commitments = led.map(({ commitment }) => commitment)
  const all = await reportOperations.showParts(request.visit, { ...key, commitments })
  return new Map(
    [...all].map(([commitment, parts]) => {
      const closed = { closedWithout: closedOf(commitment) }
      const these = parts.filter((part) => reportRules.partStateOf(closed, part) === state)
      return [commitment, these.map((part) => part.organisation)]
    }),
  )
}
