import { hasRole } from '#kernel/access'
import type { Content } from '#kernel/html'
import type { PageRequest } from '#kernel/http'
import { deed } from '#kernel/ui'
import type { Report } from '#features/editions'
import { editionRules } from '#features/editions'
import { deskAddresses } from './addresses.ts'

/** The way to fill a round's report in a workbook, for its editors as long as the text is open. */
export function workbookLink({ say, visit }: PageRequest, report: Report): Content {
  const { plan, organisation, occasion, editions } = report
  const underWay = editionRules.findUnderWay(report)
  const isOpen = underWay
    ? editionRules.stateOf(underWay.events) === 'draft'
    : editions.length === 0 && !editionRules.isClosed(occasion)
  const isEditor = hasRole(visit.actor, ['editor'], { plan, organisation })
  if (occasion.kind !== 'progress' || !isOpen || !isEditor) return null
  const href = deskAddresses(say.language, plan).of(organisation, occasion.code, 'workbook')
  return deed.button({ text: say('desk.workbook'), href })
}
