import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, refused } from '#kernel/operations'
import { acting, editionRules } from '#features/editions'
import { notify } from '#features/rounds'
import { holdForReader } from '../documents/steps.ts'
import { insertEvent } from '../documents/store.ts'
import { stateOf } from '../documents/rules.ts'
import { runPlan, take } from '../policy.ts'
import type { DocumentKey } from '../schema.ts'
import { layDocument } from './laying.ts'
import { handedOverNotice } from './notices.ts'
import { beginPlan, writeDrafted } from './write.ts'

/** What became of a hand-over: how many activities stand in the draft; `beside` where a plan was begun before. */
export interface HandedOver {
  readonly written: number
  readonly isBeside: boolean
}

/**
 * The coordinator makes a document the authority's draft. Where the authority has begun a plan for the period nothing
 * of it is touched: its people are told, see both, and take what they want.
 */
export async function handOver(
  tx: Tx,
  visit: Visit,
  key: DocumentKey,
): Promise<HandedOver | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(runPlan, visit, document)
  if (stateOf(document) === 'handed-over') return refused('already-handed-over')
  const { organisation, period } = document
  if (organisation === null) return refused('document-of-nobody')
  if (period === null) return refused('document-without-period')
  const laid = await layDocument(tx, visit, document)
  const { report, drafted } = laid
  if (!report) return refused('document-without-plan')
  if (drafted.length === 0) return refused('document-without-activities')
  const isBeside = report.editions.length > 0
  let written = 0
  if (!isBeside) {
    const begun = await beginPlan(tx, visit, report)
    if (isRefused(begun)) return begun
    const came = await writeDrafted(tx, visit, begun, { drafted, language: document.language })
    if (isRefused(came)) return came
    written = came
  }
  const actor = journalActor(visit.actor, ['coordinator'], { plan: key.plan })
  const event = { kind: 'handed-over', organisation, period, activities: written } as const
  await insertEvent(tx, document.id, event, { at: visit.now, actor })
  record(tx, {
    at: visit.now,
    actor,
    operation: 'received-document-handed-over',
    subject: { ...key, organisation, round: report.occasion.code },
    payload: { digest: document.digest, settled: laid.settled, activities: drafted },
  })
  await notify(tx, visit, [handedOverNotice(document, { organisation, period, isBeside })])
  return { written, isBeside }
}

/** What an editor takes of a document into the draft of his authority. */
export interface Taken extends DocumentKey {
  /** The keys of the activities that are taken. */
  readonly activities: readonly string[]
}

/** An editor takes activities of a document that was handed over into the draft; what stands there stays. */
export async function takeActivities(
  tx: Tx,
  visit: Visit,
  { activities, ...key }: Taken,
): Promise<number | Refused> {
  const document = await holdForReader(tx, visit, key)
  allow(take, visit, document)
  const { organisation, period } = document
  const { report, drafted } = await layDocument(tx, visit, document)
  if (!report || organisation === null) return refused('document-without-plan')
  if (stateOf(document) !== 'handed-over') return refused('not-handed-over')
  const place = { plan: key.plan, organisation, round: report.occasion.code }
  const held = await acting.holdReport(tx, visit, place, editionRules.write)
  const edition = editionRules.findUnderWay(held)
  if (!edition) return refused('not-revised')
  if (editionRules.stateOf(edition.events) !== 'draft') return refused('text-locked')
  const chosen = drafted.filter(({ key: one }) => activities.includes(one))
  if (chosen.length === 0) return refused('nothing-taken')
  const given = { drafted: chosen, language: document.language }
  const written = await writeDrafted(tx, visit, { report: held, edition }, given)
  if (isRefused(written) || written === 0) return written
  const actor = journalActor(visit.actor, ['editor'], { plan: key.plan, organisation })
  const event = { kind: 'taken', organisation, period, activities: written } as const
  await insertEvent(tx, document.id, event, { at: visit.now, actor })
  record(tx, {
    at: visit.now,
    actor,
    operation: 'received-activities-taken',
    subject: { ...key, ...place },
    payload: { digest: document.digest, activities: chosen },
  })
  return written
}
