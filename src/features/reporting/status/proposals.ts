import type { Tx } from '#kernel/db'
import type { Judged, Line, Occasion, Report, Status, editionRules } from '#features/editions'
import { editionReading } from '#features/editions'
import { planStanding } from '#features/planning'
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

/** What the rules go by in a report. */
export interface Known extends planStanding.PlannedFor {
  /** The status that was published last, by commitment. */
  readonly published: ReadonlyMap<string, Status>
}

const nothingKnown: Known = { planned: null, earlier: [], published: new Map() }

/** What the rules go by in several reports of one organisation, by the occasion's code; asked for together. */
export async function readKnown(
  tx: Tx,
  owned: editionRules.Owned,
  occasions: readonly Occasion[],
  now: Date,
): Promise<(occasion: Occasion) => Known> {
  const planned = await planStanding.readPlanned(tx, owned, occasions, now)
  const periods = [...new Set(occasions.map(({ period }) => period))]
  const published = await editionReading.statusesBefore(tx, owned, periods)
  return ({ code, period }) => ({
    ...nothingKnown,
    ...planned.get(code),
    published: published.get(period) ?? new Map(),
  })
}

type Asked = Pick<Line, 'commitment' | 'items'>

/** What the rules propose for these lines. */
export async function readProposals(
  tx: Tx,
  report: Report,
  lines: readonly Asked[],
  now: Date,
): Promise<ReadonlyMap<string, Proposal>> {
  const knownOf = await readKnown(tx, report, [report.occasion], now)
  return proposalsFor(report, lines, knownOf(report.occasion), now)
}

/**
 * What the rules propose: by the implementation plan where the authority has one that says anything of the
 * commitment, else the status that was published last.
 */
export function proposalsFor(
  { occasion, version }: Pick<Report, 'occasion' | 'version'>,
  lines: readonly Asked[],
  { planned, earlier, published }: Known,
  now: Date,
): ReadonlyMap<string, Proposal> {
  const last = planStanding.lastJudged(occasion.period, now, version.timeZone)
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
