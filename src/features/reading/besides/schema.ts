import type { ProposalRecord } from '#features/indicators'
import type {
  CommitmentRecord,
  InferredResponsibilityRecord,
  SourceIssueRecord,
} from '#features/plans'

/** What this reader may read besides what everybody may: our readings, and what is not opened yet. */
export interface Besides {
  readonly inferred: readonly InferredResponsibilityRecord[]
  readonly issues: readonly SourceIssueRecord[]
  readonly proposals: readonly ProposalRecord[]
  /** Promises of the running text that nobody has opened. */
  readonly closed: readonly CommitmentRecord[]
}
