import type { Tx } from '#kernel/db'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { badRequest, refused } from '#kernel/operations'
import type { Report, ReportKey } from '../reports/schema.ts'
import { holdReport, playedBy } from './held.ts'
import { findUnderWay } from './held-rules.ts'
import { write } from './policy.ts'
import { stateOf } from './rules.ts'
import { closeLineWithout } from './store.ts'

/** A lead's line, and whose parts it does not wait for; codes or keys of the register. */
export interface Closing extends ReportKey {
  readonly commitment: string
  /** Empty: it waits for all again. */
  readonly organisations: readonly string[]
}

/**
 * Closes a line of the draft without the parts of those who have not written them, and records the choice; readers
 * are told so. Nobody's hand-in waits for another's: this says who was not waited for.
 */
export async function closeWithout(
  tx: Tx,
  visit: Visit,
  { commitment, organisations, ...key }: Closing,
): Promise<Report | Refused> {
  const report = await holdReport(tx, visit, key, write)
  const edition = findUnderWay(report)
  const line = edition?.lines.find((one) => one.commitment === commitment)
  if (!edition || !line || line.part !== 'lead') return refused('nothing-to-close')
  if (stateOf(edition.events) !== 'draft') return refused('text-locked')
  const without = organisations.map((given) => contributor(report, commitment, given))
  await closeLineWithout(tx, line.id, [...new Set(without)])
  const actor = playedBy(visit, ['editor'], report)
  const { plan, round, organisation } = key
  const subject = { plan, round, organisation, commitment }
  const operation = 'report-line-closed-without'
  record(tx, { at: visit.now, actor, operation, subject, payload: without })
  return report
}

/** The key of a contributor to the commitment, by its key or code; 400 for anybody else. */
function contributor({ everyone }: Report, commitment: string, given: string): string {
  const found = everyone.find(
    (one) =>
      one.commitment === commitment &&
      one.part === 'contributor' &&
      (one.organisation === given || one.organisation.split(':')[1] === given),
  )
  if (!found) throw badRequest('part-unknown', { organisation: given })
  return found.organisation
}
