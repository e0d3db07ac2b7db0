import type { Refused } from '#kernel/operations'
import { refused } from '#kernel/operations'
import { isCurrent } from '#kernel/package'
import { changedFields } from '#features/packages'
import type { CommitmentRecord } from '../sections/schema.ts'

export const assignmentParts = ['lead', 'contributor'] as const
export type AssignmentPart = (typeof assignmentParts)[number]

/** Who reports on a commitment, from and to a moment: what rounds read. */
export interface ReportingAssignment {
  readonly id: string
  readonly plan: string
  readonly commitment: string
  /** `jurisdiction:code` */
  readonly organisation: string
  readonly part: AssignmentPart
  readonly validFrom: Date
  /** Null as long as it holds. */
  readonly validTo: Date | null
}

/** What a new assignment says. */
export type AssignmentWish = Pick<ReportingAssignment, 'commitment' | 'organisation' | 'part'>

/** Why nobody may be assigned so, given what is assigned on the commitment now; or null. */
export function refuseAssignment(
  wish: AssignmentWish,
  standing: readonly ReportingAssignment[],
): Refused | null {
  const { commitment, organisation } = wish
  const others = standing.filter((one) => one.commitment === commitment && one.validTo === null)
  if (others.some((one) => one.organisation === organisation)) {
    return refused('already-assigned', { commitment, organisation })
  }
  const lead = others.find(({ part }) => part === 'lead')
  if (wish.part === 'lead' && lead) {
    return refused('has-a-lead', { commitment, organisation: lead.organisation })
  }
  return null
}

/** What is to be done so that who reports on what is as named. */
export interface AssignmentChanges {
  readonly ends: readonly ReportingAssignment[]
  readonly begins: readonly AssignmentWish[]
}

/**
 * Makes what stands say what is named; what is named already is left alone, and so is whoever is not named.
 * An organisation named in another part changes its part; a lead that is named takes the place of the one before.
 */
export function changesFor(
  named: readonly AssignmentWish[],
  standing: readonly ReportingAssignment[],
): AssignmentChanges {
  const isSame = (a: AssignmentWish, b: AssignmentWish) =>
    a.commitment === b.commitment && a.organisation === b.organisation && a.part === b.part
  const begins = named.filter((wish) => !standing.some((one) => isSame(one, wish)))
  const ends = standing.filter((one) =>
    begins.some(
      ({ commitment, organisation, part }) =>
        commitment === one.commitment &&
        (organisation === one.organisation || (part === 'lead' && one.part === 'lead')),
    ),
  )
  return { ends, begins }
}

/** What comes in an assignment's place when a version is published. */
export interface Successor {
  readonly commitment: string
  readonly part: AssignmentPart
}

/** An assignment on a commitment that a draft version changes or ends, with what we propose. */
export interface AssignmentMove {
  readonly assignment: ReportingAssignment
  readonly change: 'changed' | 'ended'
  readonly proposed: readonly Successor[]
}

/**
 * The assignments that a draft version touches. One on a commitment that only changed is proposed to
 * stay; one on a commitment that was split or merged is proposed on each of its successors, as a
 * contributor where another leads already, and not again where the organisation reports anyway.
 */
export function proposeMoves(
  assignments: readonly ReportingAssignment[],
  before: readonly CommitmentRecord[],
  after: readonly CommitmentRecord[],
): readonly AssignmentMove[] {
  const [old, now] = [byId(before), byId(after)]
  const open = assignments.filter(({ validTo }) => validTo === null)
  const holds = ({ commitment }: ReportingAssignment) => {
    const record = now.get(commitment)
    return record !== undefined && isCurrent(record)
  }
  const taken: AssignmentWish[] = open.filter(holds)
  return open.flatMap((assignment): AssignmentMove[] => {
    const was = old.get(assignment.commitment)
    if (!was) return []
    if (holds(assignment)) {
      const is = now.get(assignment.commitment)
      const { commitment, part } = assignment
      const changed = is !== undefined && changedFields(was, is).length > 0
      return changed ? [{ assignment, change: 'changed', proposed: [{ commitment, part }] }] : []
    }
    if (!isCurrent(was)) return []
    const proposed = standingSuccessors(now.get(assignment.commitment), now).flatMap((commitment) =>
      placeOn(commitment, assignment, taken),
    )
    return [{ assignment, change: 'ended', proposed }]
  })
}

/** The organisation's place on a successor; `taken` learns of it. */
function placeOn(
  commitment: string,
  { organisation, part }: ReportingAssignment,
  taken: AssignmentWish[],
): readonly Successor[] {
  const there = taken.filter((one) => one.commitment === commitment)
  if (there.some((one) => one.organisation === organisation)) return []
  const isLed = there.some((one) => one.part === 'lead')
  const place = { commitment, part: isLed ? ('contributor' as const) : part }
  taken.push({ ...place, organisation })
  return [place]
}

const byId = (records: readonly CommitmentRecord[]): ReadonlyMap<string, CommitmentRecord> =>
  new Map(records.map((record) => [record.id, record]))

/** The commitments that hold in the place of one that does not, however often it was replaced. */
function standingSuccessors(
  ended: CommitmentRecord | undefined,
  now: ReadonlyMap<string, CommitmentRecord>,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  const next = (ended?.replacedBy ?? []).filter((id) => !seen.has(id))
  const found = next.flatMap((id) => {
    const record = now.get(id)
    if (!record) return []
    return isCurrent(record) ? [id] : standingSuccessors(record, now, new Set([...seen, ...next]))
  })
  return [...new Set(found)]
}

/** The moves that the coordinator has not confirmed. */
export const unconfirmed = (
  moves: readonly AssignmentMove[],
  confirmed: ReadonlyMap<string, readonly Successor[]>,
): readonly AssignmentMove[] => moves.filter(({ assignment }) => !confirmed.has(assignment.id))

/** Whether an assignment stays as it is. */
export const stays = (
  assignment: Pick<ReportingAssignment, 'commitment' | 'part'>,
  successors: readonly Successor[],
): boolean =>
  successors.some(
    ({ commitment, part }) => commitment === assignment.commitment && part === assignment.part,
  )
