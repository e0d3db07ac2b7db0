import type { PageRequest } from '#kernel/http'
import type { Report } from '#features/editions'
import { organisationNames } from '#features/organisations'
import { reportOperations, reportRules } from '#features/reporting'
import { codeOf } from '../pages/addresses.ts'
import type { Waits } from '../pages/progress.ts'
import { isShared } from '../pages/progress.ts'

/** Of each commitment that the report leads with others, who has not shown a part yet. */
export async function waitsIn(request: PageRequest, report: Report): Promise<Waits> {
  const { visit, say } = request
  const led = report.assigned.filter(
    ({ commitment, part }) => part === 'lead' && isShared(report, commitment),
  )
  if (led.length === 0) return new Map()
  const names = await visit.read((tx) => organisationNames(tx, visit.now))
  const nameOf = (key: string): string => {
    const found = names.get(key)
    return found ? say.text(found.shortName).text : codeOf(key).toUpperCase()
  }
  const { plan, organisation, occasion } = report
  const key = { plan, organisation, round: occasion.code }
  const waits = new Map<string, readonly string[]>()
  for (const { commitment } of led) {
    const parts = await reportOperations.showParts(visit, { ...key, commitment })
    const line = report.editions.at(-1)?.lines.find((one) => one.commitment === commitment)
    const closed = { closedWithout: line?.closedWithout ?? [] }
    const missing = parts.filter((part) => reportRules.partStateOf(closed, part) === 'waits')
    waits.set(
      commitment,
      missing.map((part) => nameOf(part.organisation)),
    )
  }
  return waits
}
