import type { Tx } from '#kernel/db'
import { happen } from '#kernel/facts'
import { record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, refused } from '#kernel/operations'
import { confirmSecondFactor } from '#features/sign-in'
import { notify } from '#features/rounds'
import { settleFacts } from '../facts/store.ts'
import type { Edition, Report, ReportKey } from '../reports/schema.ts'
import type { ActOn, Held } from './held.ts'
import { enact, holdFor, holdReport, playedBy } from './held.ts'
import { factsOf, findHandedIn, findUnderWay, isTooLate, newFacts } from './held-rules.ts'
import { refuseLong } from './lengths.ts'
import * as notices from './notices.ts'
import { write } from './policy.ts'
import { stateOf } from './rules.ts'
import type { CarriedLine } from './store.ts'
import { insertNextEdition, offerLine } from './store.ts'

/** Why an edition may not be sent yet, by what stands in it; null where nothing is missing. */
export type RefuseSending = (held: Held) => Refused | null

/** Sends the draft for signature: all that hand-in needs is checked here, then the text is locked. */
export async function send(
  tx: Tx,
  visit: Visit,
  given: ActOn,
  refuse: RefuseSending,
): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'send', given)
  if (isRefused(held)) return held
  const refusal = refuse(held)
  if (refusal) return refusal
  await enact(tx, visit, held, { act: 'send', payload: contentOf(held.edition) })
  await notify(tx, visit, [notices.sent(held.report)])
  return held
}

/** What an edition says, for the journal's digest. */
const contentOf = ({ lines }: Edition) =>
  lines.map(({ commitment, closedWithout, items }) => ({
    commitment,
    ...(closedWithout.length > 0 && { closedWithout }),
    items: items.map(({ field, fact, content }) => ({ field, fact, content })),
  }))

/** Takes the text back before anybody has signed it. */
export async function takeBack(tx: Tx, visit: Visit, given: ActOn): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'take-back', given)
  if (!isRefused(held)) await enact(tx, visit, held, { act: 'take-back' })
  return held
}

/** Returns the text with a remark; a signed one stays as it is and the next edition begins. */
export async function returnReport(
  tx: Tx,
  visit: Visit,
  { remark, ...given }: ActOn & { readonly remark: string },
): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'return', given)
  if (isRefused(held)) return held
  const text = remark.trim()
  if (text === '') return refused('remark-missing')
  const tooLong = refuseLong(text)
  if (tooLong) return tooLong
  const wasSigned = stateOf(held.edition.events) === 'signed'
  await enact(tx, visit, held, { act: 'return', remark: { [visit.language]: text }, payload: text })
  if (wasSigned) await carryOn(tx, visit, held)
  await notify(tx, visit, [notices.returned(held.report)])
  return held
}

/** Signs on the organisation's behalf; asks for a one-time code. */
export async function sign(
  tx: Tx,
  visit: Visit,
  { code, ...given }: ActOn & { readonly code: string },
): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'sign', given)
  if (isRefused(held)) return held
  // Said before a code is spent: nobody would receive what is signed.
  if (isTooLate(held.report)) return refused('round-closed')
  const wrong = await confirmSecondFactor(tx, visit, code)
  if (wrong) return wrong
  const fresh = newFacts(held.edition)
  await settleFacts(tx, fresh)
  const actor = await enact(tx, visit, held, { act: 'sign', payload: contentOf(held.edition) })
  const edition = held.edition.id
  await happen(tx, fresh, { kind: 'signed', at: visit.now, actor, edition })
  return held
}

/** Hands the signed edition in: the coordinator reads it from now; the edition before it is superseded. */
export async function handIn(tx: Tx, visit: Visit, given: ActOn): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'hand-in', given)
  if (isRefused(held)) return held
  const { report, edition } = held
  const before = findHandedIn(report)
  if (before) await enact(tx, visit, { report, edition: before }, { act: 'supersede' })
  const actor = await enact(tx, visit, held, { act: 'hand-in' })
  const items = edition.lines.flatMap((line) => line.items)
  const fresh = factsOf(items.filter(({ handedInAt }) => handedInAt === null))
  await happen(tx, fresh, { kind: 'handed-in', at: visit.now, actor, edition: edition.id })
  await notify(tx, visit, [notices.handedIn(report)])
  return held
}

/** Signs and hands in at once, with one code. */
export async function signAndHandIn(
  tx: Tx,
  visit: Visit,
  given: ActOn & { readonly code: string },
): Promise<Held | Refused> {
  const signed = await sign(tx, visit, given)
  if (isRefused(signed)) return signed
  const { plan, round, organisation } = given
  return handIn(tx, visit, { plan, round, organisation })
}

/** Takes what was handed in into the pack; open questions stand as open. */
export async function take(tx: Tx, visit: Visit, given: ActOn): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'take', given)
  if (isRefused(held)) return held
  await enact(tx, visit, held, { act: 'take' })
  await notify(tx, visit, [notices.taken(held.report)])
  return held
}

/** Begins the next edition as a draft: the same list of the same facts. */
export async function revise(tx: Tx, visit: Visit, given: ActOn): Promise<Held | Refused> {
  const held = await holdFor(tx, visit, 'revise', given)
  if (!isRefused(held)) await carryOn(tx, visit, held)
  return held
}

/** Makes edition n+1 of what stands in edition n; what was withdrawn is not carried on. */
async function carryOn(tx: Tx, visit: Visit, { report, edition }: Held): Promise<void> {
  const number = (report.editions.at(-1)?.number ?? 0) + 1
  const next = { report: report.id, number, added: notYetIn(edition, report.assigned) }
  await insertNextEdition(tx, next, edition.lines.map(carried), visit.now)
  const { plan, organisation } = report
  const actor = playedBy(visit, ['editor', 'approver'], report)
  const subject = { plan, round: report.occasion.code, organisation, edition: number }
  record(tx, { at: visit.now, actor, operation: 'report-revised', subject, payload: null })
}

/** Outside rounds an organisation may have been assigned more since the edition was begun. */
const notYetIn = ({ lines }: Edition, assigned: Report['assigned']) =>
  assigned.filter(({ commitment }) => lines.every((line) => line.commitment !== commitment))

const carried = (line: Edition['lines'][number]): CarriedLine => {
  const isGone = line.withdrawn.some(({ field }) => field === null)
  return { ...line, chain: isGone ? null : line.chain }
}

/** Shows a contributor's part to the lead, before it is signed; refused once it is, or for a lead's line. */
export async function offer(
  tx: Tx,
  visit: Visit,
  { commitment, ...key }: ReportKey & { readonly commitment: string },
): Promise<Report | Refused> {
  const report = await holdReport(tx, visit, key, write)
  const edition = findUnderWay(report)
  const line = edition?.lines.find((one) => one.commitment === commitment)
  if (!edition || !line || stateOf(edition.events) === 'signed') return refused('nothing-to-offer')
  if (line.part === 'lead' || line.items.length === 0) return refused('nothing-to-offer')
  if (line.offeredAt) return refused('already-offered')
  await offerLine(tx, line.id, visit.now)
  const actor = playedBy(visit, ['editor'], report)
  const subject = { plan: key.plan, round: key.round, organisation: key.organisation, commitment }
  record(tx, { at: visit.now, actor, operation: 'report-line-offered', subject, payload: null })
  await notify(tx, visit, notices.offered(report, commitment))
  return report
}
