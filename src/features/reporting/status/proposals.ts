import type { Tx } from '#kernel/db'
import type { Judged, Line, Report, Status } from '#features/editions'
import { editionReading } from '#features/editions'
import { planStanding } from '#features/planning'
import { lastPublishedStatuses } from '../drafts/published-statuses.ts'
import { proposalMethod, proposeStatus } from '../lines/rules.ts'

/** A status that a rule proposes for a line, by which rule, and what it judged. */
export interface Proposal {
  /** Null where the rule has nothing to go by. */
  readonly status: Status | null
  readonly method: string
  readonly judged: Judged | null
}

/** Where nobody proposes anything. */
export const noProposal: Proposal = { status: null, method: proposalMethod, judged: null }

/**
 * What the rules propose for these lines: by the implementation plan where the authority has one that says anything of
 * the commitment, else the status that was published last.
 */
export async function readProposals(
  tx: Tx,
  report: Report,
  lines: readonly Pick<Line, 'commitment' | 'items'>[],
  now: Date,
): Promise<ReadonlyMap<string, Proposal>> {
  const { plan, organisation, occasion } = report
  const planned = await planStanding.findPlanned(tx, report, now)
  const about = { plan, organisation, about: occasion.period }
  const earlier = planned ? await editionReading.listMilestoneReports(tx, about) : []
  const published = await lastPublishedStatuses(tx, about)
  const last = planStanding.lastJudged(occasion.period, now, report.version.timeZone)
  return new Map(
    lines.map((line) => {
      const activities = planStanding.asReported(planned?.activities.get(line.commitment) ?? [], {
        earlier,
        now: planStanding.reportsIn(line),
      })
      const status = proposeStatus(published.get(line.commitment) ?? null)
      const byPlan = planned && planStanding.judge(planned, activities, last)
      return [
        line.commitment,
        byPlan ? { ...byPlan, method: planStanding.milestonesMethod } : { ...noProposal, status },
      ]
    }),
  )
}
