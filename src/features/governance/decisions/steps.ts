import { randomUUID } from 'node:crypto'
import { dayOf } from '#kernel/clock'
import type { Tx } from '#kernel/db'
import type { Refused, Visit } from '#kernel/operations'
import { isRefused, notFound, refused } from '#kernel/operations'
import type { PlanVersion } from '#features/rounds'
import { notify } from '#features/rounds'
import { listItems } from '../agenda/store.ts'
import type { ItemKey } from '../agenda/steps.ts'
import { holdMeeting, note, ownerOf, readDay, writer } from '../held.ts'
import type { MeetingKey } from '../meetings/schema.ts'
import type { DecisionToWrite } from './rules.ts'
import { isAdopted, refuseClosing, refuseDecision, refuseReplacing, standingOn } from './rules.ts'
import type { Closing, Decision, DecisionOutcome } from './schema.ts'
import { outcomes } from './schema.ts'
import * as store from './store.ts'

/** A decision as it was typed. */
export interface TypedDecision extends ItemKey {
  readonly outcome: string
  readonly decided: string
  /** An organisation by its code or key; empty where none. */
  readonly owner: string
  readonly dueOn: string
  /** Says that a due day that is over already is meant; refused unless it is said. */
  readonly isPastMeant?: boolean
  /** The decision that stood on the point when it was read; empty where none did. */
  readonly replaces: string
}

/** Minutes what a meeting decided on a point; its owner is told. Another decision can replace it, nothing changes it. */
export async function recordDecision(
  tx: Tx,
  visit: Visit,
  given: TypedDecision,
): Promise<Decision | Refused> {
  const { meeting, version } = await holdMeeting(tx, visit, given)
  const item = (await listItems(tx, [meeting.id])).find(({ id }) => id === given.item)
  if (!item) throw notFound()
  if (item.isOff) return refused('point-off')
  const read = await readDecision(tx, version, given)
  if (isRefused(read)) return read
  const before = standingOn(item.id, await store.listDecisions(tx, [meeting.id]))
  const refusal =
    refuseDecision(read, meeting, dayOf(visit.now, version.timeZone)) ??
    refuseReplacing(before, given.replaces.trim() || null)
  if (refusal) return refused(refusal)

  const { isPastMeant: _, ...written } = read
  const about = { id: randomUUID(), item: item.id, meeting: meeting.id, language: visit.language }
  const decision = { ...about, ...written, replaces: before?.id ?? null, at: visit.now }
  if (!(await store.insertDecision(tx, decision, writer(visit, meeting.plan))))
    return refused('decision-otherwise-meanwhile')
  const { plan, code } = meeting
  const payload = { ...decision, at: visit.now.toISOString() }
  note(tx, visit, { plan, code, operation: 'decision-recorded', payload })
  if (written.owner !== null)
    await tell(tx, visit, { plan, code, dueOn: written.dueOn, owner: written.owner })
  return { ...decision, isReplaced: false, closing: null }
}

const isOutcome = (given: string): given is DecisionOutcome =>
  outcomes.some((outcome) => outcome === given)

async function readDecision(
  tx: Tx,
  version: PlanVersion,
  {
    outcome,
    decided: typed,
    owner: typedOwner,
    dueOn: typedDay,
    isPastMeant = false,
  }: TypedDecision,
): Promise<DecisionToWrite | Refused> {
  if (!isOutcome(outcome)) return refused('decision-outcome-missing')
  // What is not to be done has neither owner nor day, whatever the fields beside it still hold.
  const decided = typed.trim()
  if (!isAdopted(outcome)) return { outcome, decided, owner: null, dueOn: null, isPastMeant }
  const owner = await ownerOf(tx, version, typedOwner)
  if (isRefused(owner)) return owner
  const dueOn = readDay(typedDay)
  return isRefused(dueOn) ? dueOn : { outcome, decided, owner, dueOn, isPastMeant }
}

/** Tells the owner's editors and approvers that something is theirs to do, by when and where it stands. */
const tell = (
  tx: Tx,
  visit: Visit,
  {
    plan,
    code,
    owner,
    dueOn,
  }: MeetingKey & Pick<DecisionToWrite, 'dueOn'> & { readonly owner: string },
): Promise<void> =>
  notify(tx, visit, [
    {
      to: { roles: ['editor', 'approver'], plan, organisation: owner },
      subject: (say) => say('governance.mail-decision-subject'),
      text: (say) => say('governance.mail-decision', { due: dueOn === null ? '' : say.day(dueOn) }),
      path: `/plans/${plan}/meetings/${code}`,
    },
  ])

/** Which decision is done, and how. */
export interface DecisionToClose extends MeetingKey {
  readonly decision: string
  readonly done: string
}

/** Closes a decision that was carried out. */
export async function closeDecision(
  tx: Tx,
  visit: Visit,
  given: DecisionToClose,
): Promise<Decision | Refused> {
  const { meeting } = await holdMeeting(tx, visit, given)
  const decision = (await store.listDecisions(tx, [meeting.id])).find(
    ({ id }) => id === given.decision,
  )
  if (!decision) throw notFound()
  const done = given.done.trim()
  const refusal = refuseClosing(decision, done)
  if (refusal) return refused(refusal)
  const closing: Closing = { done, language: visit.language, at: visit.now }
  if (!(await store.insertClosing(tx, decision.id, closing, writer(visit, meeting.plan))))
    return refused('decision-closed')
  const { plan, code } = meeting
  const payload = { decision: decision.id, done }
  note(tx, visit, { plan, code, operation: 'decision-closed', payload })
  return { ...decision, closing }
}
