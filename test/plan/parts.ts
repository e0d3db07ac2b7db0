import { meetingsPart } from '#features/governance'
import { benchmarksPart, indicatorsPart, proposalsPart } from '#features/indicators'
import { bodiesPart, organisationsPart } from '#features/organisations'
import type { Parts } from '#features/plans'
import { planParts } from '#features/plans'
import { yardsticksPart } from '#features/yardsticks'

/** Every section of a package, in the order of the program's own list. */
export const parts: Parts = [
  organisationsPart,
  planParts.areasPart,
  planParts.instrumentsPart,
  planParts.commitmentsPart,
  bodiesPart,
  meetingsPart,
  indicatorsPart,
  benchmarksPart,
  yardsticksPart,
  proposalsPart,
  planParts.inferredResponsibilitiesPart,
  planParts.sourceIssuesPart,
]
