import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import { runMeetings } from '#features/governance'

/** Where the meetings of a plan stand. */
export const root = '/:lang{en|da}/plans/:plan/meetings'

/** The plan of an address. */
export const planIn = (request: PageRequest): string => param(request, 'plan')

/** The meeting of an address. */
export const keyIn = (request: PageRequest) => ({
  plan: planIn(request),
  code: param(request, 'meeting'),
})

/** Whether the reader runs the plan's meetings. */
export const runs = ({ visit }: Pick<PageRequest, 'visit'>, plan: string): boolean =>
  runMeetings(visit.actor, { plan })

/** At which field a refusal is mended. */
export const fields: Readonly<Record<string, string>> = {
  'meeting-title-missing': 'title',
  'meeting-title-long': 'title',
  'meeting-day-missing': 'heldOn',
  'meeting-day-unreadable': 'heldOn',
  'meeting-round-unknown': 'round',
  'meeting-reason-missing': 'reason',
  'meeting-same-day': 'heldOn',
  'point-title-missing': 'title',
  'point-title-long': 'title',
  'point-proposal-long': 'proposal',
  'point-proposal-missing': 'proposal',
  'point-otherwise-long': 'otherwise',
  'decision-outcome-missing': 'outcome',
  'decision-text-missing': 'decided',
  'decision-owner-missing': 'owner',
  'owner-unknown': 'owner',
  'decision-day-missing': 'dueOn',
  'decision-day-before-meeting': 'dueOn',
  'decision-day-over': 'dueOn',
  'closing-text-missing': 'done',
}
