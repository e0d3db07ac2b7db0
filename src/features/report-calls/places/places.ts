import type { PageRequest } from '#kernel/http'
import { param } from '#kernel/http'
import type { Visit } from '#kernel/operations'
import { allow } from '#kernel/operations'
import type { ReportKey } from '#features/editions'
import { editionRules } from '#features/editions'
import { reportOperations } from '#features/reporting'

/** Where a report lies, by the codes of its address. */
export interface Address {
  readonly plan: string
  readonly round: string
  /** The organisation's code. */
  readonly code: string
}

/** The path of a report; all its calls lie below it. */
export const root = '/api/v1/plans/:plan/rounds/:round/organisations/:code/report'

/** What calls on reports answer besides what is asked for. */
export const problems = {
  reading: { 403: 'not-allowed', 404: 'not-found' },
  acting: { 400: 'input-unreadable', 403: 'not-allowed', 404: 'not-found', 409: 'refused' },
} as const

/**
 * The key of a report for whoever may enter there at all. Everybody else gets 403 before anything that
 * he sent is looked at, whatever lies there.
 */
export async function keyAt(visit: Visit, address: Address): Promise<ReportKey> {
  const key = await reportOperations.findKey(visit, address)
  allow(editionRules.enter, visit, key)
  return key
}

/** The key of the report that a call names. */
export const keyOf = (request: PageRequest): Promise<ReportKey> =>
  keyAt(request.visit, {
    plan: param(request, 'plan'),
    round: param(request, 'round'),
    code: param(request, 'code'),
  })

/** The code in a key of the register: `dk:mfa` → `mfa`. */
export const codeOf = (organisation: string): string => organisation.split(':')[1] ?? ''
