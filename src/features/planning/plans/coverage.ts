import type { Period } from '#kernel/clock'
import { hasRole } from '#kernel/access'
import type { Tx } from '#kernel/db'
import type { Visit } from '#kernel/operations'
import { allow, notFound } from '#kernel/operations'
import { activityRules } from '#features/activities'
import { admitsByLevel } from '#features/disclosure'
import type { OccasionContext, Report } from '#features/editions'
import { editionReading, editionRules } from '#features/editions'
import { activitiesIn } from '../lines/fields.ts'
import { listAllPlanPeriods } from './store.ts'

/** What one organisation's plan is to this reader: of a draft no more than that there is one. */
export interface PlanInView {
  readonly organisation: string
  readonly code: string
  /** Null where the reader knows of no state, or nobody has begun. */
  readonly state: editionRules.ReportState | null
  readonly lines: readonly editionRules.ReadableLine[]
}

/** Who plans what for each commitment in a period, as far as this reader may read it. */
export interface Coverage {
  readonly period: Period
  /** For which anybody has begun a plan, the newest first. */
  readonly periods: readonly Period[]
  readonly version: Report['version']
  readonly commitments: OccasionContext['commitments']
  /** What the authorities are called. */
  readonly organisations: OccasionContext['organisations']
  readonly plans: readonly PlanInView[]
  /** In the plan's order; commitments that the reader may not know are left out. */
  readonly rows: readonly activityRules.CoverageRow[]
}

/** Reads all authorities' plans for a period beside each other. */
export async function readCoverage(
  tx: Tx,
  visit: Visit,
  { plan, period }: { readonly plan: string; readonly period: Period },
): Promise<Coverage> {
  allow(editionRules.enterPlan, visit, { plan })
  const round = editionRules.planCode(period)
  const found = await editionReading.listReports(tx, { plan, round })
  if (!found) throw notFound()
  const { context, reports } = found
  const views = reports.map((report) => viewOf(visit, report))
  const known = [...context.commitments.values()].filter(({ level }) =>
    admitsByLevel(visit.actor, { plan, level }),
  )
  return {
    period,
    periods: await listAllPlanPeriods(tx, plan),
    version: context.version,
    commitments: context.commitments,
    organisations: context.organisations,
    plans: views.map(({ shown }) => shown),
    rows: activityRules.coverageOf(
      known.map(({ id }) => id),
      context.everyone,
      views.map(({ counted }) => counted),
    ),
  }
}

interface View {
  readonly shown: PlanInView
  readonly counted: activityRules.PlanOfOne
}

function viewOf({ actor }: Visit, report: Report): View {
  const { plan, organisation, occasion } = report
  const owns = editionRules.ownsReport(actor, report)
  const knows = owns || hasRole(actor, ['coordinator'], { plan })
  const lines = editionRules.readableLines(actor, report)
  const state = knows ? editionRules.newestState(report) : null
  const open = new Set(lines.map(({ line }) => line.commitment))
  const written = new Set(report.editions.at(-1)?.lines.map(({ commitment }) => commitment))
  const seesAll = owns || admitsByLevel(actor, { plan, level: 'internal' })
  const withoutLines = state === null ? 'none' : 'draft'
  return {
    shown: { organisation, code: occasion.code, state, lines },
    counted: {
      organisation,
      counts: countsOf(lines),
      state: lines.length > 0 ? 'handed-in' : knows ? withoutLines : 'closed',
      isOpen: (commitment) => seesAll && (open.has(commitment) || !written.has(commitment)),
    },
  }
}

/** How many activities serve each commitment, those included that it does not stand with. */
function countsOf(lines: readonly editionRules.ReadableLine[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { line } of lines)
    for (const { says } of activitiesIn(line))
      for (const commitment of new Set([line.commitment, ...says.alsoServes]))
        counts.set(commitment, (counts.get(commitment) ?? 0) + 1)
  return counts
}
