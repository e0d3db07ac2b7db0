import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { roundPolicy } from '#features/rounds'

/** Where the rounds of a plan stand. */
export const root = '/:lang{en|da}/plans/:plan/rounds'

/** The plan of an address. */
export const planIn = (request: PageRequest): string => param(request, 'plan')

/** Whether the reader coordinates the plan. */
export const coordinates = ({ visit }: Pick<PageRequest, 'visit'>, plan: string): boolean =>
  roundPolicy.runRound(visit.actor, { plan })
