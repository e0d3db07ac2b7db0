import { periodEnd } from '#kernel/clock'
import type { Finding, PlanHead } from '#kernel/package'
import { isCurrent } from '#kernel/package'
import type {
  CommitmentRecord,
  InferredResponsibilityRecord,
  InstrumentRecord,
  strengths,
} from './schema.ts'

type Strength = (typeof strengths)[number]

/** Verbs that promise effort, or that things stay as they are, but nothing that can be checked. */
export const weakStrengths: ReadonlySet<Strength> = new Set<Strength>([
  'promote',
  'contribute',
  'work-to',
  'maintain',
  'continue',
  'continue-to-ensure',
])

type Lint = Pick<Finding, 'code' | 'severity' | 'pointer' | 'values'>

/** What cannot be followed up in a commitment. `inferred` are those for which a reader inferred an owner. */
export function lintCommitment(
  commitment: CommitmentRecord,
  inferred: ReadonlySet<string>,
): readonly Lint[] {
  if (!isCurrent(commitment)) return []
  const owner = ownership(commitment, inferred)
  const none = { values: {} }
  return [
    ...(owner === 'stated'
      ? []
      : [{ ...none, code: owner, severity: 'warning' as const, pointer: '/responsibilities' }]),
    ...(commitment.kind === 'listed' ? lintListed(commitment) : []),
    ...(commitment.repeats === undefined ? [] : [repeats(commitment.repeats)]),
  ]
}

const repeats = (ids: readonly string[]): Lint => ({
  code: 'repeats',
  severity: 'warning',
  pointer: '/repeats',
  values: { id: ids.join(', ') },
})

/** Whether the plan says who owns a commitment; both bases of a responsibility are statements of the plan. */
function ownership(
  { id, responsibilities }: CommitmentRecord,
  inferred: ReadonlySet<string>,
): 'stated' | 'owner-only-inferred' | 'owner-not-stated' {
  if (responsibilities.length > 0) return 'stated'
  return inferred.has(id) ? 'owner-only-inferred' : 'owner-not-stated'
}

function lintListed({
  strength,
  measurability,
}: Extract<CommitmentRecord, { kind: 'listed' }>): readonly Lint[] {
  const weak = strength !== undefined && weakStrengths.has(strength)
  return [
    ...(weak
      ? [{ code: 'weak-verb', severity: 'note' as const, pointer: '/strength', values: { strength } }]
      : []),
    ...(measurability === 'nothing'
      ? [
          {
            code: 'nothing-measurable',
            severity: 'warning' as const,
            pointer: '/measurability',
            values: {},
          },
        ]
      : []),
  ]
}

/** The commitments for which an owner was inferred. */
export const commitmentsInferred = (
  records: readonly InferredResponsibilityRecord[],
): ReadonlySet<string> =>
  new Set(records.filter(isCurrent).map(({ commitment }) => commitment))

/** Whether an instrument ends while the plan that it feeds still runs. */
export function expiresWithin(plan: PlanHead, instrument: InstrumentRecord): boolean {
  const { start, end } = plan.period
  if (!isCurrent(instrument) || instrument.end === null || start === null || end === null) return false
  const last = periodEnd(instrument.end)
  return start <= last && last < end
}
