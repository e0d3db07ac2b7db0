import { bodiesPart, organisationsPart } from '#features/organisations'
import { planParts, type Parts } from '#features/plans'
import { benchmarksPart, indicatorsPart, proposalsPart } from '#features/indicators'
import { meetingsPart } from '#features/governance'

/** Every section of a package, in the order of the features. */
export const parts: Parts = [
  organisationsPart,
  bodiesPart,
  planParts.areasPart,
  planParts.commitmentsPart,
  planParts.instrumentsPart,
  planParts.sourceIssuesPart,
  planParts.inferredResponsibilitiesPart,
  indicatorsPart,
  benchmarksPart,
  proposalsPart,
  meetingsPart,
]
