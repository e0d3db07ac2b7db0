import { signedIn } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import { route } from '#kernel/http'
import { editionRules } from '#features/editions'
import { listContacts } from '#features/people'
import { planReading, reportOperations } from '#features/reporting'
import type { HandedOver } from '../pages/hand-over-page.ts'
import { handOverPage } from '../pages/hand-over-page.ts'
import { codesIn } from './answers.ts'
import { deskOf } from './desk-of.ts'

type Owned = HandedOver['owned']

/** Of its implementation plans the newest, with what is planned in it; null where it has none. */
async function newestPlan({ visit }: PageRequest, owned: Owned): Promise<HandedOver['plan']> {
  const [period] = await visit.read((tx) => planReading.listPlanPeriods(tx, owned))
  if (period === undefined) return null
  const round = editionRules.planCode(period)
  const { report, lines } = await reportOperations.showReport(visit, { ...owned, round })
  return { report, lines: lines.map(({ line }) => line) }
}

/** How many others are editors and approvers here; names stand on no page but of those who give roles. */
async function othersIn({ visit }: PageRequest, owned: Owned): Promise<HandedOver['others']> {
  const own = visit.actor.kind === 'account' ? visit.actor.account : ''
  const count = async (role: 'editor' | 'approver'): Promise<number> => {
    const all = await visit.read((tx) => listContacts(tx, [role], owned, visit.now))
    return all.filter(({ account }) => account !== own).length
  }
  return { editor: await count('editor'), approver: await count('approver') }
}

/** What somebody who takes over must know, on one sheet; for the organisation's own people. */
export const handOverRoute = route({
  method: 'GET',
  path: '/:lang{en|da}/plans/:plan/organisations/:code/hand-over',
  policy: signedIn,
  handle: async (request) => {
    const { plan, organisation } = await reportOperations.findKey(request.visit, codesIn(request))
    const owned = { plan, organisation }
    const shown = await deskOf(request)
    const others = await othersIn(request, owned)
    return {
      html: handOverPage(request, {
        ...shown,
        owned,
        others,
        plan: await newestPlan(request, owned),
      }),
    }
  },
})
