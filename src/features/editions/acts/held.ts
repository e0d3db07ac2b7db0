import type { Policy, RoleName } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { JournalActor } from '#kernel/journal'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, notFound, refused } from '#kernel/operations'
import { isClosed } from '../occasions/rules.ts'
import type { Edition, RecordedEvent, Report, ReportKey } from '../reports/schema.ts'
import { findReportForUpdate } from '../reports/store.ts'
import { editionFor, findUnderWay, newFacts, seenOf } from './held-rules.ts'
import type { Owned } from './policy.ts'
import { mayDo } from './policy.ts'
import type { Act } from './rules.ts'
import { refuseAct, stateOf } from './rules.ts'
import { insertEvent, listWriters } from './store.ts'

/** What an act on a report is given, whatever it is. */
export interface ActOn extends ReportKey {
  /** How much of the edition's history the person saw; an act on something newer is refused. */
  readonly seen?: string
}

/** A report under the hand of one who may do this, and the edition that it concerns. */
export interface Held {
  readonly report: Report & { readonly id: string }
  readonly edition: Edition
}

/** The report, held until the transaction ends, for those whom the policy admits. */
export async function holdReport(
  tx: Tx,
  visit: Visit,
  key: ReportKey,
  policy: Policy<Owned>,
): Promise<Report> {
  allow(policy, visit, key)
  const report = await findReportForUpdate(tx, key)
  if (!report || report.assigned.length === 0) throw notFound()
  return report
}

/** Holds the report for an act; refused where its state, or what was seen of it, does not allow it. */
export async function holdFor(
  tx: Tx,
  visit: Visit,
  act: Act,
  { seen, question, ...key }: ActOn & { readonly question?: string },
): Promise<Held | Refused> {
  const report = await holdReport(tx, visit, key, mayDo[act])
  const edition = editionFor(act, report)
  if (!edition || report.id === null) return refused('report-not-begun')
  if (seen !== undefined && seen !== seenOf(edition)) return refused('report-has-moved')
  const refusal = refuseAct(act, edition.events, {
    number: edition.number,
    roundClosed: isClosed(report.occasion),
    draftOpen: findUnderWay(report) !== undefined,
    signerWrote: act === 'sign' && (await hasWritten(tx, visit, edition)),
    ...(question !== undefined && { question }),
  })
  if (refusal) return refuse(refusal, act, edition)
  return { report: { ...report, id: report.id }, edition }
}

/** What no state allows has one sentence, made of the act and the state. */
const refuse = (refusal: string, act: Act, edition: Edition): Refused => {
  const state = stateOf(edition.events)
  if (refusal !== `${act}-from-${state}`) return refused(refusal)
  return refused('act-not-now', { act: word(act), state: word(state) })
}

// A message chooses by words without hyphens.
const word = (code: string): string => code.replaceAll('-', '_')

/** Whether the visitor wrote anything that is new in the edition; then another signs it. */
export async function hasWritten(tx: Tx, visit: Visit, edition: Edition): Promise<boolean> {
  if (visit.actor.kind !== 'account') return true
  const drafts = newFacts(edition).map(({ id }) => id)
  return (await listWriters(tx, edition.id, drafts)).has(visit.actor.account)
}

/** Under which part somebody acts on a report: one in the organisation, else the coordinator's. */
export function playedBy(
  visit: Visit,
  names: readonly RoleName[],
  { plan, organisation }: Owned,
): JournalActor {
  const inside = names.filter((name) => name !== 'coordinator')
  const actor = journalActor(visit.actor, inside, { plan, organisation })
  return actor.role === undefined ? journalActor(visit.actor, ['coordinator'], { plan }) : actor
}

type Happening = Pick<RecordedEvent, 'act'> &
  Partial<Pick<RecordedEvent, 'question' | 'leftOut'>> & {
    readonly remark?: Readonly<Record<string, string>>
  }

const partsFor: Readonly<Record<RecordedEvent['act'], readonly RoleName[]>> = {
  send: ['editor'],
  'take-back': ['editor'],
  return: ['approver'],
  sign: ['approver'],
  'hand-in': ['editor', 'approver'],
  supersede: ['editor', 'approver'],
  ask: ['coordinator'],
  answer: ['editor'],
  take: ['coordinator'],
  consent: ['approver'],
  publish: ['approver', 'coordinator'],
}

/** Writes what was done into the edition's history and the journal; answers the part that was played. */
export async function enact(
  tx: Tx,
  visit: Visit,
  { report, edition }: Held,
  happening: Happening & { readonly payload?: unknown },
): Promise<JournalActor> {
  const { payload = null, act, question = null, leftOut = [], remark } = happening
  const by = playedBy(visit, partsFor[act], report)
  const account = visit.actor.kind === 'account' ? visit.actor.account : null
  const event = { act, at: visit.now, account, question, leftOut, ...(remark && { remark }) }
  await insertEvent(tx, edition.id, event, by)
  const subject = {
    plan: report.plan,
    round: report.occasion.code,
    organisation: report.organisation,
    edition: edition.number,
  }
  record(tx, { at: visit.now, actor: by, operation: `report-${act}`, subject, payload })
  return by
}
