import type { InPlan } from '#kernel/access'
import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { planIn } from '#features/opening'
import { buildPacks } from '#features/packs'
import { roundOperations } from '#features/rounds'
import { packPages } from '../pages/addresses.ts'

/** The round of an address. */
export const placeIn = (request: PageRequest) => ({
  plan: planIn(request),
  round: param(request, 'round'),
})

/** The snapshot of an address. */
export const keyIn = (request: PageRequest) => ({
  ...placeIn(request),
  number: Number(param(request, 'snapshot')),
})

/** Where the packs of the address's round stand. */
export const pagesIn = (request: PageRequest) => {
  const { plan, round } = placeIn(request)
  return packPages(request.language, plan, round)
}

/** The round of the address as its page may tell of it; 404 for whoever has no part in the plan. */
export const roundIn = (request: PageRequest) => {
  const { plan, round: code } = placeIn(request)
  return roundOperations.showRound(request.visit, { plan, code })
}

/** Whether the reader builds the plan's packs. */
export const builds = ({ visit }: PageRequest, plan: InPlan): boolean =>
  buildPacks(visit.actor, plan)
