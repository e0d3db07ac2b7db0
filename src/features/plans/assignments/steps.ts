import type { Tx } from '#kernel/db'
import { journalActor, record } from '#kernel/journal'
import type { Refused, Visit } from '#kernel/operations'
import { allow, isRefused, notFound, refused } from '#kernel/operations'
import { isCurrent } from '#kernel/package'
import * as policy from '../policy.ts'
import type { CommitmentRecord } from '../sections/schema.ts'
import { getCommitments } from '../versions/commitments.ts'
import type { PlanVersion } from '../versions/store.ts'
import { findVersion, holdPlan } from '../versions/store.ts'
import type {
  AssignmentMove,
  AssignmentPart,
  AssignmentWish,
  ReportingAssignment,
  Successor,
} from './rules.ts'
import { changesFor, proposeMoves, refuseAssignment, stays, unconfirmed } from './rules.ts'
import * as store from './store.ts'

export interface AssignReporting {
  readonly plan: string
  readonly commitment: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly part: AssignmentPart
}

/** Makes an organisation report on a commitment from now on. Part of the caller's transaction. */
export async function assignReporting(
  tx: Tx,
  visit: Visit,
  wish: AssignReporting,
): Promise<ReportingAssignment | Refused> {
  allow(policy.assign, visit, wish)
  const inForce = await findVersion(tx, wish.plan, 'in-force')
  if (!inForce) throw notFound()
  await holdPlan(tx, wish.plan, visit.now)
  const commitment = (await getCommitments(tx, inForce)).find(({ id }) => id === wish.commitment)
  if (!commitment || !isCurrent(commitment)) {
    return refused('unknown-commitment', { commitment: wish.commitment })
  }
  if (!(await store.isRegistered(tx, wish.organisation))) {
    return refused('unknown-organisation', { organisation: wish.organisation })
  }
  const assignment = await insert(tx, visit, wish)
  if (!isRefused(assignment)) note(tx, visit, 'assign-reporting', { ...wish, assignment: assignment.id })
  return assignment
}

async function insert(
  tx: Tx,
  visit: Visit,
  wish: AssignReporting,
): Promise<ReportingAssignment | Refused> {
  const refusal = refuseAssignment(wish, await store.listStanding(tx, wish.plan))
  if (refusal) return refusal
  const id = await store.insertAssignment(tx, wish, visit.now)
  return { ...wish, id, validFrom: visit.now, validTo: null }
}

/**
 * Keeps who reports on what as somebody named it, from now on; whoever is not named stays as assigned.
 * Part of the caller's transaction.
 */
export async function keepReporting(
  tx: Tx,
  visit: Visit,
  { plan, named }: { readonly plan: string; readonly named: readonly AssignmentWish[] },
): Promise<Refused | null> {
  allow(policy.assign, visit, { plan })
  const inForce = await findVersion(tx, plan, 'in-force')
  if (!inForce) throw notFound()
  await holdPlan(tx, plan, visit.now)
  const current = new Set((await getCommitments(tx, inForce)).filter(isCurrent).map(({ id }) => id))
  const lost = named.find(({ commitment }) => !current.has(commitment))
  if (lost) return refused('unknown-commitment', { commitment: lost.commitment })
  const { ends, begins } = changesFor(named, await store.listStanding(tx, plan))
  for (const { id } of ends) {
    await store.endAssignment(tx, id, visit.now)
    note(tx, visit, 'end-assignment', { plan, assignment: id })
  }
  for (const { commitment, organisation, part } of begins) {
    const wish = { plan, commitment, organisation, part }
    const assignment = await store.insertAssignment(tx, wish, visit.now)
    note(tx, visit, 'assign-reporting', { ...wish, assignment })
  }
  return null
}

/** An organisation no longer reports on a commitment. Part of the caller's transaction. */
export async function endReporting(
  tx: Tx,
  visit: Visit,
  { plan, assignment: id }: { readonly plan: string; readonly assignment: string },
): Promise<ReportingAssignment | Refused> {
  allow(policy.assign, visit, { plan })
  const assignment = await store.findAssignment(tx, id)
  if (assignment?.plan !== plan) throw notFound()
  if (assignment.validTo !== null) return refused('assignment-has-ended')
  await store.endAssignment(tx, id, visit.now)
  note(tx, visit, 'end-assignment', { plan, assignment: id })
  return { ...assignment, validTo: visit.now }
}

function note(
  tx: Tx,
  visit: Visit,
  operation: string,
  { plan, assignment, ...payload }: { plan: string; assignment: string } & Partial<AssignReporting>,
): void {
  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  record(tx, { at: visit.now, actor, operation, subject: { plan, assignment }, payload })
}

/** What the coordinator says of one assignment: who reports on what came in its commitment's place. */
export interface ConfirmedAssignment {
  readonly assignment: string
  readonly successors: readonly Successor[]
}

/** The assignments that a draft touches, and what has been confirmed of them. */
export interface Moves {
  readonly moves: readonly AssignmentMove[]
  readonly confirmed: ReadonlyMap<string, readonly Successor[]>
}

/** What a draft does to assignments. Without a version in force it does nothing to them. */
export async function movesOf(
  tx: Tx,
  draft: PlanVersion,
  inForce: PlanVersion | undefined,
): Promise<Moves> {
  const [before, after] = [
    inForce ? await getCommitments(tx, inForce) : [],
    await getCommitments(tx, draft),
  ]
  const standing = await store.listStanding(tx, draft.plan)
  const confirmed = await store.listConfirmed(tx, draft.id)
  return { moves: proposeMoves(standing, before, after), confirmed }
}

/** The coordinator confirms what becomes of assignments under the draft: as proposed, or as named. */
export async function confirmAssignments(
  tx: Tx,
  visit: Visit,
  {
    plan,
    confirm,
  }: { readonly plan: string; readonly confirm: 'as-proposed' | readonly ConfirmedAssignment[] },
): Promise<Moves | Refused> {
  allow(policy.assign, visit, { plan })
  await holdPlan(tx, plan, visit.now)
  const draft = await findVersion(tx, plan, 'draft')
  if (!draft) return refused('no-draft', { plan })
  const moves = await movesOf(tx, draft, await findVersion(tx, plan, 'in-force'))
  const said = confirm === 'as-proposed' ? asProposed(moves) : confirm
  const refusal = refuseConfirmation(said, moves, await getCommitments(tx, draft))
  if (refusal) return refusal

  const actor = journalActor(visit.actor, ['coordinator'], { plan })
  for (const one of said) {
    await store.saveConfirmed(tx, { version: draft.id, ...one }, { at: visit.now, actor })
  }
  const subject = { plan, version: draft.number }
  const payload = { digest: draft.digest, confirmed: said }
  record(tx, { at: visit.now, actor, operation: 'confirm-assignments', subject, payload })
  return { ...moves, confirmed: await store.listConfirmed(tx, draft.id) }
}

const asProposed = ({ moves, confirmed }: Moves): readonly ConfirmedAssignment[] =>
  unconfirmed(moves, confirmed).map(({ assignment, proposed }) => ({
    assignment: assignment.id,
    successors: proposed,
  }))

function refuseConfirmation(
  said: readonly ConfirmedAssignment[],
  { moves }: Moves,
  commitments: readonly CommitmentRecord[],
): Refused | null {
  const standing = new Set(commitments.filter(isCurrent).map(({ id }) => id))
  for (const { assignment, successors } of said) {
    if (!moves.some((move) => move.assignment.id === assignment)) {
      return refused('not-an-assignment', { assignment })
    }
    const lost = successors.find(({ commitment }) => !standing.has(commitment))
    if (lost) return refused('unknown-commitment', { commitment: lost.commitment })
  }
  return null
}

/**
 * Moves the assignments as confirmed; the version that asks for it comes into force in this transaction.
 * Answers those that left their commitment.
 */
export async function moveAssignments(
  tx: Tx,
  visit: Visit,
  { moves, confirmed }: Moves,
): Promise<readonly ConfirmedAssignment[] | Refused> {
  const said = moves.map(({ assignment }) => ({
    assignment,
    successors: confirmed.get(assignment.id) ?? [],
  }))
  const leaving = said.filter(({ assignment, successors }) => !stays(assignment, successors))
  for (const { assignment } of leaving) await store.endAssignment(tx, assignment.id, visit.now)
  for (const { assignment, successors } of said) {
    const { plan, organisation } = assignment
    for (const place of successors.filter((one) => !stays(assignment, [one]))) {
      const done = await insert(tx, visit, { plan, organisation, ...place })
      if (isRefused(done)) return done
    }
  }
  return leaving.map(({ assignment, successors }) => ({ assignment: assignment.id, successors }))
}
